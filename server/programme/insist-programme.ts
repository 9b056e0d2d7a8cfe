import type { CalendarDate } from '#domain/calendar/date.ts'
import { lastsOn } from '#domain/programme/period.ts'
import type { Tx } from '#server/kernel/database.ts'
import { refused } from '#server/kernel/problem.ts'

/** What is planned, held or told of a programme falls on a day on which it lasts. */
export async function insistProgramme(tx: Tx, id: string, day: CalendarDate): Promise<void> {
  const programme = await tx
    .selectFrom('programme')
    .select(['begins_on as beginsOn', 'ends_on as endsOn'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!programme) throw refused('programme_unknown')
  if (!lastsOn(programme, day)) throw refused('programme_not_on_that_day')
}
