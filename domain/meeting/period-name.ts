import { type CalendarDate, dayOf, endOfMonth, monthOf, yearOf } from '#domain/calendar/date.ts'
import { formatDate } from '#domain/calendar/format-date.ts'

/**
 * A period as an office names it: `9 tháng đầu năm 2023`, `3 tháng cuối năm 2023`, `năm 2023`, `tháng 10/2023`,
 * otherwise from its first day to its last.
 */
export function periodName(from: CalendarDate, to: CalendarDate): string {
  const [year, first, last] = [yearOf(from), monthOf(from), monthOf(to)]
  const isWhole = dayOf(from) === 1 && year === yearOf(to) && to === endOfMonth(year, last)
  if (!isWhole) return `từ ngày ${formatDate(from)} đến ngày ${formatDate(to)}`
  if (first === 1 && last === 12) return `năm ${year}`
  if (first === last) return `tháng ${first}/${year}`
  const months = last - first + 1
  if (first === 1) return `${months} tháng đầu năm ${year}`
  if (last === 12) return `${months} tháng cuối năm ${year}`
  return `từ tháng ${first} đến tháng ${last} năm ${year}`
}
