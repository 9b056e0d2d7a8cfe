import { type CalendarDate, dayOf, monthOf, yearOf } from './date.ts'

const twoDigits = (value: number): string => String(value).padStart(2, '0')

/** `05/10/2023`, in both languages. */
export const formatDate = (date: CalendarDate): string =>
  `${twoDigits(dayOf(date))}/${twoDigits(monthOf(date))}/${yearOf(date)}`

/**
 * `ngày 05 tháng 10 năm 2023`, as at the head of an official document: days below 10 and the months 1 and 2 take
 * a leading zero, so that no figure can be put before them. Source: Hướng dẫn 36-HD/VPTW of 03/4/2018.
 */
export function formatDateFormally(date: CalendarDate): string {
  const month = monthOf(date)
  return `ngày ${twoDigits(dayOf(date))} tháng ${month <= 2 ? twoDigits(month) : month} năm ${yearOf(date)}`
}
