import { Big } from 'big.js'
import { type Decimal, compare as order, decimal, divide, round } from '#domain/quantity/decimal.ts'
import { quotient } from '#domain/quantity/quotient.ts'
import type { Counting, Direction } from './indicator.ts'
import type { MonthValue } from './month.ts'
import { rollUpPeriods } from './roll-up.ts'
import { inPeriods } from './series.ts'

/**
 * What the periods that lie wholly within some months make together, and the months of which nothing is known; null
 * where there is none. A level reported less often than is asked holds: what was last reported by then.
 */
export function figureWithin(
  counting: Counting,
  reported: readonly MonthValue[],
  months: readonly number[],
): { figure: Decimal | null; missingMonths: number[] } {
  const within = new Set(months)
  const end = Math.max(...months)
  const isLevel = counting.aggregation === 'last'
  const periods = inPeriods(counting, reported).filter((period) =>
    isLevel ? period.month <= end : period.months.every((month) => within.has(month)),
  )
  const covered = new Set(periods.flatMap((period) => period.months))
  return {
    figure: rollUpPeriods(counting, periods),
    missingMonths: months.filter((month) => !covered.has(month)),
  }
}

export interface Difference {
  readonly amount: Decimal
  readonly percent: Decimal | null
  readonly isInPoints: boolean
}

/**
 * How a figure differs from one of another year, to six decimals: in the unit of measure and per hundred of the other;
 * of two percentages in points alone, since a per cent of a per cent misleads. Null when either is missing.
 */
export function differenceOf(
  figure: Decimal | null,
  before: Decimal | null,
  isInPoints: boolean,
): Difference | null {
  if (figure === null || before === null) return null
  const amount = new Big(figure).minus(before)
  return {
    amount: decimal(amount),
    percent:
      isInPoints || new Big(before).eq(0)
        ? null
        : round(quotient(amount.times(100), new Big(before).abs()), 6),
    isInPoints,
  }
}

/** A difference in one number: of two percentages in points, of anything else per hundred; null against nothing. */
export function changeOf({
  amount,
  percent,
  isInPoints,
}: Difference): { kind: 'points' | 'percent'; value: Decimal } | null {
  if (isInPoints) return { kind: 'points', value: amount }
  return percent === null ? null : { kind: 'percent', value: percent }
}

/** The places of figures, the best 1, equals sharing a place and the next ones leaving it out; null for no figure. */
export function ranksOf(figures: readonly (Decimal | null)[], direction: Direction): (number | null)[] {
  const isRanked = direction !== 'band'
  const sign = direction === 'lower' ? -1 : 1
  const isBetter = (a: Decimal, b: Decimal): boolean => order(a, b) * sign > 0
  return figures.map((figure) =>
    figure === null || !isRanked
      ? null
      : 1 + figures.filter((other) => other !== null && isBetter(other, figure)).length,
  )
}

/** Each figure per hundred of a whole, to six decimals; null without a figure or without a whole. */
export const shareOf = (figure: Decimal | null, whole: Decimal): Decimal | null =>
  figure === null ? null : divide(decimal(new Big(figure).times(100)), whole)
