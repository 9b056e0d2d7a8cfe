import type { CalendarDate } from '#domain/calendar/date.ts'
import { type WorkingCalendar, workingDaysBetween } from '#domain/calendar/working-days.ts'
import type { ResponseOf } from '#domain/contract/route.ts'
import type { listRecommendations } from '#domain/recommendation/contract.ts'
import { openStates } from '#domain/recommendation/lifecycle.ts'
import type { QueryContext } from '#server/kernel/context.ts'
import { recommendationsSeen } from './recommendations-seen.ts'

type Counts = Pick<ResponseOf<typeof listRecommendations>, 'waiting' | 'late' | 'levels'>

/** How many wait for an answer, by the level that owes it, and how long the oldest of each has waited. */
export async function countWaiting(
  { db, actor, today }: QueryContext,
  { calendar }: { calendar: WorkingCalendar },
): Promise<Counts> {
  const rows = await recommendationsSeen(db, actor)
    .innerJoin('unit as answering_unit', 'answering_unit.id', 'o.owed_by_unit_id')
    .select((select) => [
      'answering_unit.kind as level',
      select.fn.countAll<number>().as('waiting'),
      select.fn.countAll<number>().filterWhere('o.due_on', '<', today).as('late'),
      select.fn.min('r.raised_on').$castTo<CalendarDate>().as('oldest'),
    ])
    .where('r.state', 'in', openStates)
    .groupBy('answering_unit.kind')
    .orderBy('waiting', 'desc')
    .orderBy('level')
    .execute()
  const levels = rows.map(({ oldest, ...level }) => ({
    ...level,
    longestDays: workingDaysBetween(oldest, today, calendar),
  }))
  return {
    waiting: levels.reduce((sum, level) => sum + level.waiting, 0),
    late: levels.reduce((sum, level) => sum + level.late, 0),
    levels,
  }
}
