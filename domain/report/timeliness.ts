import * as z from 'zod'
import { type CalendarDate, daysBetween } from '#domain/calendar/date.ts'
import type { ReportDays } from './schedule.ts'

/** In time, in time by grace, late, missing past its grace, past its date with grace left, or not due yet. */
export const timelinesses = [
  'on_time',
  'in_grace',
  'late',
  'missing',
  'grace_left',
  'not_due',
  'cancelled',
] as const
export const timelinessSchema = z.enum(timelinesses)
export type Timeliness = (typeof timelinesses)[number]

/**
 * How a report stands to its date: by the day on which it was handed up first, so that a return makes nobody late. What was
 * not handed up is missing once the grace is over.
 */
export function timelinessOf(
  firstSubmittedOn: CalendarDate | null,
  { dueOn, graceUntil }: Pick<ReportDays, 'dueOn' | 'graceUntil'>,
  today: CalendarDate,
): Timeliness {
  if (firstSubmittedOn === null) {
    if (today > graceUntil) return 'missing'
    return today > dueOn ? 'grace_left' : 'not_due'
  }
  if (firstSubmittedOn <= dueOn) return 'on_time'
  return firstSubmittedOn <= graceUntil ? 'in_grace' : 'late'
}

/** Calendar days past the due date: of what was handed up, or of what is still missing; 0 in time. */
export const daysLate = (
  firstSubmittedOn: CalendarDate | null,
  dueOn: CalendarDate,
  today: CalendarDate,
): number => Math.max(0, daysBetween(dueOn, firstSubmittedOn ?? today))
