import * as fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { decimal } from '#domain/quantity/decimal.ts'
import { endOfPeriod, monthsCompared } from './compare-period.ts'
import { differenceOf, figureWithin, ranksOf, shareOf } from './compare.ts'
import { isPercentage } from './percentage.ts'
import type { Counting } from './indicator.ts'

const sums: Counting = {
  direction: 'higher',
  aggregation: 'sum',
  overUnits: 'sum',
  frequency: 'month',
  entry: 'in_period',
  per: 100,
}
const at = (month: number, value: number, base?: number) => ({
  month,
  value: decimal(value),
  base: base === undefined ? null : decimal(base),
})

test.each([
  ['month', 8, [8]],
  ['quarter', 8, [7, 8, 9]],
  ['half_year', 8, [7, 8, 9, 10, 11, 12]],
  ['nine_months', 4, [1, 2, 3, 4, 5, 6, 7, 8, 9]],
  ['running', 3, [1, 2, 3]],
] as const)('%s with month %i', (period, month, months) => {
  expect(monthsCompared(period, endOfPeriod(period, month))).toEqual(months)
})

it('adds up what lies within the months, and names those of which nothing is known', () => {
  const reported = [at(1, 5), at(2, 7), at(4, 9)]
  expect(figureWithin(sums, reported, [1, 2, 3])).toEqual({ figure: '12', missingMonths: [3] })
  expect(figureWithin(sums, reported, [3])).toEqual({ figure: null, missingMonths: [3] })
})

it('takes running totals apart, so that a quarter is what came in it', () => {
  const reported = [at(3, 100), at(6, 260), at(9, 300)]
  const quarterly: Counting = { ...sums, frequency: 'quarter', entry: 'cumulative' }
  expect(figureWithin(quarterly, reported, [4, 5, 6]).figure).toBe('160')
  expect(figureWithin(quarterly, reported, [1, 2, 3, 4, 5, 6, 7, 8, 9]).figure).toBe('300')
})

it('says nothing of a month of what is reported by quarter, but a level holds', () => {
  const quarterly: Counting = { ...sums, frequency: 'quarter' }
  expect(figureWithin(quarterly, [at(3, 100)], [2])).toEqual({ figure: null, missingMonths: [2] })
  const level: Counting = { ...quarterly, aggregation: 'last', overUnits: 'none' }
  expect(figureWithin(level, [at(3, 4)], [4]).figure).toBe('4')
})

it('makes a ratio of its parts and never of rates', () => {
  const ratio: Counting = { ...sums, aggregation: 'ratio', overUnits: 'ratio' }
  expect(figureWithin(ratio, [at(1, 1, 2), at(2, 1, 6)], [1, 2]).figure).toBe('25')
})

it('tells percentages apart by points, amounts by per cent', () => {
  const [more, less] = [decimal('98.62'), decimal('97.18')]
  expect(differenceOf(more, less, isPercentage('%'))).toEqual({
    amount: '1.44',
    percent: null,
    isInPoints: true,
  })
  expect(differenceOf(decimal(120), decimal(100), isPercentage('hồ sơ'))).toEqual({
    amount: '20',
    percent: '20',
    isInPoints: false,
  })
  expect(differenceOf(decimal(5), decimal(0), false)?.percent).toBeNull()
  expect(differenceOf(decimal(5), decimal(-10), false)?.percent).toBe('150')
  expect(differenceOf(null, less, false)).toBeNull()
})

it('ranks the best first; equals share a place', () => {
  const figures = [3, 5, null, 5, 1].map((each) => (each === null ? null : decimal(each)))
  expect(ranksOf(figures, 'higher')).toEqual([3, 1, null, 1, 4])
  expect(ranksOf(figures, 'lower')).toEqual([2, 3, null, 3, 1])
  expect(ranksOf(figures, 'band')).toEqual([null, null, null, null, null])
})

it('shares of a whole come to a hundred, but for the last decimal of each', () => {
  const parts = fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 30 })
  const comeTogether = fc.property(parts, (values) => {
    const whole = decimal(values.reduce((sum, value) => sum + value, 0))
    const total = values.reduce((sum, value) => sum + Number(shareOf(decimal(value), whole)), 0)
    return whole === '0' || Math.abs(total - 100) < 0.000001 * values.length + 1e-9
  })
  expect(() => fc.assert(comeTogether)).not.toThrow()
})
