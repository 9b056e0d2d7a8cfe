import { Big } from 'big.js'
import { type Decimal, decimal, divide, subtract } from '#domain/quantity/decimal.ts'
import type { Counting } from './indicator.ts'

/** Whether figures are percentages, of which a difference is told in points and never in per cent. */
export const isPercentage = (
  { aggregation, per }: Pick<Counting, 'aggregation' | 'per'>,
  unitOfMeasure: string,
): boolean => (aggregation === 'ratio' && per === 100) || /%/.test(unitOfMeasure)

/**
 * How a figure stands against the same months of the year before: percentages by their difference in points, anything
 * else by its change per hundred of then, to six decimals; null against nothing.
 */
export function sinceLastYear(
  now: Decimal,
  before: Decimal,
  isOfPercentages: boolean,
): { kind: 'points' | 'percent'; value: Decimal } | null {
  const difference = subtract(now, before)
  if (isOfPercentages) return { kind: 'points', value: difference }
  const change = divide(decimal(new Big(difference).times(100)), before)
  return change && { kind: 'percent', value: change }
}
