import { Big } from 'big.js'
import * as z from 'zod'
import { millionths, roundedQuotient, textOfMillionths } from './millionths.ts'

/** An exact decimal written without grouping, with `.` before the fraction: `-1250.5`. Never a binary float. */
export type Decimal = string & { readonly __brand: 'Decimal' }

const pattern = /^-?(0|[1-9]\d{0,19})(\.\d{1,6})?$/

/** Whether the text is a decimal of at most 20 digits before and 6 after the point. */
export const isDecimal = (text: string): text is Decimal => pattern.test(text) && text !== '-0'

/** Reads a decimal. Throws RangeError when the text is none. */
export function decimal(value: string | number | Big): Decimal {
  const text = new Big(value).toFixed()
  if (!isDecimal(text)) throw new RangeError(`not a decimal: ${text}`)
  return text
}

export const decimalSchema = z
  .string()
  .refine(isDecimal, { error: 'not_a_decimal' })
  .meta({ example: '1250.5' })

export const add = (a: Decimal, b: Decimal): Decimal => sum([a, b])
export const subtract = (a: Decimal, b: Decimal): Decimal => ofMillionths(millionths(a) - millionths(b))

/** Up to so many characters two decimals keep their order as binary floats. */
const shortest = 15

/** Without its sign. */
export const absolute = (value: Decimal): Decimal => decimal(value.replace('-', ''))

/** Below zero, zero or above, as `a` is less than `b`, equal or more. */
export function compare(a: Decimal, b: Decimal): number {
  if (a.length <= shortest && b.length <= shortest) return Number(a) - Number(b)
  const [first, second] = [millionths(a), millionths(b)]
  return first < second ? -1 : Number(first > second)
}

/** The exact sum; zero for none. */
export const sum = (values: readonly Decimal[]): Decimal =>
  sumOfWholes(values) ?? ofMillionths(values.reduce((total, value) => total + millionths(value), 0n))

/** The sum of whole numbers as long as floats hold it exactly, as nearly every count is; null for others. */
function sumOfWholes(values: readonly Decimal[]): Decimal | null {
  let total = 0
  for (const value of values) {
    if (value.length > shortest || value.includes('.')) return null
    total += Number(value)
  }
  return Number.isSafeInteger(total) ? (String(total) as Decimal) : null
}

/** The decimal of a whole number of millionths. Throws RangeError when it is too long. */
export function ofMillionths(amount: bigint): Decimal {
  const text = textOfMillionths(amount)
  if (!isDecimal(text)) throw new RangeError(`not a decimal: ${text}`)
  return text
}

/**
 * Rounded half away from zero to a number of decimals: the one rounding rule of Nhịp, applied only when a figure
 * is shown or divided, never in between.
 */
export const round = (value: Decimal | Big, decimals: number): Decimal =>
  decimal(new Big(value).round(decimals, Big.roundHalfUp))

/** `a / b` rounded to six decimals; null when `b` is zero. */
export function divide(a: Decimal, b: Decimal): Decimal | null {
  const below = millionths(b)
  return below === 0n ? null : ofMillionths(roundedQuotient(millionths(a) * 1_000_000n, below))
}
