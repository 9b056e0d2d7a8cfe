import { expressionBuilder } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Tables } from '#db/types.ts'
import { type WorkingCalendar, workingCalendar } from '#domain/calendar/working-days.ts'
import type { Db, Tx } from '#server/kernel/database.ts'

/** The working calendar as the organisation keeps it: a few dozen rows a year. */
export async function readCalendar(db: Db | Tx): Promise<WorkingCalendar> {
  const days = await db
    .selectFrom('calendar_day')
    .select(['on', 'kind'])
    .where('removed_on', 'is', null)
    .execute()
  return workingCalendar(days)
}

/** The days of which it is made, to be selected beside something else. */
export const calendarDays = jsonArrayFrom(
  expressionBuilder<Tables>()
    .selectFrom('calendar_day')
    .select(['on', 'kind'])
    .where('removed_on', 'is', null),
)
