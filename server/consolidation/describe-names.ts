import type { UnknownName } from '#domain/consolidation/contract.ts'
import { nameKey } from '#domain/target/nearest-name.ts'
import type { Db } from '#server/kernel/database.ts'
import type { FileRemark } from '#server/target/import-file.ts'
import type { Register } from '#server/target/plan-import.ts'

const kinds: Readonly<Record<string, UnknownName['kind']>> = {
  unit_unknown: 'unit',
  unit_unknown_nearest: 'unit',
  unit_ambiguous: 'unit',
  unit_of_sheet_unknown: 'unit',
  indicator_unknown: 'indicator',
  indicator_unknown_nearest: 'indicator',
  indicator_ambiguous: 'indicator',
}

/** The names that nobody knows, each once, the most frequent first. */
export function unknownNames(problems: readonly FileRemark[], { tree, indicators }: Register): UnknownName[] {
  const units = tree.inOrder.map(({ unit }) => unit)
  const named = problems.filter(({ code }) => kinds[code] !== undefined)
  const groups = Map.groupBy(named, ({ code, value, fileId }) =>
    code === 'unit_of_sheet_unknown' ? `file ${fileId}` : `${kinds[code]} ${nameKey(value)}`,
  )
  const names = [...groups.values()].flatMap(([first, ...others]) => {
    const kind = first && kinds[first.code]
    if (!first || !kind) return []
    const things: readonly { id: string; name: string }[] = kind === 'unit' ? units : indicators
    const nearestId = things.find(({ name }) => name === first.params['nearest'])?.id ?? null
    const fileId = first.code === 'unit_of_sheet_unknown' ? first.fileId : null
    return [{ kind, written: first.value, times: others.length + 1, fileId, nearestId }]
  })
  return names.sort((a, b) => b.times - a.times)
}

/** What was said of names before, for whoever wants to see or forget it. */
export async function rememberedNames(db: Db, { tree, indicators }: Register) {
  const rows = await db
    .selectFrom('import_alias')
    .select(['kind', 'written', 'unit_id', 'indicator_id'])
    .where('is_forgotten', '=', false)
    .orderBy('written')
    .limit(500)
    .execute()
  const nameOf = (unitId: string | null, indicatorId: string | null): string =>
    (unitId === null ? undefined : tree.byId.get(unitId)?.name) ??
    indicators.find(({ id }) => id === indicatorId)?.name ??
    '–'
  return rows.map(({ kind, written, unit_id, indicator_id }) => ({
    kind: kind === 'unit' ? ('unit' as const) : ('indicator' as const),
    written,
    name: nameOf(unit_id, indicator_id),
  }))
}
