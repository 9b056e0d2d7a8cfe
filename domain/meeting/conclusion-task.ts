import type { CalendarDate } from '#domain/calendar/date.ts'
import { type WorkingCalendar, workingDaysBetween } from '#domain/calendar/working-days.ts'

/**
 * Working days past the due date, as everywhere a deadline is counted: until it was claimed, or until today while it
 * is not. 0 in time; at least 1 once the date has passed, though only days off lie between.
 */
export function daysLateOf(
  task: { dueOn: CalendarDate | null; claimedOn: CalendarDate | null },
  today: CalendarDate,
  calendar: WorkingCalendar,
): number {
  const until = task.claimedOn ?? today
  if (!task.dueOn || until <= task.dueOn) return 0
  return Math.max(1, workingDaysBetween(task.dueOn, until, calendar))
}
