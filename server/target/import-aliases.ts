import type { Db, Tx } from '#server/kernel/database.ts'
import type { Aliases } from './find-names.ts'

/** What workbooks call our units and indicators, as people once said. */
export interface ImportAliases {
  readonly unitAliases: Aliases
  readonly indicatorAliases: Aliases
}

export async function loadAliases(db: Db | Tx): Promise<ImportAliases> {
  const rows = await db
    .selectFrom('import_alias')
    .select(['key', 'unit_id', 'indicator_id'])
    .where('is_forgotten', '=', false)
    .execute()
  const of = (idOf: (row: (typeof rows)[number]) => string | null): Aliases =>
    new Map(rows.flatMap((row) => (idOf(row) === null ? [] : [[row.key, idOf(row) ?? '']])))
  return { unitAliases: of((row) => row.unit_id), indicatorAliases: of((row) => row.indicator_id) }
}
