import type { Json } from '#db/types.ts'

export interface Change {
  field: string
  before: Json
  after: Json
}

type Row = Record<string, Json>

const asRow = (value: Json | null): Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}

/** The fields that differ between a row before and after, without its id and version. */
export function changesBetween(before: Json | null, after: Json | null): Change[] {
  const [was, is] = [asRow(before), asRow(after)]
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .filter((field) => field !== 'id' && field !== 'version')
    .map((field) => ({ field, before: was[field] ?? null, after: is[field] ?? null }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after))
}
