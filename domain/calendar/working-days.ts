import { type CalendarDate, addDays, daysBetween, weekdayOf } from './date.ts'

/** How a day differs from the plain week, as the maintained table says it, each with its source. */
export const calendarDayKinds = ['holiday', 'compensatory', 'swapped_off', 'swapped_working'] as const
export type CalendarDayKind = (typeof calendarDayKinds)[number]

/** Whether each exceptional day is worked; all others follow the plain week. */
export type WorkingCalendar = ReadonlyMap<CalendarDate, boolean>

/** The calendar made of the maintained table: only a swapped-in day is worked, every other kind is off. */
export const workingCalendar = (
  days: readonly { on: CalendarDate; kind: CalendarDayKind }[],
): WorkingCalendar => new Map(days.map(({ on, kind }) => [on, kind === 'swapped_working']))

const isWeekday = (date: CalendarDate): boolean => weekdayOf(date) <= 5

/** Whether a day is worked: the table decides, otherwise Monday to Friday (Labour Code, art. 111 and 112). */
export const isWorkingDay = (date: CalendarDate, calendar: WorkingCalendar): boolean =>
  calendar.get(date) ?? isWeekday(date)

/**
 * The date on which `days` working days after `date` have passed; the day itself is not counted, and zero gives it
 * back. Throws RangeError for a negative or broken count.
 */
export function addWorkingDays(date: CalendarDate, days: number, calendar: WorkingCalendar): CalendarDate {
  if (!Number.isInteger(days) || days < 0) throw new RangeError(`not a count of working days: ${days}`)
  let reached = date
  for (let left = days; left > 0;) {
    reached = addDays(reached, 1)
    if (isWorkingDay(reached, calendar)) left -= 1
  }
  return reached
}

/**
 * Working days after `start` up to and including `end`; zero when `end` is not later. Whole weeks are multiplied and
 * the table corrects them, so a wait of years costs no more than one of days.
 */
export function workingDaysBetween(
  start: CalendarDate,
  end: CalendarDate,
  calendar: WorkingCalendar,
): number {
  const length = daysBetween(start, end)
  if (length <= 0) return 0
  let count = Math.floor(length / 7) * 5
  const weekday = weekdayOf(start)
  for (let day = 0; day < length % 7; day += 1) if ((weekday + day) % 7 < 5) count += 1
  for (const [on, isWorked] of calendar) {
    if (on > start && on <= end && isWorked !== isWeekday(on)) count += isWorked ? 1 : -1
  }
  return count
}
