import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decimal } from '#domain/quantity/decimal.ts'
import { shareOfPlan } from './share-of-plan.ts'

const held = (planned: number, expected: number | null, percent: number | null) => ({
  planned: decimal(planned),
  expectedToDate: expected === null ? null : decimal(expected),
  percentOfPlan: percent === null ? null : decimal(percent),
})

it('weighs each plan the same and leaves out what has no share', () => {
  const plans = [held(200, 150, 70), held(10, 8, 90), held(0, 0, null), held(5, null, null)]
  expect(shareOfPlan(plans)).toEqual({ reached: '80', expected: '77.5', counted: 2 })
})

it('says nothing when no plan has a figure', () => {
  expect(shareOfPlan([])).toBeNull()
  expect(shareOfPlan([held(5, null, null)])).toBeNull()
})

it('is never outside what the single plans reach', () => {
  const plan = fc.tuple(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 0, max: 200 }))
  fc.assert(
    fc.property(fc.array(plan, { minLength: 1, maxLength: 20 }), (plans) => {
      const share = shareOfPlan(plans.map(([planned, percent]) => held(planned, planned / 2, percent)))
      const percents = plans.map(([, percent]) => percent)
      expect(Number(share?.reached)).toBeGreaterThanOrEqual(Math.min(...percents) - 1e-6)
      expect(Number(share?.reached)).toBeLessThanOrEqual(Math.max(...percents) + 1e-6)
      expect(share?.counted).toBe(plans.length)
    }),
  )
})
