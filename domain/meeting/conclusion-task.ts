import { type CalendarDate, daysBetween } from '#domain/calendar/date.ts'

/** Calendar days past the due date: until it was claimed, or until today while it is not; 0 in time. */
export function daysLateOf(
  task: { dueOn: CalendarDate | null; claimedOn: CalendarDate | null },
  today: CalendarDate,
): number {
  return task.dueOn ? Math.max(0, daysBetween(task.dueOn, task.claimedOn ?? today)) : 0
}
