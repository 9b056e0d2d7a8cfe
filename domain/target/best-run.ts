import { Big } from 'big.js'
import { type Decimal, compare, ofMillionths } from '#domain/quantity/decimal.ts'
import { millionths, roundedQuotient } from '#domain/quantity/millionths.ts'
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
export const bestRunOf = (
  year: number,
  periods: readonly CountedPeriod[],
  length: number,
  isMoreBetter: boolean,
): Run | null => bestOf(addUp(periods), year, periods, length, isMoreBetter)

/** The same for every length from one period on, found from the same sums. */
export function bestRunsOf(
  year: number,
  periods: readonly CountedPeriod[],
  lengths: readonly number[],
  isMoreBetter: boolean,
): (Run | null)[] {
  const sums = addUp(periods)
  return lengths.map((length) => bestOf(sums, year, periods, length, isMoreBetter))
}

/** What all periods before each place come to, in millionths, and the first place from which no period is missing until it. */
interface Sums {
  readonly before: readonly bigint[]
  readonly unbrokenFrom: readonly number[]
}

function addUp(periods: readonly CountedPeriod[]): Sums {
  const before = [0n]
  const unbrokenFrom: number[] = []
  for (const [place, { value, months }] of periods.entries()) {
    before.push((before[place] ?? 0n) + millionths(value))
    const follows = place > 0 && months[0] === (periods[place - 1]?.month ?? 0) + 1
    unbrokenFrom.push(follows ? (unbrokenFrom[place - 1] ?? place) : place)
  }
  return { before, unbrokenFrom }
}

function bestOf(
  { before, unbrokenFrom }: Sums,
  year: number,
  periods: readonly CountedPeriod[],
  length: number,
  isMoreBetter: boolean,
): Run | null {
  let best: { start: number; total: bigint } | null = null
  for (let start = 0; start + length <= periods.length; start += 1) {
    if ((unbrokenFrom[start + length - 1] ?? 0) > start) continue
    const total = (before[start + length] ?? 0n) - (before[start] ?? 0n)
    if (best === null || (isMoreBetter ? total > best.total : total < best.total)) best = { start, total }
  }
  const first = best && periods[best.start]
  if (!best || !first) return null
  return {
    year,
    fromMonth: first.months[0] ?? first.month,
    toMonth: periods[best.start + length - 1]?.month ?? 12,
    periods: length,
    perPeriod: ofMillionths(roundedQuotient(best.total, BigInt(length))),
  }
}

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
