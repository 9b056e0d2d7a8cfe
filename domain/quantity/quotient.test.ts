import { Big } from 'big.js'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { quotient } from './quotient.ts'

const big = fc
  .tuple(fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }), fc.integer({ min: -6, max: 20 }))
  .map(([digits, places]) => new Big(`${digits}e${-places}`))

it('is what long division gives', () => {
  fc.assert(
    fc.property(big, big, (a, b) => {
      fc.pre(!b.eq(0))
      expect(quotient(a, b).toFixed()).toBe(a.div(b).toFixed())
    }),
    { numRuns: 1000 },
  )
})

it('rounds half away from zero at the twentieth decimal', () => {
  const half = new Big('1e-20')
  expect(quotient(half, 2).toFixed()).toBe('0.00000000000000000001')
  expect(quotient(half.neg(), 2).toFixed()).toBe('-0.00000000000000000001')
})

it('refuses to divide by zero', () => {
  expect(() => quotient(new Big(1), 0)).toThrow(RangeError)
})
