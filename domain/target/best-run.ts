import { Big } from 'big.js'
import { type Decimal, compare, decimal, divide, sum } from '#domain/quantity/decimal.ts'
import { quotient } from '#domain/quantity/quotient.ts'
import type { Figures } from './figures.ts'
import type { CountedPeriod } from './series.ts'

/** Periods in a row within one year, and what they brought on average. */
export type Run = NonNullable<Figures['bestRun']>

/** The best period ever: of this year or an earlier one. */
export type BestMonth = NonNullable<Figures['bestMonth']>

const isBetter = (isMoreBetter: boolean, a: Decimal, b: Decimal): boolean =>
  isMoreBetter ? compare(a, b) > 0 : compare(a, b) < 0

/** The best run of so many periods in a row of one year, the earliest of equals; null when the year has none so long. */
export function bestRunOf(
  year: number,
  periods: readonly CountedPeriod[],
  length: number,
  isMoreBetter: boolean,
): Run | null {
  let best: Run | null = null
  for (let start = 0; start + length <= periods.length; start += 1) {
    const run = periods.slice(start, start + length)
    const [first] = run
    if (!first || !isUnbroken(run)) continue
    const perPeriod = divide(sum(run.map(({ value }) => value)), decimal(length)) ?? decimal(0)
    if (best === null || isBetter(isMoreBetter, perPeriod, best.perPeriod))
      best = {
        year,
        fromMonth: first.months[0] ?? first.month,
        toMonth: run.at(-1)?.month ?? 12,
        periods: length,
        perPeriod,
      }
  }
  return best
}

const isUnbroken = (run: readonly CountedPeriod[]): boolean =>
  run.every(({ months }, index) => index === 0 || months[0] === (run[index - 1]?.month ?? 0) + 1)

/** The better of two runs or periods, the first of equals. */
export function betterRun(a: Run | null, b: Run | null, isMoreBetter: boolean): Run | null {
  if (a === null || b === null) return a ?? b
  return isBetter(isMoreBetter, b.perPeriod, a.perPeriod) ? b : a
}

/** The best single period: the highest, or the lowest where less is better; the earliest of equals. */
export function bestMonthOf(
  year: number,
  periods: readonly CountedPeriod[],
  before: BestMonth | null,
  isMoreBetter: boolean,
): BestMonth | null {
  return periods.reduce<BestMonth | null>(
    (best, { month, value }) =>
      best === null || isBetter(isMoreBetter, value, best.value) ? { year, month, value } : best,
    before,
  )
}

/** How many of the periods left a pace would take for what remains, as an exact quotient; null where there is no pace. */
export const periodsTaken = (remaining: Big, pace: Decimal | Big | null): Big | null =>
  pace === null || new Big(pace).lte(0) ? null : quotient(remaining, new Big(pace))
