import { describe, expect, it } from 'vitest'
import type { Figure, Forecast, ForecastQuestion, YearForecast } from './forecast.ts'
import { forecastYear } from './forecast-year.ts'

const ask = (question: Partial<ForecastQuestion>): Forecast =>
  forecastYear({ history: [], observed: [], aggregation: 'sum', planned: null, ...question })

function answer(question: Partial<ForecastQuestion>): YearForecast {
  const forecast = ask(question)
  if (forecast.total === null) throw new Error(forecast.reason)
  return forecast
}

const total = (months: readonly Figure[]) => months.reduce<number>((sum, month) => sum + (month ?? 0), 0)
const times = (months: readonly number[], factor: number) => months.map((month) => month * factor)
const isWide = ({ total, low, high }: YearForecast) => (high - low) / total

/** Invented: how money goes out over a year, forty per cent of it in December. */
const lateRush = [10, 20, 30, 40, 40, 50, 50, 60, 70, 90, 140, 400]
const wave = [80, 85, 95, 105, 115, 120, 120, 115, 105, 95, 85, 80]

describe('a late rush', () => {
  it.each([
    ['one year', [lateRush]],
    ['three years', [times(lateRush, 0.8), times(lateRush, 0.9), lateRush]],
  ])('is not extrapolated pro rata: %s', (_, history) => {
    const { total, low, high } = answer({ history, observed: lateRush.slice(0, 9) })
    expect(total).toBeGreaterThan(900)
    expect(total).toBeLessThan(1100)
    expect(low).toBeLessThan(1000)
    expect(high).toBeGreaterThan(1000)
  })
})

describe('a season', () => {
  const history = [times(wave, 1), times(wave, 1.05), times(wave, 1.1)]

  it.each([1, 3, 6, 9, 11])('that repeats is carried on after %i months', (months) => {
    const { total: forecast } = answer({ history, observed: times(wave, 1.15).slice(0, months) })
    expect(Math.abs(forecast / total(times(wave, 1.15)) - 1)).toBeLessThan(0.04)
  })

  it('gives an interval that narrows as the year goes on', () => {
    const widths = [0, 3, 6, 9, 11].map((months) =>
      isWide(answer({ history, observed: wave.slice(0, months) })),
    )
    expect(widths).toEqual(widths.toSorted((a, b) => b - a))
  })

  it('is surer with a long history than with one year', () => {
    const noisy = (year: number) => wave.map((month, at) => month * (1 + 0.1 * Math.sin(7 * year + 3 * at)))
    const years = Array.from({ length: 8 }, (_, year) => noisy(year))
    const observed = noisy(9).slice(0, 6)
    expect(isWide(answer({ history: years, observed }))).toBeLessThan(
      isWide(answer({ history: years.slice(-1), observed })),
    )
  })
})

describe('a level that shifted', () => {
  it('is followed within the year, and the forecast lies nearer to the new level than to the old', () => {
    const history = [wave, wave, wave, wave]
    const { total: forecast } = answer({ history, observed: times(wave, 2).slice(0, 6) })
    expect(forecast).toBeGreaterThan(1.5 * total(wave))
    expect(forecast).toBeLessThan(2.1 * total(wave))
  })
})

describe('zeros', () => {
  const none = wave.map(() => 0)

  it.each([
    ['only zeros', [none, none], none.slice(0, 5)],
    ['zeros after a year of work', [wave, none], none.slice(0, 3)],
    ['work after years of zeros', [none, none], [5, 0, 7]],
    ['a single month of work in each year', [lateRush.map((_, at) => (at === 11 ? 9 : 0))], [0, 0, 0]],
    ['a first year whose spring was empty', [wave.map((month, at) => (at < 3 ? 0 : month))], [50, 60, 70]],
  ])('%s: finite and never below zero', (_, history, observed) => {
    const { total, low, high } = answer({ history, observed })
    expect([low, total, high].every(Number.isFinite)).toBe(true)
    expect(low).toBeGreaterThanOrEqual(0)
    expect([low, total, high].toSorted((a, b) => a - b)).toEqual([low, total, high])
  })

  it('may be a loss where figures go below zero', () => {
    const history = [wave.map((month) => 95 - month), wave.map((month) => 90 - month)]
    const { low, total: forecast } = answer({ history, observed: [5, -2, -9] })
    expect(forecast).toBeLessThan(0)
    expect(low).toBeLessThan(forecast)
  })
})

describe('missing months', () => {
  const history = [wave, times(wave, 1.02)]

  it('in this year are estimated, named, and widen the interval', () => {
    const gap = answer({ history, observed: [80, 85, null, 105, 115, 120] })
    const whole = answer({ history, observed: [80, 85, 95, 105, 115, 120] })
    expect(gap.basedOn).toEqual({ years: 2, months: 5, estimatedMonths: [3] })
    expect(Math.abs(gap.total / whole.total - 1)).toBeLessThan(0.02)
    expect(isWide(gap)).toBeGreaterThan(isWide(whole))
  })

  it('at the end have simply not come yet', () => {
    expect(answer({ history, observed: [80, 85, null, null] })).toEqual(
      answer({ history, observed: [80, 85] }),
    )
  })

  it('in earlier years are filled from the nearest year', () => {
    const holed = [wave, times(wave, 1.02).map((month, at) => (at === 4 ? null : month))]
    const observed = wave.slice(0, 4)
    const [filled, whole] = [answer({ history: holed, observed }), answer({ history, observed })]
    expect(Math.abs(filled.total / whole.total - 1)).toBeLessThan(0.01)
  })

  it('a year of nearly none does not open a history', () => {
    const sparse: Figure[] = [null, null, 3, ...Array<null>(9).fill(null)]
    expect(answer({ history: [sparse, wave], observed: [80] }).basedOn.years).toBe(1)
    expect(ask({ history: [sparse], observed: [80] })).toEqual({
      total: null,
      reason: 'no_history_and_no_profile',
    })
  })
})

describe('without history', () => {
  it.each<[string, Partial<ForecastQuestion>, object]>([
    ['nothing at all', {}, { total: null, reason: 'nothing_observed_and_no_history' }],
    ['a plan alone is no forecast', { planned: lateRush }, { reason: 'nothing_observed_and_no_history' }],
    ['months alone say nothing of those to come', { observed: [5] }, { reason: 'no_history_and_no_profile' }],
    ['a plan without shape', { observed: [5], planned: wave.map(() => 0) }, { reason: 'too_few_figures' }],
  ])('%s', (_, question, refusal) => {
    expect(ask(question)).toMatchObject(refusal)
  })

  it('the shape of the plan stands in, with a wide interval', () => {
    const spring = answer({ planned: lateRush, observed: times(lateRush, 0.9).slice(0, 3) })
    const autumn = answer({ planned: lateRush, observed: times(lateRush, 0.9).slice(0, 9) })
    expect(spring.method).toBe('profile')
    expect(spring.total).toBeGreaterThan(900)
    expect(spring.total).toBeLessThan(1000)
    expect(isWide(spring)).toBeGreaterThan(0.5)
    expect(isWide(autumn)).toBeLessThan(isWide(spring))
  })
})

describe('other ways to add up', () => {
  const history = [wave, times(wave, 1.05)]
  const observed = times(wave, 1.1).slice(0, 9)

  it('a mean is the twelfth of the sum', () => {
    const mean = answer({ history, observed, aggregation: 'mean' })
    expect(mean.total * 12).toBeCloseTo(answer({ history, observed }).total, 6)
  })

  it('a last level is December', () => {
    const stock = [1, 2, 3].map((year) => wave.map((_, at) => 1000 + 10 * (12 * year + at)))
    const { total, low, high } = answer({
      history: stock.slice(0, 2),
      observed: stock[2]?.slice(0, 6) ?? [],
      aggregation: 'last',
    })
    expect(Math.abs(total / 1470 - 1)).toBeLessThan(0.03)
    expect(low).toBeLessThan(1470)
    expect(high).toBeGreaterThan(1470)
  })

  it('a maximum is never below what was reached', () => {
    const reached = answer({ history, observed: [500, 90], aggregation: 'maximum' })
    expect(reached.low).toBeGreaterThanOrEqual(500)
    const ahead = answer({ history, observed: wave.slice(0, 2), aggregation: 'maximum' })
    expect(Math.abs(ahead.total / 124 - 1)).toBeLessThan(0.1)
  })
})
