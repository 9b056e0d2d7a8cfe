import * as z from 'zod'
import type { RememberedLayouts } from '#documents/in/xlsx/layout/recognise-layout.ts'
import { columnMeaningSchema } from '#domain/target/column-meaning.ts'
import type { Db, Tx } from '#server/kernel/database.ts'

const columnsSchema = z.array(
  z.object({ column: z.number().int(), heading: z.string(), meaning: columnMeaningSchema }),
)

/** What people once said that the columns of layouts hold. */
export async function loadRememberedLayouts(db: Db | Tx): Promise<RememberedLayouts> {
  const rows = await db
    .selectFrom('workbook_layout')
    .select(['fingerprint', 'columns'])
    .where('is_forgotten', '=', false)
    .execute()
  return new Map(rows.map(({ fingerprint, columns }) => [fingerprint, columnsSchema.parse(columns)]))
}
