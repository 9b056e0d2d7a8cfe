import { Big } from 'big.js'
import * as z from 'zod'
import { quotient } from './quotient.ts'

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

export const add = (a: Decimal, b: Decimal): Decimal => decimal(new Big(a).plus(b))
export const subtract = (a: Decimal, b: Decimal): Decimal => decimal(new Big(a).minus(b))
export const compare = (a: Decimal, b: Decimal): number => new Big(a).cmp(b)

/** The exact sum; zero for none. */
export const sum = (values: readonly Decimal[]): Decimal =>
  decimal(values.reduce((total, value) => total.plus(value), new Big(0)))

/**
 * Rounded half away from zero to a number of decimals: the one rounding rule of Nhịp, applied only when a figure
 * is shown or divided, never in between.
 */
export const round = (value: Decimal | Big, decimals: number): Decimal =>
  decimal(new Big(value).round(decimals, Big.roundHalfUp))

/** `a / b` rounded to six decimals; null when `b` is zero. */
export function divide(a: Decimal, b: Decimal): Decimal | null {
  return compare(b, decimal(0)) === 0 ? null : round(quotient(new Big(a), new Big(b)), 6)
}
