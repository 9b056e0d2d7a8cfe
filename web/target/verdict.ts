import { type CalendarDate, endOfMonth } from '#domain/calendar/date.ts'
import type { Verdict } from '#domain/target/figures.ts'
import type { HeatStatus } from '#web/ui/HeatMap.tsx'

/** The shape and word by which a verdict is shown. */
export const statusOf: Record<Verdict, HeatStatus> = {
  exceeded: 'exceeded',
  on_pace: 'on_pace',
  behind: 'behind',
  hard: 'hard_to_reach',
  unknown: 'not_assessed',
}

/** The last day of the months reviewed. */
export const reviewedTo = (year: number, through: number): CalendarDate =>
  endOfMonth(year, Math.max(through, 1))
