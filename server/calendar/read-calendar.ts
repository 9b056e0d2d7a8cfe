import { expressionBuilder } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Tables } from '#db/types.ts'
import { type WorkingCalendar, workingCalendar } from '#domain/calendar/working-days.ts'
import type { QueryContext } from '#server/kernel/context.ts'
import type { Db, Tx } from '#server/kernel/database.ts'
import type { Organization } from '#server/kernel/organization.ts'

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

const atHand = new WeakMap<
  Organization,
  { readonly version: number; readonly days: Promise<WorkingCalendar> }
>()

/** The working calendar as it was when the request began, read once for each of its versions. */
export function calendarAtHand({
  db,
  organization,
  calendarVersion: version,
}: Pick<QueryContext, 'db' | 'organization' | 'calendarVersion'>): Promise<WorkingCalendar> {
  if (version === null) return readCalendar(db)
  const kept = atHand.get(organization)
  if (kept?.version === version) return kept.days
  const days = readCalendar(db)
  atHand.set(organization, { version, days })
  // What could not be read is asked for again by the next one.
  days.catch(() => atHand.delete(organization))
  return days
}
