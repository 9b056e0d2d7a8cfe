import type { CalendarDate } from '#domain/calendar/date.ts'
import { type WorkingCalendar, workingDaysBetween } from '#domain/calendar/working-days.ts'

/**
 * Working days left until the end of the due date; negative when it has passed. Zero on the due date itself, and
 * while only days off lie between.
 */
export const workingDaysLeft = (
  dueOn: CalendarDate,
  today: CalendarDate,
  calendar: WorkingCalendar,
): number => {
  if (dueOn >= today) return workingDaysBetween(today, dueOn, calendar)
  const late = workingDaysBetween(dueOn, today, calendar)
  return late === 0 ? 0 : -late
}

export const urgencies = ['overdue', 'soon', 'week', 'later'] as const
export type Urgency = (typeof urgencies)[number]

/** Where an open obligation stands in a person's list: overdue, today or tomorrow, within 5 working days, later. */
export function urgencyOf(
  dueOn: CalendarDate | null,
  today: CalendarDate,
  calendar: WorkingCalendar,
): Urgency {
  if (!dueOn) return 'later'
  if (dueOn < today) return 'overdue'
  const left = workingDaysBetween(today, dueOn, calendar)
  if (left <= 1) return 'soon'
  return left <= 5 ? 'week' : 'later'
}
