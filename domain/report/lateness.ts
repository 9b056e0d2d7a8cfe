import * as z from 'zod'
import { type CalendarDate, calendarDateSchema, daysBetween } from '#domain/calendar/date.ts'
import type { ReportDays } from './schedule.ts'

/** How a day stands to the dates of a report that was never handed up. */
export const latenessSchema = z.object({
  stands: z.enum(['in_grace', 'late', 'locked']),
  /** Calendar days past the due date. */
  days: z.number().int(),
  /** Until when it still counts as in time. */
  graceUntil: calendarDateSchema,
  /** From when nothing is written any more; null for never. */
  lockedFrom: calendarDateSchema.nullable(),
})
export type Lateness = z.infer<typeof latenessSchema>

/** Null until the due date, that day included. Whether a lock was opened again is asked of the lifecycle. */
export function latenessOf(
  { dueOn, graceUntil, lockedFrom }: Pick<ReportDays, 'dueOn' | 'graceUntil' | 'lockedFrom'>,
  today: CalendarDate,
): Lateness | null {
  if (today <= dueOn) return null
  const stands =
    lockedFrom !== null && today >= lockedFrom ? 'locked' : today <= graceUntil ? 'in_grace' : 'late'
  return { stands, days: daysBetween(dueOn, today), graceUntil, lockedFrom }
}
