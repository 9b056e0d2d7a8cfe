import * as z from 'zod'

/** A day of the civil calendar in Asia/Ho_Chi_Minh, written `YYYY-MM-DD`. Due dates include their day. */
export type CalendarDate = string & { readonly __brand: 'CalendarDate' }

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/
const dayInMilliseconds = 86_400_000

/** Whether the text is a day that exists, in the years 1900 to 2200. */
export function isCalendarDate(text: string): text is CalendarDate {
  const parts = pattern.exec(text)
  if (!parts) return false
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  return (
    year >= 1900 && year <= 2200 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
  )
}

/** Reads `YYYY-MM-DD`. Throws RangeError for a day that does not exist. */
export function calendarDate(text: string): CalendarDate {
  if (!isCalendarDate(text)) throw new RangeError(`not a calendar date: ${text}`)
  return text
}

export const calendarDateSchema = z
  .string()
  .refine(isCalendarDate, { error: 'date_does_not_exist' })
  .meta({ format: 'date', example: '2023-10-05' })

/** The number of days of a month (1 to 12) in the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

const padded = (value: number, width: number): string => String(value).padStart(width, '0')

/** Builds a date from its parts. Throws RangeError when the day does not exist. */
export function dateOf(year: number, month: number, day: number): CalendarDate {
  return calendarDate(`${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`)
}

export const yearOf = (date: CalendarDate): number => Number(date.slice(0, 4))
export const monthOf = (date: CalendarDate): number => Number(date.slice(5, 7))
export const dayOf = (date: CalendarDate): number => Number(date.slice(8, 10))

/** The last day of a month (1 to 12). */
export const endOfMonth = (year: number, month: number): CalendarDate =>
  dateOf(year, month, daysInMonth(year, month))

/** Days since 1970-01-01, for arithmetic and comparison. */
export const dayNumber = (date: CalendarDate): number => Date.parse(`${date}T00:00:00Z`) / dayInMilliseconds

const fromDayNumber = (days: number): CalendarDate =>
  calendarDate(new Date(days * dayInMilliseconds).toISOString().slice(0, 10))

/** The date a number of calendar days later (earlier when negative). */
export const addDays = (date: CalendarDate, days: number): CalendarDate =>
  fromDayNumber(dayNumber(date) + days)

/** Calendar days from `start` to `end`; negative when `end` is earlier. */
export const daysBetween = (start: CalendarDate, end: CalendarDate): number =>
  dayNumber(end) - dayNumber(start)

/** The day of the week, Monday 1 to Sunday 7 (ISO 8601). */
export const weekdayOf = (date: CalendarDate): number => ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1

/** The day on which an instant falls in Việt Nam (UTC+7, no daylight saving). */
export function dateOfInstant(instant: Date): CalendarDate {
  return calendarDate(new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(0, 10))
}
