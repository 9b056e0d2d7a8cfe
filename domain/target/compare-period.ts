import { type Frequency, monthsOfPeriod } from './period.ts'

/** A month, a quarter, half a year, nine months, the year, or everything since January. */
export const comparisonPeriods = ['month', 'quarter', 'half_year', 'nine_months', 'year', 'running'] as const
export type ComparisonPeriod = (typeof comparisonPeriods)[number]

const whole: Partial<Record<ComparisonPeriod, number>> = { nine_months: 9, year: 12 }

/** The month with which the period ends that holds a month: a quarter in its third, nine months in September. */
export function endOfPeriod(period: ComparisonPeriod, month: number): number {
  if (period === 'quarter') return Math.ceil(month / 3) * 3
  if (period === 'half_year') return month <= 6 ? 6 : 12
  return whole[period] ?? month
}

/** The months that a period compares; nine months and the year begin in January, as reviews count them. */
export function monthsCompared(period: ComparisonPeriod, end: number): readonly number[] {
  if (period === 'month' || period === 'quarter' || period === 'half_year') {
    const frequency: Frequency = period
    return monthsOfPeriod(frequency, endOfPeriod(period, end))
  }
  return Array.from({ length: endOfPeriod(period, end) }, (_, index) => index + 1)
}
