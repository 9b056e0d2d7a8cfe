import type { Decimal } from './decimal.ts'

const places = 6
const powers = [1n, 10n, 100n, 1_000n, 10_000n, 100_000n, 1_000_000n]

/** A decimal as a whole number of millionths, which every decimal has: exact, and quick to add and to divide. */
export function millionths(value: Decimal): bigint {
  const point = value.indexOf('.')
  if (point < 0) return BigInt(value) * 1_000_000n
  const digits = value.slice(0, point) + value.slice(point + 1)
  return BigInt(digits) * (powers[places - (value.length - point - 1)] ?? 1n)
}

/** The decimal text of a whole number of millionths. It may be longer than a decimal is allowed to be. */
export function textOfMillionths(amount: bigint): string {
  const sign = amount < 0n ? '-' : ''
  const digits = (amount < 0n ? -amount : amount).toString().padStart(places + 1, '0')
  const fraction = digits.slice(-places).replace(/0+$/, '')
  return `${sign}${digits.slice(0, -places)}${fraction && `.${fraction}`}`
}

/** `a / b` rounded half away from zero to a whole number. Throws RangeError when `b` is zero. */
export function roundedQuotient(a: bigint, b: bigint): bigint {
  const [above, below] = [a < 0n ? -a : a, b < 0n ? -b : b]
  const rounded = (2n * above + below) / (2n * below)
  return a < 0n === b < 0n ? rounded : -rounded
}
