import { Big } from 'big.js'
import { type Decimal, decimal, divide, subtract } from '#domain/quantity/decimal.ts'

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
