import type { Tx } from '#server/kernel/database.ts'
import { conflict } from '#server/kernel/problem.ts'

type Numbered = 'agenda_item' | 'conclusion' | 'meeting_note'

/** The rows of a meeting that stand, by number. The meeting is locked, so they do not move meanwhile. */
const standing = (tx: Tx, table: Numbered, meetingId: string) =>
  tx
    .selectFrom(table)
    .select(['id', 'ordinal', 'version'])
    .where('meeting_id', '=', meetingId)
    .where('removed_at', 'is', null)
    .orderBy('ordinal')
    .execute()

/** The number that the next row of a meeting takes. */
export const nextOrdinal = async (tx: Tx, table: Numbered, meetingId: string): Promise<number> =>
  ((await standing(tx, table, meetingId)).at(-1)?.ordinal ?? 0) + 1

/** Numbers the rows that stand from 1 on, in the order given or else in the one they have. */
export async function numberRows(
  tx: Tx,
  table: Numbered,
  meetingId: string,
  order?: readonly string[],
): Promise<void> {
  const rows = await standing(tx, table, meetingId)
  const ids = order ?? rows.map(({ id }) => id)
  const present = new Map(rows.map((row) => [row.id, row]))
  if (ids.length !== rows.length || new Set(ids).size !== rows.length) throw conflict(rows)
  for (const [index, id] of ids.entries()) {
    const row = present.get(id)
    if (!row) throw conflict(rows)
    if (row.ordinal === index + 1) continue
    await tx
      .updateTable(table)
      .set({ ordinal: index + 1, version: row.version + 1 })
      .where('id', '=', id)
      .execute()
  }
}
