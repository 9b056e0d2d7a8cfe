import fc from 'fast-check'
import { expect, it } from 'vitest'
import { yearWays } from './forecast.ts'
import type { Forecast, ForecastQuestion } from './forecast.ts'
import { forecastYear } from './forecast-year.ts'

const amount = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 0, max: 1_000_000 }),
  fc.double({ min: 0, max: 1e15, noNaN: true }),
)
const signed = fc.oneof(amount, fc.integer({ min: -10_000, max: 10_000 }))
const withGaps = (figure: fc.Arbitrary<number>) => fc.option(figure, { nil: null, freq: 8 })
const questionOf = (figure: fc.Arbitrary<number>) =>
  fc.record<ForecastQuestion>({
    history: fc.array(fc.array(withGaps(figure), { minLength: 12, maxLength: 12 }), { maxLength: 6 }),
    observed: fc.array(withGaps(figure), { maxLength: 12 }),
    aggregation: fc.constantFrom(...yearWays),
    planned: fc.option(fc.array(amount, { minLength: 12, maxLength: 12 }), { nil: null }),
  })

const numbersOf = (forecast: Forecast): number[] =>
  forecast.total === null ? [] : [forecast.low, forecast.total, forecast.high]

it('is finite and ordered, or says why not', () => {
  fc.assert(
    fc.property(questionOf(signed), (question) => {
      const numbers = numbersOf(forecastYear(question))
      expect(numbers.every(Number.isFinite)).toBe(true)
      expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
    }),
  )
})

it('is finite for figures of any size', () => {
  const huge = fc.constantFrom(0, 1e-300, 1e-9, 1, 1e20, 1e290, -1e290)
  fc.assert(
    fc.property(questionOf(huge), (question) => {
      expect(numbersOf(forecastYear(question)).every(Number.isFinite)).toBe(true)
    }),
  )
})

it('has an answer whenever one whole year is known', () => {
  const year = fc.array(signed, { minLength: 12, maxLength: 12 })
  fc.assert(
    fc.property(questionOf(signed), year, (question, known) => {
      expect(forecastYear({ ...question, history: [known] }).total).not.toBeNull()
    }),
  )
})

it('never falls below zero, nor below what is already there, where no figure is negative', () => {
  fc.assert(
    fc.property(questionOf(amount), (question) => {
      const forecast = forecastYear(question)
      if (forecast.total === null) return
      const there = question.observed.reduce<number>((sum, figure) => sum + (figure ?? 0), 0)
      const least = {
        sum: there,
        mean: there / 12,
        last: 0,
        maximum: Math.max(0, ...question.observed.map(Number)),
      }
      expect(forecast.low).toBeGreaterThanOrEqual(least[question.aggregation] * (1 - 1e-12))
    }),
  )
})

it('multiplies as its figures do', () => {
  fc.assert(
    fc.property(questionOf(signed), fc.constantFrom(1e-6, 0.1, 3, 1e6), (question, factor) => {
      const scale = (figure: number | null) => figure && figure * factor
      const scaled = forecastYear({
        ...question,
        history: question.history.map((year) => year.map(scale)),
        observed: question.observed.map(scale),
        planned: question.planned && question.planned.map((each) => each * factor),
      })
      const [before, after] = [numbersOf(forecastYear(question)), numbersOf(scaled)]
      const size = Math.max(...before.map(Math.abs), 1e-9) * factor
      before.forEach((number, at) =>
        expect(Math.abs((after[at] ?? Number.NaN) - number * factor)).toBeLessThanOrEqual(size * 1e-6),
      )
    }),
  )
})

it('is the year itself once every month is known', () => {
  const year = fc.array(signed, { minLength: 12, maxLength: 12 })
  fc.assert(
    fc.property(questionOf(signed), year, (question, observed) => {
      const forecast = forecastYear({ ...question, observed, aggregation: 'sum' })
      const sum = observed.reduce((all, each) => all + each, 0)
      expect(forecast).toMatchObject({ total: sum, low: sum, high: sum, method: 'complete' })
    }),
  )
})
