import { Big } from 'big.js'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decimal } from '#domain/quantity/decimal.ts'
import { monthlySum } from './counting-fixture.ts'
import { defaultThresholds } from './figures.ts'
import { aggregations, directions, entries } from './indicator.ts'
import { markOf } from './mark.ts'
import { neededOverPaceOf } from './need.ts'
import { paceOf } from './pace.ts'
import { frequencies, periodEnds } from './period.ts'
import type { PaceQuestion } from './progress.ts'
import { compareUrgency, shortfallShare, urgencyOf } from './urgency.ts'

const amount = fc
  .tuple(fc.integer({ min: 0, max: 9999 }), fc.constantFrom(0, 1, 3))
  .map(([digits, places]) => decimal(new Big(`${digits}e-${places}`)))

const question: fc.Arbitrary<PaceQuestion> = fc
  .record({
    direction: fc.constantFrom(...directions),
    aggregation: fc.constantFrom(...aggregations),
    frequency: fc.constantFrom(...frequencies),
    entry: fc.constantFrom(...entries),
    through: fc.integer({ min: 0, max: 12 }),
    planned: amount,
    more: amount,
    horizon: fc.integer({ min: 1, max: 12 }),
    months: fc.array(fc.option(fc.tuple(amount, amount)), { minLength: 12, maxLength: 12 }),
    best: fc.option(amount),
    hardAgainst: fc.constantFrom('best_month' as const, 'best_run' as const),
  })
  .map(({ more, months, best, hardAgainst, ...of }) => ({
    ...monthlySum,
    ...of,
    year: 2023,
    plannedHigh: of.direction === 'band' ? decimal(new Big(of.planned).plus(more)) : null,
    horizon: of.direction === 'by_date' ? of.horizon : 12,
    profile: { kind: 'even' as const },
    reported: periodEnds(of.frequency).flatMap((month) => {
      const pair = months[month - 1]
      return pair ? [{ month, value: pair[0], base: pair[1] }] : []
    }),
    bestBefore: best && { year: 2022, month: 5, value: best },
    runsBefore: [],
    thresholds: { ...defaultThresholds, hardAgainst },
  }))

const zero = decimal(0)

it('marks each target as its figures do, and orders it by them', () => {
  fc.assert(
    fc.property(question, (asked) => {
      const [mark, figures] = [markOf(asked), paceOf(asked)]
      expect(mark).toEqual({
        asOfMonth: figures.asOfMonth,
        missingMonths: figures.missingMonths,
        actual: figures.actualToDate,
        percentOfExpected: figures.percentOfExpected,
        verdict: figures.verdict,
      })
      expect(neededOverPaceOf(asked)).toBe(figures.neededOverPace)
      const share = shortfallShare({ ...asked, weight: decimal(1) }, mark)
      const expected = new Big(figures.expectedToDate ?? 0)
      if (expected.lt(1)) return
      const exact = new Big(figures.shortfall ?? 0).times(100).div(expected)
      expect(Math.abs(Number(exact.minus(share)))).toBeLessThan(0.001 * (1 + Number(exact)))
    }),
    { numRuns: 2000 },
  )
})

it('puts hard before behind, then the greatest need, no pace at all being the most; weight before shortfall', () => {
  const of = { direction: 'higher' as const, planned: decimal(100), plannedHigh: null, weight: decimal(2) }
  const mark = { asOfMonth: 9, missingMonths: [], actual: zero, percentOfExpected: decimal(40) }
  const by = (verdict: 'hard' | 'behind' | 'on_pace', need: number | null) =>
    urgencyOf('need', of, { ...mark, verdict }, () => (need === null ? null : decimal(need)))
  const order = [by('on_pace', 9), by('behind', 3), by('hard', 2), by('behind', null), by('hard', 5)]
  expect(order.toSorted(compareUrgency)).toEqual([order[4], order[2], order[3], order[1], order[0]])
  const weighed = (weight: number) =>
    urgencyOf('weight', { ...of, weight: decimal(weight) }, { ...mark, verdict: 'behind' }, () => null)
  expect([weighed(1), weighed(9)].toSorted(compareUrgency)).toEqual([weighed(9), weighed(1)])
  expect(weighed(1)).toEqual(['1', '60'])
})
