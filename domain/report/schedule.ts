import * as z from 'zod'
import { type CalendarDate, addDays, dateOf, daysInMonth } from '#domain/calendar/date.ts'

/** A day of a month, so many months after the last one reported on (0 for that month itself, negative for before). */
const placeSchema = z.object({
  months: z.number().int().min(-13).max(13),
  day: z.number().int().min(1).max(31),
})
type Place = z.infer<typeof placeSchema>

/**
 * When a type of report looks back, is cut off, is due and is locked, as data: "from the 15th of the month before to the
 * 14th" is `{ months: -1, day: 15 }` to `{ months: 0, day: 14 }`. Source: the document of each organisation.
 */
export const scheduleSchema = z.object({
  /** `year_start` for whatever is told from January on. */
  windowFrom: z.union([placeSchema, z.literal('year_start')]),
  windowTo: placeSchema,
  /** Chốt số liệu. */
  cutOff: placeSchema,
  /** Hạn nộp. */
  due: placeSchema,
  /** Calendar days after the due date in which a report still counts as in time. */
  graceDays: z.number().int().min(0).max(60),
  /** Khóa sổ: so many calendar days after the grace; null for never. */
  lockAfterDays: z.number().int().min(1).max(366).nullable(),
  source: z.string().trim().min(1).max(300),
})
export type Schedule = z.infer<typeof scheduleSchema>

export interface ReportDays {
  readonly windowFrom: CalendarDate
  readonly windowTo: CalendarDate
  readonly cutOffOn: CalendarDate
  readonly dueOn: CalendarDate
  readonly graceUntil: CalendarDate
  /** From this day on nothing is written; null for never. */
  readonly lockedFrom: CalendarDate | null
}

/** The days of a report through a month of a year; a day that a month does not have is its last. */
export function daysOf(schedule: Schedule, year: number, through: number): ReportDays {
  const dueOn = dayAt(schedule.due, year, through)
  const graceUntil = addDays(dueOn, schedule.graceDays)
  return {
    windowFrom:
      schedule.windowFrom === 'year_start' ? dateOf(year, 1, 1) : dayAt(schedule.windowFrom, year, through),
    windowTo: dayAt(schedule.windowTo, year, through),
    cutOffOn: dayAt(schedule.cutOff, year, through),
    dueOn,
    graceUntil,
    lockedFrom: schedule.lockAfterDays === null ? null : addDays(graceUntil, schedule.lockAfterDays),
  }
}

function dayAt({ months, day }: Place, year: number, through: number): CalendarDate {
  const month = year * 12 + through - 1 + months
  const [inYear, inMonth] = [Math.floor(month / 12), (month % 12) + 1]
  return dateOf(inYear, inMonth, Math.min(day, daysInMonth(inYear, inMonth)))
}

export type ScheduleFault = 'window_ends_before_it_begins' | 'due_before_cut_off'

/** What is wrong with a schedule; null when nothing is. */
export function faultOfSchedule(schedule: Schedule): ScheduleFault | null {
  const days = daysOf(schedule, 2024, 12)
  if (days.windowTo < days.windowFrom) return 'window_ends_before_it_begins'
  return days.dueOn < days.cutOffOn ? 'due_before_cut_off' : null
}
