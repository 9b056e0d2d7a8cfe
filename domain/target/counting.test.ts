import fc from 'fast-check'
import { Big } from 'big.js'
import { describe, expect, it } from 'vitest'
import { decimal, sum } from '#domain/quantity/decimal.ts'
import { monthlySum } from './counting-fixture.ts'
import { defaultThresholds } from './figures.ts'
import { type Counting, canCount, canDescribe, usualOverUnits } from './indicator.ts'
import type { MonthValue } from './month.ts'
import { paceOf } from './pace.ts'
import type { PaceQuestion } from './progress.ts'
import { even } from './profile.ts'
import { inPeriods, missingPeriods } from './series.ts'
import { shapeOfLastYear, shapeOfWorkingDays, shareOut } from './shape.ts'

const pairs = (...values: [month: number, value: number | string, base?: number][]): MonthValue[] =>
  values.map(([month, value, base]) => ({
    month,
    value: decimal(value),
    base: base === undefined ? null : decimal(base),
  }))

const ask = (question: Partial<PaceQuestion> & Pick<PaceQuestion, 'reported'>) =>
  paceOf({
    ...monthlySum,
    year: 2023,
    through: 9,
    planned: decimal(120),
    plannedHigh: null,
    horizon: 12,
    profile: even,
    bestBefore: null,
    runsBefore: [],
    thresholds: defaultThresholds,
    ...question,
  })

/** Worked out by hand. */
const table: [string, Parameters<typeof ask>[0], object][] = [
  [
    'by a day in June: a sixth of the plan is expected each month, and nothing is left of the time afterwards',
    { direction: 'by_date', horizon: 6, through: 3, reported: pairs([1, 20], [2, 20], [3, 20]) },
    { expectedToDate: '60', percentOfExpected: '100', remainingPeriods: 3, neededPerPeriod: '20' },
  ],
  [
    'by a day that is past: what was not reached then is hard',
    { direction: 'by_date', horizon: 6, through: 7, reported: pairs([1, 60], [7, 20]) },
    { expectedToDate: '20', remainingPeriods: 0, verdict: 'exceeded' },
  ],
  [
    'a share that rises to its plan by September',
    { direction: 'by_date', aggregation: 'last', horizon: 9, planned: decimal(90), reported: pairs([6, 45]) },
    { expectedToDate: '60', percentOfExpected: '75', verdict: 'behind' },
  ],
  [
    'within a band',
    {
      direction: 'band',
      aggregation: 'last',
      planned: decimal(10),
      plannedHigh: decimal(12),
      reported: pairs([9, 12]),
    },
    { verdict: 'on_pace', percentOfExpected: null, shortfall: '0' },
  ],
  [
    'above a band by two',
    {
      direction: 'band',
      aggregation: 'last',
      planned: decimal(10),
      plannedHigh: decimal(12),
      reported: pairs([9, 14]),
    },
    { verdict: 'behind', shortfall: '2', remaining: null },
  ],
  [
    'a yes',
    { direction: 'yes_no', aggregation: 'last', planned: decimal(1), reported: pairs([8, 0], [9, 1]) },
    { actualToDate: '1', verdict: 'on_pace' },
  ],
  [
    'no yes by the end of the year',
    { direction: 'yes_no', aggregation: 'last', planned: decimal(1), through: 12, reported: pairs([12, 0]) },
    { verdict: 'hard' },
  ],
  [
    'a level above the one asked for',
    { direction: 'scale', aggregation: 'last', planned: decimal(2), reported: pairs([9, 3]) },
    { verdict: 'exceeded' },
  ],
  [
    'a ratio of two: numerators by denominators, never the mean of rates',
    { aggregation: 'ratio', planned: decimal(90), through: 2, reported: pairs([1, 1, 2], [2, 8, 8]) },
    { actualToDate: '90', expectedToDate: '90', verdict: 'on_pace', neededPerPeriod: null },
  ],
  [
    'a ratio with nothing below the line says nothing',
    { aggregation: 'ratio', through: 1, reported: pairs([1, 0, 0]) },
    { actualToDate: null, verdict: 'unknown' },
  ],
  [
    'a rate by its weights',
    {
      aggregation: 'weighted_mean',
      planned: decimal(80),
      through: 2,
      reported: pairs([1, 50, 1], [2, 90, 3]),
    },
    { actualToDate: '80', verdict: 'on_pace' },
  ],
  [
    'running totals: the last one counts, and a gap is within the next',
    { entry: 'cumulative', through: 6, reported: pairs([1, 10], [2, 18], [6, 60]) },
    { actualToDate: '60', expectedToDate: '60', missingMonths: [], paceSoFar: '10', neededPerPeriod: '10' },
  ],
  [
    'quarters: two of four are over',
    { frequency: 'quarter', through: 6, reported: pairs([3, 30], [6, 20]) },
    { expectedToDate: '60', remainingPeriods: 2, neededPerPeriod: '35', paceSoFar: '25', missingMonths: [] },
  ],
  [
    'a quarter not reported is named by its last month',
    { frequency: 'quarter', through: 8, reported: pairs([6, 20]) },
    { missingMonths: [3], reportedMonths: [4, 5, 6], expectedToDate: '30' },
  ],
  [
    'nine months, then the year',
    { frequency: 'nine_months', reported: pairs([9, 90]) },
    { expectedToDate: '90', remainingPeriods: 1, neededPerPeriod: '30' },
  ],
  [
    'the best run as long as what is left, and until when it may begin',
    { reported: pairs([1, 5], [2, 5], [3, 5], [4, 5], [5, 5], [6, 12], [7, 18], [8, 15], [9, 5]) },
    {
      remaining: '45',
      neededPerPeriod: '15',
      bestRun: { year: 2023, fromMonth: 6, toMonth: 8, periods: 3, perPeriod: '15' },
      latestStartOn: '2023-10-01',
    },
  ],
  [
    'a better run of an earlier year may begin later',
    {
      reported: pairs([9, 60]),
      runsBefore: [
        null,
        null,
        { year: 2022, fromMonth: 10, toMonth: 12, periods: 3, perPeriod: decimal(40) },
      ],
    },
    { remaining: '60', latestStartOn: '2023-11-16', reachesOn: '2023-10-31' },
  ],
]
it.each(table)('%s', (_name, question, figures) => {
  expect(ask(question)).toMatchObject(figures)
})

it('calls hard what no run as long as what is left has brought, where the organisation says so', () => {
  const reported = pairs([1, 5], [2, 5], [3, 5], [4, 5], [5, 5], [6, 5], [7, 20], [8, 5], [9, 5])
  expect(ask({ reported }).verdict).toBe('behind')
  expect(ask({ reported, thresholds: { ...defaultThresholds, hardAgainst: 'best_run' } }).verdict).toBe(
    'hard',
  )
})

describe('ways of counting', () => {
  it.each([
    ['sum', 'sum', '%', 'rate_is_never_summed'],
    ['mean', 'sum', 'điểm', 'rate_is_never_summed'],
    ['ratio', 'mean', '%', 'pair_adds_up_by_its_parts'],
    ['sum', 'ratio', 'hồ sơ', 'pair_adds_up_by_its_parts'],
  ] as const)('refuses %s over periods with %s over units of %s', (aggregation, overUnits, unit, reason) => {
    expect(canCount({ direction: 'higher', aggregation, overUnits }, unit)).toEqual({
      allowed: false,
      reason,
    })
  })
  it('takes a level that adds up over units, a count of heads', () => {
    expect(canCount({ direction: 'higher', aggregation: 'last', overUnits: 'sum' }, 'người')).toEqual({
      allowed: true,
    })
  })
  it('asks for the last answer, counted by units', () => {
    expect(canCount({ direction: 'yes_no', aggregation: 'mean', overUnits: 'mean' }, 'đơn vị')).toMatchObject(
      { reason: 'level_is_counted_last' },
    )
    expect(usualOverUnits('yes_no', 'last')).toBe('share_of_units')
  })
  it('asks for what must be named', () => {
    expect(
      canDescribe({ direction: 'scale', aggregation: 'last' }, { baseName: null, scaleLevels: null }),
    ).toMatchObject({ reason: 'scale_needs_levels' })
    expect(
      canDescribe({ direction: 'higher', aggregation: 'ratio' }, { baseName: null, scaleLevels: null }),
    ).toMatchObject({ reason: 'base_needs_a_name' })
  })
})

const cents = fc.integer({ min: 0, max: 1_000_000 }).map((each) => decimal(new Big(each).div(100)))

it('takes a running total apart without losing or making anything', () => {
  const counting: Counting = { ...monthlySum, entry: 'cumulative' }
  fc.assert(
    fc.property(
      fc.array(cents, { minLength: 12, maxLength: 12 }),
      fc.subarray([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]),
      (amounts, kept) => {
        const totals = kept.map((month) => ({ month, value: sum(amounts.slice(0, month)) }))
        const periods = inPeriods(counting, totals)
        const last = kept.at(-1) ?? 0
        expect(sum(periods.map(({ value }) => value))).toBe(sum(amounts.slice(0, last)))
        expect(periods.flatMap(({ months }) => months)).toEqual(
          Array.from({ length: last }, (_, index) => index + 1),
        )
        expect(missingPeriods(counting, periods, last)).toEqual([])
      },
    ),
  )
})

it('shares out exactly, whatever the weights, and no part differs from its share by a unit', () => {
  const weights = fc
    .array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 20 })
    .filter((all) => all.some(Boolean))
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1_000_000 }),
      weights,
      fc.integer({ min: 0, max: 3 }),
      (total, all, decimals) => {
        const parts = shareOut(
          decimal(total),
          all.map((weight) => new Big(weight)),
          decimals,
        )
        expect(sum(parts ?? [])).toBe(decimal(total))
        const whole = all.reduce((a, b) => a + b, 0)
        parts?.forEach((part, index) => {
          const exact = new Big(total).times(all[index] ?? 0).div(whole)
          expect(new Big(part).minus(exact).abs().lt(new Big(10).pow(-decimals))).toBe(true)
        })
      },
    ),
  )
})

it('follows last year, quarters evenly within, and refuses a year with a hole', () => {
  const quarters = pairs([3, 30], [6, 30], [9, 30], [12, 30])
  expect(shapeOfLastYear(decimal(240), { ...monthlySum, frequency: 'quarter' }, quarters, 0)).toEqual(
    Array.from({ length: 12 }, () => '20'),
  )
  expect(shapeOfLastYear(decimal(240), monthlySum, quarters, 0)).toBeNull()
})

it('shares by working days as the calendar keeps them', () => {
  const days = shapeOfWorkingDays(decimal(260), 2023, new Map(), 0)
  expect(days?.slice(0, 3)).toEqual(['22', '20', '23'])
})
