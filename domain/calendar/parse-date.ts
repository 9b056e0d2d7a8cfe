import { foldText } from '../text/fold.ts'
import { type CalendarDate, daysInMonth, dateOf } from './date.ts'

/** Why a text is no date. `cure` in the answer is a date that was perhaps meant, for a person to confirm. */
export type DateProblem =
  | 'empty'
  | 'unreadable'
  | 'lunar_date'
  | 'year_missing'
  | 'year_of_two_digits'
  | 'year_out_of_range'
  | 'month_does_not_exist'
  | 'day_does_not_exist'
  | 'time_not_expected'

export type ParsedDate = { date: CalendarDate } | { problem: DateProblem; cure: CalendarDate | null }

const longestDate = 80
const dayFirst = /^(?<day>\d{1,2}) ?[/.-] ?(?<month>\d{1,2}) ?[/.-] ?(?<year>\d{1,4})$/
const iso = /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/
const formal = /^(?:ngay )?(?<day>\d{1,2}) thang (?<month>\d{1,2}),? nam (?<year>\d{1,4})$/
const withTime = /^(?<date>.+?)(?:T|,? +)(?:\d{1,2}[:hg]\d{0,2}(?::\d{2}(?:\.\d+)?)?Z?)$/i

/**
 * Reads a day as a Vietnamese office types it: `5/10/2023`, `05-10-2023`, `5.10.2023`, `2023-10-05`,
 * `ngày 05 tháng 10 năm 2023`; the day comes before the month. Nothing is guessed, nothing thrown.
 */
export function parseDate(text: string): ParsedDate {
  const typed = foldText(text).replace(/\s+/g, ' ').trim()
  if (typed === '') return { problem: 'empty', cure: null }
  if (typed.length > longestDate) return unreadable
  if (/am lich|\(?\bal\)?$/.test(typed)) return { problem: 'lunar_date', cure: null }
  const timed = withTime.exec(typed)?.groups?.['date']
  if (timed !== undefined) {
    const day = parseDate(timed)
    return 'date' in day ? { problem: 'time_not_expected', cure: day.date } : day
  }
  if (/^(?:ngay )?\d{1,2} ?(?:[/.-]|thang) ?\d{1,2}$/.test(typed))
    return { problem: 'year_missing', cure: null }
  const parts = (dayFirst.exec(typed) ?? iso.exec(typed) ?? formal.exec(typed))?.groups
  return parts ? checkParts(parts['year'] ?? '', Number(parts['month']), Number(parts['day'])) : unreadable
}

const unreadable: ParsedDate = { problem: 'unreadable', cure: null }

function checkParts(writtenYear: string, month: number, day: number): ParsedDate {
  const year = Number(writtenYear)
  if (writtenYear.length <= 2)
    return { problem: 'year_of_two_digits', cure: dayOrNull(2000 + year, month, day) }
  if (year < 1900 || year > 2200)
    return { problem: 'year_out_of_range', cure: year < 100 ? dayOrNull(2000 + year, month, day) : null }
  if (month < 1 || month > 12) return { problem: 'month_does_not_exist', cure: dayOrNull(year, day, month) }
  if (day < 1) return { problem: 'day_does_not_exist', cure: null }
  const lastDay = daysInMonth(year, month)
  return day > lastDay
    ? { problem: 'day_does_not_exist', cure: day <= 31 ? dateOf(year, month, lastDay) : null }
    : { date: dateOf(year, month, day) }
}

function dayOrNull(year: number, month: number, day: number): CalendarDate | null {
  const exists = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
  return exists ? dateOf(year, month, day) : null
}
