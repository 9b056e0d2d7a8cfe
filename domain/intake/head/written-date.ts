import type { CalendarDate } from '#domain/calendar/date.ts'
import { isCalendarDate } from '#domain/calendar/date.ts'

/** A day as a text writes it; the year may be missing. */
export type WrittenDate = { readonly day: number; readonly month: number; readonly year: number | null }

/** The pattern of a written day: "5/10", "05.10.2023", "18 tháng 6 năm 2019". Three groups: day, month, year. */
export const writtenDay =
  '(\\d{1,2})(?:\\s*[/.-]\\s*|\\s+tháng\\s+)(\\d{1,2})(?:(?:\\s*[/.-]\\s*|\\s+năm\\s+)(\\d{4}))?(?![\\d])'

export function writtenDateOf(match: RegExpExecArray, firstGroup = 1): WrittenDate {
  const [day, month, year] = [match[firstGroup], match[firstGroup + 1], match[firstGroup + 2]]
  return { day: Number(day), month: Number(month), year: year ? Number(year) : null }
}

/** The calendar day; null when it does not exist. */
export function calendarDay(year: number, { day, month }: WrittenDate): CalendarDate | null {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return isCalendarDate(text) ? text : null
}
