import * as z from 'zod'
import type { SaidLayout } from '#domain/consolidation/contract.ts'
import { type RememberedLayouts, rememberedHeading } from '#documents/in/xlsx/layout/recognise-layout.ts'
import { columnMeaningSchema } from '#domain/target/column-meaning.ts'
import type { CommandContext } from '#server/kernel/context.ts'
import type { Db, Tx } from '#server/kernel/database.ts'
import { newId } from '#server/kernel/id.ts'

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

/** Remembers what a person said that the columns of a layout hold. */
export async function keepLayout(
  { tx, actor, today }: CommandContext,
  { fingerprint, columns }: SaidLayout,
  fileName: string,
): Promise<void> {
  const said = {
    columns: JSON.stringify(
      (columns ?? []).map((each) => ({ ...each, heading: rememberedHeading(each.heading) })),
    ),
    file_name: fileName,
    saved_by: actor.personId,
    saved_on: today,
    is_forgotten: columns === null,
  }
  await tx
    .insertInto('workbook_layout')
    .values({ id: newId(), fingerprint, ...said })
    .onConflict((conflict) =>
      conflict
        .column('fingerprint')
        .doUpdateSet((set) => ({ ...said, version: set('workbook_layout.version', '+', 1) })),
    )
    .execute()
}
