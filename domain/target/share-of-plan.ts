import { Big } from 'big.js'
import { type Decimal, decimal, divide, sum } from '#domain/quantity/decimal.ts'
import type { Figures } from './figures.ts'

/** How far several plans of a year are reached and how far they should be: means per hundred, of so many plans. */
export interface ShareOfPlan {
  readonly reached: Decimal
  readonly expected: Decimal
  readonly counted: number
}

type Held = Pick<Figures, 'planned' | 'expectedToDate' | 'percentOfPlan'>

/**
 * The mean of the shares of plan reached and expected to date, each plan weighing the same because units of measure
 * differ; rounded to six decimals. Plans of zero or without a figure are left out of both; null when none is left.
 */
export function shareOfPlan(held: readonly Held[]): ShareOfPlan | null {
  const shares = held.flatMap(({ planned, expectedToDate, percentOfPlan }) => {
    const expected = expectedToDate && divide(decimal(new Big(expectedToDate).times(100)), planned)
    return expected && percentOfPlan ? [{ expected, reached: percentOfPlan }] : []
  })
  const counted = decimal(shares.length)
  const reached = divide(sum(shares.map((share) => share.reached)), counted)
  const expected = divide(sum(shares.map((share) => share.expected)), counted)
  return reached && expected ? { reached, expected, counted: shares.length } : null
}
