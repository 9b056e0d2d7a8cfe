import { expect, it } from 'vitest'
import { decimal } from '#domain/quantity/decimal.ts'
import { even } from '../profile.ts'
import { type TargetForecastQuestion, forecastTarget } from './forecast-target.ts'

const months = (...values: (number | string)[]) =>
  values.map((value, index) => ({ month: index + 1, value: decimal(value) }))

const ask = (question: Partial<TargetForecastQuestion>) =>
  forecastTarget({ history: [], reported: [], aggregation: 'sum', plan: null, decimals: 2, ...question })

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
  const plan = { planned: decimal(120), profile: even }
  expect(ask({ reported: months(10, 10, 10), plan, decimals: 0 })).toMatchObject({
    total: '120',
    method: 'profile',
  })
  const amounts = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 109].map((each) => decimal(each))
  const rush = { planned: decimal(120), profile: { kind: 'typed' as const, amounts } }
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
