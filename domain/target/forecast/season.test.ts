import { expect, it } from 'vitest'
import { seasonOf } from './season.ts'
import { meanOf, seriesOf } from './series.ts'

const lateRush = [0.12, 0.24, 0.36, 0.48, 0.48, 0.6, 0.6, 0.72, 0.84, 1.08, 1.68, 4.8]
const repeat = (years: number, shape: (month: number) => number, months = years * 12) =>
  seriesOf(Float64Array.from({ length: months }, (_, month) => shape(month)))

it.each([1, 2, 3, 6])('finds a late rush that repeats exactly, from %i years', (years) => {
  const { factors } = seasonOf(repeat(years, (month) => 100 * (lateRush[month % 12] ?? 0)))
  factors.forEach((factor, month) => expect(factor).toBeCloseTo(lateRush[month] ?? 0, 1))
  expect(meanOf(factors)).toBeCloseTo(1, 9)
})

it('calls chance chance: years without anything in common have hardly a season', () => {
  const jumping = (month: number) => 100 + 60 * Math.sin(month * month * 1.7)
  const { factors, noise } = seasonOf(repeat(6, jumping))
  expect(Math.max(...factors)).toBeLessThan(1.25)
  expect(Math.sqrt(noise)).toBeGreaterThan(0.3)
})

it('of one year keeps less when this year contradicts it', () => {
  const lastOf = (observed: readonly number[]) =>
    seasonOf(seriesOf(Float64Array.from([...lateRush, ...observed]))).factors[11] ?? 0
  expect(lastOf([0.13, 0.25, 0.37, 0.49, 0.5])).toBeGreaterThan(4)
  expect(lastOf([5, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2])).toBeLessThan(4)
})

it('is flat where nothing was ever done', () => {
  expect([...seasonOf(repeat(3, () => 0)).factors]).toEqual(lateRush.map(() => 1))
})
