import type { CalendarDate } from '#domain/calendar/date.ts'
import { nowOf, todayOf } from './clock.ts'
import type { Organization } from './organization.ts'

/** The instant and the day by which an organisation lives, for what nobody asked for by a request. */
export async function readClock({ db, id }: Organization): Promise<{ now: Date; today: CalendarDate }> {
  const { clock_on } = await db
    .selectFrom('shared.organization')
    .select('clock_on')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const real = new Date()
  return { now: nowOf(clock_on, real), today: todayOf(clock_on, real) }
}
