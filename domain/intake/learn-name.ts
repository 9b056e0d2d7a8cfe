import type { Draft } from './draft.ts'
import type { NamedBody, UnitField } from './draft-items.ts'

/** What a person's correction says of a name that was no unit before. */
export type LearntName = { readonly words: string; readonly unitId: string }

const unitsIn = (draft: Draft, field: UnitField): string[] => {
  const value: unknown = new Map<string, unknown>(Object.entries(draft)).get(field)
  if (Array.isArray(value)) return value.map(String)
  return typeof value === 'string' ? [value] : []
}

/**
 * A name is learnt where it alone was unknown in its field and a person put exactly one unit there: then the one means
 * the other. Anything less plain is not learnt.
 */
export function learnNames(named: readonly NamedBody[], read: Draft, corrected: Draft): LearntName[] {
  return named.flatMap(({ field, words }) => {
    const alone = named.filter((each) => each.field === field).length === 1
    const before = unitsIn(read, field)
    const added = unitsIn(corrected, field).filter((id) => !before.includes(id))
    const [unitId] = added
    return alone && added.length === 1 && unitId !== undefined ? [{ words, unitId }] : []
  })
}
