import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarDate } from '#domain/calendar/date.ts'
import { type Decimal, decimal, sum } from '#domain/quantity/decimal.ts'
import { endOf, keptSoFar, pathKindOf, pathOf } from './catch-up-path.ts'
import { canSpeedUp, canStep, faultOfAmount, faultOfStep, periodsToCome } from './catch-up.ts'
import { monthlySum } from './counting-fixture.ts'
import { isPercentage } from './percentage.ts'
import { changeOf, differenceOf } from './compare.ts'
import { thresholdsAgree } from './threshold-contract.ts'

const decimals = (...values: number[]) => values.map((value) => decimal(value))

describe('the path of a plan to catch up', () => {
  const question = {
    kind: 'amounts' as const,
    startedAt: decimal(60),
    periods: [10, 11, 12],
    amounts: decimals(15, 20, 25),
    achieved: new Map([[10, decimal(12)]]),
  }

  it('adds what each period is to bring to what was there, beside what came', () => {
    const path = pathOf(question)
    expect(path).toEqual([
      { month: 10, intended: '15', intendedToDate: '75', achieved: '12' },
      { month: 11, intended: '20', intendedToDate: '95', achieved: null },
      { month: 12, intended: '25', intendedToDate: '120', achieved: null },
    ])
    expect(endOf(path, decimal(130), monthlySum)).toEqual({ total: '120', missing: '10' })
    expect(endOf(path, decimal(100), monthlySum)).toEqual({ total: '120', missing: '0' })
    expect(keptSoFar('amounts', path)).toEqual({ intended: '15', achieved: '12', periods: 1 })
  })

  it('reaches levels as they are, and has none where there is only yes or no', () => {
    const levels = pathOf({ ...question, kind: 'levels', amounts: decimals(90, 95, 98) })
    expect(levels.map(({ intendedToDate }) => intendedToDate)).toEqual(['90', '95', '98'])
    expect(keptSoFar('levels', levels)).toMatchObject({ intended: '90', achieved: '12' })
    expect(pathOf({ ...question, kind: 'none' })).toEqual([])
    expect(endOf([], decimal(1), monthlySum)).toBeNull()
    expect(keptSoFar('amounts', [])).toBeNull()
    expect(pathKindOf({ direction: 'yes_no', aggregation: 'last' })).toBe('none')
    expect(pathKindOf({ direction: 'higher', aggregation: 'ratio' })).toBe('levels')
  })

  it('ends at the start and everything intended, whatever the amounts', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 12 }), (typed) => {
        const amounts = decimals(...typed.map((units) => units / 100))
        const periods = amounts.map((_amount, index) => index + 1)
        const path = pathOf({ ...question, periods, amounts })
        expect(path.at(-1)?.intendedToDate).toBe(sum([decimal(60), ...amounts]))
      }),
    )
  })
})

it('is planned for what lags, while a period is left', () => {
  expect(canSpeedUp('hard', [12])).toEqual({ allowed: true })
  expect(canSpeedUp('on_pace', [12])).toMatchObject({ reason: 'target_not_lagging' })
  expect(canSpeedUp('behind', [])).toMatchObject({ reason: 'no_period_left' })
  expect(periodsToCome({ frequency: 'quarter' }, 6, 12)).toEqual([9, 12])
  expect(periodsToCome({ frequency: 'month' }, 9, 11)).toEqual([10, 11])
})

it('goes from draft to agreed or back with a reason, and is never changed once agreed', () => {
  expect(canStep('draft', 'returned')).toEqual({ allowed: true })
  expect(canStep('draft', 'submitted')).toMatchObject({ reason: 'catch_up_waits_for_decision' })
  expect(canStep('draft', 'agreed')).toMatchObject({ reason: 'catch_up_already_decided' })
  expect(canStep('agree', 'draft')).toMatchObject({ reason: 'catch_up_not_submitted' })
  expect(canStep('return', 'replaced')).toMatchObject({ reason: 'catch_up_already_decided' })
})

it('names what is wrong with a step or an amount', () => {
  const within = { units: new Set(['a']), today: calendarDate('2023-10-05'), year: 2023 }
  const fault = (leadUnitId: string, day: string) =>
    faultOfStep({ leadUnitId, dueOn: calendarDate(day) }, within)?.code
  expect(fault('b', '2023-11-01')).toBe('step_unit_not_of_target')
  expect(fault('a', '2023-10-04')).toBe('step_due_before_today')
  expect(fault('a', '2024-01-01')).toBe('step_due_after_year')
  expect(fault('a', '2023-12-31')).toBeUndefined()
  expect(faultOfAmount(undefined, 0)).toBe('amount_for_each_period')
  expect(faultOfAmount(decimal(-1), 0)).toBe('negative')
  expect(faultOfAmount(decimal('1.5'), 0)).toBe('more_decimals_than_indicator')
  expect(faultOfAmount(decimal('1.5'), 1)).toBeNull()
})

it('tells percentages apart by points and amounts by per cent of last year', () => {
  const change = (now: Decimal, before: Decimal, isInPoints: boolean) => {
    const difference = differenceOf(now, before, isInPoints)
    return difference && changeOf(difference)
  }
  expect(change(decimal('92.5'), decimal('90'), true)).toEqual({ kind: 'points', value: '2.5' })
  expect(change(decimal(90), decimal(120), false)).toEqual({ kind: 'percent', value: '-25' })
  expect(change(decimal(90), decimal(0), false)).toBeNull()
  expect(isPercentage('‰', { aggregation: 'ratio', per: 1000 })).toBe(false)
  expect(isPercentage('%', { aggregation: 'mean', per: 100 })).toBe(true)
})

it('never calls exceeded what is not on pace', () => {
  expect(thresholdsAgree({ exceeded: 100, onPace: 100 })).toEqual({ allowed: true })
  expect(thresholdsAgree({ exceeded: 95, onPace: 100 })).toMatchObject({ reason: 'on_pace_above_exceeded' })
})
