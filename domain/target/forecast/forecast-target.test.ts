import { expect, it } from 'vitest'
import { decimal } from '#domain/quantity/decimal.ts'
import { monthlySum } from '../counting-fixture.ts'
import { even } from '../profile.ts'
import { type TargetForecastQuestion, forecastTarget } from './forecast-target.ts'

const months = (...values: (number | string)[]) =>
  values.map((value, index) => ({ month: index + 1, value: decimal(value) }))

const ask = (question: Partial<TargetForecastQuestion>) =>
  forecastTarget({ history: [], reported: [], counting: monthlySum, plan: null, decimals: 2, ...question })

it('is exact to the last digit when the year is over', () => {
  const reported = months(...Array<string>(12).fill('0.1'))
  expect(ask({ reported, decimals: 1 })).toMatchObject({
    total: '1.2',
    low: '1.2',
    high: '1.2',
    method: 'complete',
  })
  const large = months(...Array<string>(12).fill('1000000000000000.01'))
  expect(ask({ reported: large })).toMatchObject({ total: '12000000000000000.12' })
})

it('is rounded to the decimals that the indicator shows', () => {
  const year = months(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)
  const forecast = ask({ history: [year], reported: year.slice(0, 4), decimals: 0 })
  expect(forecast).toMatchObject({ method: 'history', basedOn: { years: 1, months: 4, estimatedMonths: [] } })
  expect(forecast.total).toMatch(/^\d+$/)
})

it('takes the plan in the place of a history that is not there', () => {
  const plan = { ...monthlySum, horizon: 12, planned: decimal(120), profile: even }
  expect(ask({ reported: months(10, 10, 10), plan, decimals: 0 })).toMatchObject({
    total: '120',
    method: 'profile',
  })
  const amounts = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 109].map((each) => decimal(each))
  const rush = { ...plan, profile: { kind: 'typed' as const, amounts } }
  expect(ask({ reported: months(1, 1, 1), plan: rush, decimals: 0 })).toMatchObject({ total: '120' })
})

it('names a month left out, and refuses with a reason', () => {
  const year = months(...Array<number>(12).fill(10))
  const reported = months(10, 10, 10).filter(({ month }) => month !== 2)
  expect(ask({ history: [year], reported })).toMatchObject({
    total: '120',
    basedOn: { estimatedMonths: [2] },
  })
  expect(ask({ reported })).toEqual({ total: null, reason: 'no_history_and_no_profile' })
})

it('lies over the months of a quarter, and takes a running total apart', () => {
  const quarters = [3, 6, 9, 12].map((month) => ({ month, value: decimal(30) }))
  const quarterly = { ...monthlySum, frequency: 'quarter' as const }
  const three = ask({
    counting: quarterly,
    history: [quarters, quarters],
    reported: quarters.slice(0, 3),
    decimals: 0,
  })
  expect(three).toMatchObject({ total: '120', basedOn: { years: 2, months: 9 } })
  const totals = [3, 6, 9, 12].map((month) => ({ month, value: decimal(month * 10) }))
  const cumulative = { ...monthlySum, entry: 'cumulative' as const }
  expect(
    ask({ counting: cumulative, history: [totals], reported: totals.slice(0, 2), decimals: 0 }),
  ).toMatchObject({
    total: '120',
  })
})

it('forecasts no answer and no level', () => {
  const counting = { ...monthlySum, direction: 'yes_no' as const, aggregation: 'last' as const }
  expect(ask({ counting, reported: months(0, 1) })).toEqual({ total: null, reason: 'judged_as_it_stands' })
})
