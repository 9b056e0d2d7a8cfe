import { Big } from 'big.js'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Decimal, compare, decimal, divide, subtract, sum } from './decimal.ts'

const whole = fc.oneof(fc.integer({ min: -999, max: 999 }).map(BigInt), fc.bigInt(-(10n ** 18n), 10n ** 18n))
const decimals: fc.Arbitrary<Decimal> = fc
  .tuple(whole, fc.constantFrom(0, 0, 1, 3, 6))
  .map(([digits, places]) => decimal(new Big(`${digits}e-${places}`)))

it('adds, subtracts, compares and divides as long arithmetic does', () => {
  fc.assert(
    fc.property(decimals, decimals, fc.array(decimals, { maxLength: 14 }), (a, b, more) => {
      const [first, second] = [new Big(a), new Big(b)]
      const total = more.reduce((all, each) => all.plus(each), first)
      expect(sum([a, ...more])).toBe(decimal(total))
      expect(subtract(a, b)).toBe(decimal(first.minus(second)))
      expect(Math.sign(compare(a, b))).toBe(first.cmp(second))
      const divided = second.eq(0) ? null : first.div(second).round(6, Big.roundHalfUp)
      fc.pre(divided === null || divided.abs().lt('1e20'))
      expect(divide(a, b)).toBe(divided && decimal(divided))
    }),
    { numRuns: 2000 },
  )
})

it('refuses what no decimal can hold', () => {
  const most = decimal('99999999999999999999')
  expect(() => sum([most, most])).toThrow(RangeError)
  expect(() => divide(most, decimal('0.000001'))).toThrow(RangeError)
})
