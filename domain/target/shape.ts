import { Big } from 'big.js'
import { type CalendarDate, dateOf, endOfMonth } from '#domain/calendar/date.ts'
import { addDays } from '#domain/calendar/date.ts'
import { type WorkingCalendar, workingDaysBetween } from '#domain/calendar/working-days.ts'
import { type Decimal, decimal } from '#domain/quantity/decimal.ts'
import type { Counting } from './indicator.ts'
import type { MonthValue } from './month.ts'
import { inPeriods } from './series.ts'

const year = Array.from({ length: 12 }, (_, index) => index + 1)

/**
 * A total shared out by weights, each part a whole number of the last decimal counted with, the rest going to the
 * largest remainders, the first of equals first: the parts are exactly the total. Null when no weight is above zero.
 */
export function shareOut(total: Decimal, weights: readonly Big[], decimals: number): Decimal[] | null {
  const all = weights.reduce((sum, weight) => sum.plus(weight), new Big(0))
  if (all.lte(0) || weights.some((weight) => weight.lt(0))) return null
  const scale = new Big(10).pow(decimals)
  const units = new Big(total).times(scale)
  const exact = weights.map((weight) => units.times(weight).div(all))
  const parts = exact.map((part) => part.round(0, Big.roundDown))
  const left = units.minus(parts.reduce((sum, part) => sum.plus(part), new Big(0)))
  const byRemainder = exact
    .map((part, index) => ({ index, remainder: part.minus(parts[index] ?? 0) }))
    .sort((a, b) => b.remainder.cmp(a.remainder) || a.index - b.index)
  const first = byRemainder[0]?.index
  return parts.map((part, index) => {
    const place = byRemainder.findIndex((each) => each.index === index)
    const extra = new Big(place).lt(left.round(0, Big.roundDown)) ? 1 : 0
    // A total with more decimals than are counted with keeps them in one part.
    const rest = index === first ? left.minus(left.round(0, Big.roundDown)) : new Big(0)
    return decimal(part.plus(extra).plus(rest).div(scale))
  })
}

/**
 * The plan in the shape of last year: each month its share of what last year brought, a period of several months evenly
 * within. Null unless the whole year was reported and brought something in no month less than nothing.
 */
export function shapeOfLastYear(
  total: Decimal,
  counting: Counting,
  lastYear: readonly MonthValue[],
  decimals: number,
): Decimal[] | null {
  const periods = inPeriods(counting, lastYear)
  const covering = year.map((month) => periods.find(({ months }) => months.includes(month)))
  if (covering.includes(undefined)) return null
  const weights = covering.map((period) => new Big(period?.value ?? 0).div(period?.months.length ?? 1))
  return shareOut(total, weights, decimals)
}

/** The plan by working days: each month its share of the days worked in the year, by the maintained calendar. */
export function shapeOfWorkingDays(
  total: Decimal,
  of: number,
  calendar: WorkingCalendar,
  decimals: number,
): Decimal[] | null {
  const before = (month: number): CalendarDate => addDays(dateOf(of, month, 1), -1)
  const days = year.map((month) => workingDaysBetween(before(month), endOfMonth(of, month), calendar))
  return shareOut(
    total,
    days.map((count) => new Big(count)),
    decimals,
  )
}
