import { type RawBuilder, sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/date.ts'
import type { FourCells } from '#domain/obligation/four-cells.ts'
import type { Db } from '#server/kernel/database.ts'
import { isInCell, isOpen } from './filter-obligations.ts'

/** The four cells, and what of the open is claimed, of the rows under the alias `o`, as one JSON value. */
export const cellsOf = (today: CalendarDate, where: RawBuilder<boolean> = sql<boolean>`true`) => {
  const counted = (condition: RawBuilder<boolean>) =>
    sql`count(*) filter (where o.cancelled_on is null and ${where} and ${condition})`
  return sql<FourCells>`jsonb_build_object(
    'done_on_time', ${counted(isInCell('done_on_time', today))},
    'done_late', ${counted(isInCell('done_late', today))},
    'open_in_time', ${counted(isInCell('open_in_time', today))},
    'open_overdue', ${counted(isInCell('open_overdue', today))},
    'claimed', ${counted(sql<boolean>`${isOpen} and o.claimed_on is not null`)})`
}

/** The four cells of all obligations that meet the condition. */
export async function cellCounts(
  db: Db,
  where: RawBuilder<boolean>,
  today: CalendarDate,
): Promise<FourCells> {
  const { cells } = await db
    .selectFrom('obligation as o')
    .select(cellsOf(today).as('cells'))
    .where(where)
    .executeTakeFirstOrThrow()
  return cells
}
