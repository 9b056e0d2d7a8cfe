import { type CalendarDate, monthOf, yearOf } from '#domain/calendar/date.ts'
import { type Decision, allowed, refused } from '#domain/decision/decision.ts'
import { type Decimal, compare } from '#domain/quantity/decimal.ts'
import type { Direction } from './indicator.ts'

export type PlanRefusal =
  | 'band_needs_two_ends'
  | 'only_a_band_has_two_ends'
  | 'day_needed'
  | 'only_by_a_day_has_a_day'
  | 'day_outside_year'

export interface PlanAsked {
  readonly year: number
  readonly planned: Decimal
  readonly plannedHigh: Decimal | null
  readonly dueOn: CalendarDate | null
}

/** Whether a plan says what its direction asks: a band both its ends in order, a plan by a day its day in the year. */
export function canPlan(
  direction: Direction,
  { year, planned, plannedHigh, dueOn }: PlanAsked,
): Decision<PlanRefusal> {
  if (direction === 'band' && (plannedHigh === null || compare(planned, plannedHigh) > 0))
    return refused('band_needs_two_ends')
  if (direction !== 'band' && plannedHigh !== null) return refused('only_a_band_has_two_ends')
  if (direction === 'by_date' && dueOn === null) return refused('day_needed')
  if (direction !== 'by_date' && dueOn !== null) return refused('only_by_a_day_has_a_day')
  return dueOn === null || yearOf(dueOn) === year ? allowed : refused('day_outside_year')
}

/** The month by whose end a plan is to be reached. */
export const horizonOf = (dueOn: CalendarDate | null): number => (dueOn === null ? 12 : monthOf(dueOn))
