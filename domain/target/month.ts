import * as z from 'zod'
import { type CalendarDate, monthOf, yearOf } from '#domain/calendar/date.ts'
import type { Decimal } from '#domain/quantity/decimal.ts'

/** The months of a year. */
export const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const
export type Month = (typeof months)[number]

/** A month of a year, January 1. */
export const monthSchema = z.number().int().min(1).max(12)

/** What was reported for a period, named by its last month, as it was entered. */
export interface MonthValue {
  readonly month: number
  readonly value: Decimal
  /** The weight of a rate, or the denominator of a ratio whose numerator is `value`. */
  readonly base?: Decimal | null
}

/** The last month of a year that is over on a day: 9 on 5 October, 12 once the year is past, 0 before February. */
export function lastClosedMonth(year: number, today: CalendarDate): number {
  if (yearOf(today) > year) return 12
  return yearOf(today) < year ? 0 : monthOf(today) - 1
}

/** The last month of a year that has begun on a day: 10 on 5 October, 12 once the year is past, 0 before it. */
export function lastBegunMonth(year: number, today: CalendarDate): number {
  if (yearOf(today) > year) return 12
  return yearOf(today) < year ? 0 : monthOf(today)
}
