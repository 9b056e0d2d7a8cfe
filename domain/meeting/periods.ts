import type { CalendarDate } from '#domain/calendar/date.ts'
import { type Decision, allowed, refused } from '#domain/decision/decision.ts'

export interface Periods {
  readonly reviewedFrom: CalendarDate
  readonly reviewedTo: CalendarDate
  readonly aheadFrom: CalendarDate
  readonly aheadTo: CalendarDate
}

export type PeriodRefusal = 'period_ends_before_it_begins' | 'ahead_must_follow_reviewed'

/** Both periods run forward, and the one ahead begins after the one reviewed. */
export function checkPeriods(periods: Periods): Decision<PeriodRefusal> {
  const { reviewedFrom, reviewedTo, aheadFrom, aheadTo } = periods
  if (reviewedTo < reviewedFrom || aheadTo < aheadFrom) return refused('period_ends_before_it_begins')
  return aheadFrom > reviewedTo ? allowed : refused('ahead_must_follow_reviewed')
}
