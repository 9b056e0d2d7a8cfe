import { Big } from 'big.js'
import { type Decimal, ofMillionths } from './decimal.ts'
import { millionths, roundedQuotient } from './millionths.ts'
import { quotient } from './quotient.ts'

/**
 * An exact number as a quotient of whole ones, `below` above zero: figures that are divided stay exact until they are
 * shown, at a fraction of what long decimals cost.
 */
export interface Fraction {
  readonly above: bigint
  readonly below: bigint
}

export const nothing: Fraction = { above: 0n, below: 1n }

/** A decimal, or so many of `parts` equal parts of it; `parts` above zero. */
export const partOf = (value: Decimal, part = 1, parts = 1): Fraction => ({
  above: millionths(value) * BigInt(part),
  below: 1_000_000n * BigInt(parts),
})

/** Below zero, zero or above, as `a` is less than `b`, equal or more. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const [first, second] = [a.above * b.below, b.above * a.below]
  return first < second ? -1 : Number(first > second)
}

/** `a / b` times a whole number, rounded half away from zero to six decimals; null when `b` is zero. */
export function ratioOf(a: Fraction, b: Fraction, times = 1): Decimal | null {
  if (b.above === 0n) return null
  return ofMillionths(roundedQuotient(a.above * b.below * BigInt(times) * 1_000_000n, a.below * b.above))
}

/** Rounded half away from zero to six decimals. */
export const roundFraction = ({ above, below }: Fraction): Decimal =>
  ofMillionths(roundedQuotient(above * 1_000_000n, below))

/** To twenty decimals. */
export const bigOf = ({ above, below }: Fraction): Big => quotient(new Big(above), new Big(below))
