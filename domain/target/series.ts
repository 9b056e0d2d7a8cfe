import { Big } from 'big.js'
import { type Decimal, decimal, round } from '#domain/quantity/decimal.ts'
import { quotient } from '#domain/quantity/quotient.ts'
import type { Counting } from './indicator.ts'
import type { MonthValue } from './month.ts'
import { monthsOfPeriod, periodEnds } from './period.ts'

/** What a period brought, and the months that it covers; `month` is the last of them. */
export interface CountedPeriod extends MonthValue {
  readonly months: readonly number[]
}

/** Whether entered figures are running totals that must be taken apart: levels and means to date are not. */
const isRunningTotal = ({ entry, aggregation }: Counting): boolean =>
  entry === 'cumulative' && (aggregation === 'sum' || aggregation === 'ratio')

/**
 * What each period brought, in order. A running total is taken apart into what came since the one before it, so that a
 * gap lies within the period after it and nothing is missing of the total.
 */
export function inPeriods(counting: Counting, reported: readonly MonthValue[]): CountedPeriod[] {
  const inOrder = isInOrder(reported) ? reported : reported.toSorted((a, b) => a.month - b.month)
  if (!isRunningTotal(counting))
    return inOrder.map(({ month, value, base }) => ({
      month,
      value,
      base: base ?? null,
      months: monthsOfPeriod(counting.frequency, month),
    }))
  return inOrder.map((each, index) => {
    const before = inOrder[index - 1]
    const months = Array.from(
      { length: each.month - (before?.month ?? 0) },
      (_, at) => (before?.month ?? 0) + 1 + at,
    )
    return {
      month: each.month,
      months,
      value: minus(each.value, before?.value),
      base: each.base ? minus(each.base, before?.base) : null,
    }
  })
}

const isInOrder = (reported: readonly MonthValue[]): boolean =>
  reported.every(({ month }, index) => index === 0 || (reported[index - 1]?.month ?? 0) < month)

const minus = (value: Decimal, before: Decimal | null | undefined): Decimal =>
  before ? decimal(new Big(value).minus(before)) : value

/** The figure that a pair stands for, to six decimals; null for a ratio whose denominator is zero or missing. */
export function figureOf(
  { aggregation, per }: Counting,
  { value, base }: Omit<MonthValue, 'month'>,
): Decimal | null {
  if (aggregation !== 'ratio') return value
  if (!base || new Big(base).eq(0)) return null
  return round(quotient(new Big(value).times(per), new Big(base)), 6)
}

/** The ends of periods up to a month that are among neither those covered nor before them in a running total. */
export function missingPeriods(
  counting: Counting,
  periods: readonly CountedPeriod[],
  through: number,
): number[] {
  return periodEnds(counting.frequency).filter(
    (end) => end <= through && !periods.some(({ months }) => months.includes(end)),
  )
}
