import { Big } from 'big.js'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Decimal, compare, decimal, divide, round } from './decimal.ts'
import { bigOf, compareFractions, partOf, ratioOf, roundFraction } from './fraction.ts'

const decimals: fc.Arbitrary<Decimal> = fc
  .tuple(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), fc.nat(6))
  .map(([digits, places]) => decimal(new Big(digits).div(10 ** places).round(6)))
const parts = fc.integer({ min: 1, max: 12 })

it('is what long arithmetic gives', () => {
  fc.assert(
    fc.property(decimals, decimals, parts, parts, (a, b, part, of) => {
      expect(bigOf(partOf(a)).toFixed()).toBe(a)
      expect(roundFraction(partOf(a, part, of))).toBe(round(new Big(a).times(part).div(of), 6))
      expect(ratioOf(partOf(a), partOf(b))).toBe(divide(a, b))
      expect(Math.sign(compareFractions(partOf(a), partOf(b)))).toBe(Math.sign(compare(a, b)))
    }),
  )
})

it('rounds once, where a part of a part is a tie', () => {
  expect(ratioOf(partOf(decimal('1')), partOf(decimal('3'), 1, 2), 100)).toBe('66.666667')
  expect(ratioOf(partOf(decimal('1')), partOf(decimal('0')))).toBeNull()
})
