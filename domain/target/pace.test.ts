import fc from 'fast-check'
import { Big } from 'big.js'
import { expect, it } from 'vitest'
import { type Decimal, decimal, sum } from '#domain/quantity/decimal.ts'
import { defaultThresholds } from './figures.ts'
import type { Aggregation, Direction } from './indicator.ts'
import { paceOf } from './pace.ts'
import type { PaceQuestion } from './progress.ts'
import { even } from './profile.ts'
import { monthlySum } from './counting-fixture.ts'

const monthsOf = (...values: (number | string | null)[]) =>
  values.flatMap((value, index) => (value === null ? [] : [{ month: index + 1, value: decimal(value) }]))

const ask = (question: Partial<PaceQuestion> & Pick<PaceQuestion, 'reported'>) =>
  paceOf({
    year: 2023,
    through: 9,
    planned: decimal(120),
    plannedHigh: null,
    horizon: 12,
    profile: even,
    ...monthlySum,
    bestBefore: null,
    runsBefore: [],
    thresholds: defaultThresholds,
    ...question,
  })

/** Worked out by hand: planned 120, so 10 expected a month and 90 after nine. */
const table: [string, Partial<PaceQuestion> & Pick<PaceQuestion, 'reported'>, object][] = [
  [
    'exceeded at 105 % exactly',
    { reported: monthsOf(10, 10, 10, 10, 10, 10, 10, 10, '14.5') },
    {
      actualToDate: '94.5',
      percentOfExpected: '105',
      verdict: 'exceeded',
      shortfall: '0',
      remaining: '25.5',
    },
  ],
  [
    'on pace at 95 % exactly',
    { reported: monthsOf(10, 10, 10, 10, 10, 10, 10, 10, '5.5') },
    { actualToDate: '85.5', percentOfExpected: '95', verdict: 'on_pace', neededPerPeriod: '11.5' },
  ],
  [
    'behind: what is needed has been done before',
    { reported: monthsOf(20, 5, 5, 5, 5, 5, 5, 5, 5) },
    {
      actualToDate: '60',
      expectedToDate: '90',
      percentOfExpected: '66.666667',
      percentOfPlan: '50',
      shortfall: '30',
      remaining: '60',
      remainingPeriods: 3,
      neededPerPeriod: '20',
      paceSoFar: '6.666667',
      neededOverPace: '3',
      bestMonth: { year: 2023, month: 1, value: '20' },
      verdict: 'behind',
    },
  ],
  [
    'hard: no month has ever brought what is needed',
    { reported: monthsOf(19, 6, 5, 5, 5, 5, 5, 5, 5) },
    { neededPerPeriod: '20', bestMonth: { year: 2023, month: 1, value: '19' }, verdict: 'hard' },
  ],
  [
    'behind, because an earlier year did bring it',
    {
      reported: monthsOf(19, 6, 5, 5, 5, 5, 5, 5, 5),
      bestBefore: { year: 2021, month: 12, value: decimal(31) },
    },
    { bestMonth: { year: 2021, month: 12, value: '31' }, verdict: 'behind' },
  ],
  [
    'a plan typed in: little expected before the last quarter',
    {
      profile: {
        kind: 'typed',
        amounts: [0, 0, 0, 5, 5, 5, 5, 5, 5, 30, 30, 30].map((each) => decimal(each)),
      },
      reported: monthsOf(0, 0, 0, 5, 5, 5, 5, 5, 4),
    },
    {
      expectedToDate: '30',
      percentOfExpected: '96.666667',
      verdict: 'on_pace',
      neededPerPeriod: '30.333333',
    },
  ],
  [
    'the last month is not reported: like is compared with like',
    { reported: monthsOf(10, 10, 10, 10, 10, 10, 10, 10) },
    { asOfMonth: 8, expectedToDate: '80', missingMonths: [9], remainingPeriods: 4, neededPerPeriod: '10' },
  ],
  [
    'a gap is named and not expected',
    { reported: monthsOf(10, 10, null, 10, 10, 10, 10, 10, 10) },
    { asOfMonth: 9, actualToDate: '80', expectedToDate: '80', missingMonths: [3], paceSoFar: '10' },
  ],
  [
    'months after the review do not count',
    { reported: monthsOf(10, 10, 10, 90), through: 3 },
    { actualToDate: '30', asOfMonth: 3, verdict: 'on_pace' },
  ],
  [
    'nothing reported',
    { reported: [] },
    { verdict: 'unknown', actualToDate: null, missingMonths: [1, 2, 3, 4, 5, 6, 7, 8, 9] },
  ],
  [
    'the year is over and the plan not reached',
    { reported: monthsOf(9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9), through: 12 },
    { verdict: 'hard', neededPerPeriod: null, neededOverPace: null, remaining: '12' },
  ],
  [
    'no pace so far: nothing to divide by',
    { reported: monthsOf(0, 0, 0), through: 3 },
    { neededOverPace: null, paceSoFar: '0', verdict: 'hard' },
  ],
  [
    'reached early: nothing is left',
    { reported: monthsOf(60, 70), through: 2 },
    { remaining: '0', neededPerPeriod: '0', percentOfPlan: '108.333333', verdict: 'exceeded' },
  ],
  [
    'less is better and less was done',
    { direction: 'lower', reported: monthsOf(8, 8, 8), through: 3 },
    { percentOfExpected: '80', verdict: 'exceeded', shortfall: '0', remaining: '96' },
  ],
  [
    'less is better and the year is overrun',
    { direction: 'lower', reported: monthsOf(60, 61, 9), through: 3 },
    { remaining: '-10', neededPerPeriod: '-1.111111', shortfall: '100', verdict: 'hard' },
  ],
  [
    'a rate: every month expects the planned level',
    { aggregation: 'mean', planned: decimal(90), reported: monthsOf(80, 85, 84), through: 3 },
    {
      actualToDate: '83',
      expectedToDate: '90',
      neededPerPeriod: '92.333333',
      bestMonth: { year: 2023, month: 2, value: '85' },
      verdict: 'hard',
    },
  ],
  [
    'a level: the last one counts, and no monthly need is invented',
    { aggregation: 'last', planned: decimal(100), reported: monthsOf(20, 60, 96), through: 3 },
    { actualToDate: '96', expectedToDate: '100', neededPerPeriod: null, verdict: 'on_pace' },
  ],
  [
    'a maximum',
    { aggregation: 'maximum', planned: decimal(100), reported: monthsOf(20, 110, 96), through: 3 },
    { actualToDate: '110', verdict: 'exceeded' },
  ],
  [
    'a plan of nothing, kept',
    { planned: decimal(0), reported: monthsOf(0, 0), through: 2 },
    { percentOfExpected: null, verdict: 'on_pace' },
  ],
]

it.each(table)('%s', (_name, question, figures) => {
  expect(ask(question)).toMatchObject(figures)
})

const amount = fc.integer({ min: 0, max: 1_000_000 }).map((cents) => decimal(new Big(cents).div(100)))
const year = fc
  .array(fc.option(amount, { nil: null }), { minLength: 12, maxLength: 12 })
  .map((values) => monthsOf(...values))
const question = fc.record({
  planned: amount,
  through: fc.integer({ min: 1, max: 12 }),
  reported: year,
  direction: fc.constantFrom<Direction>('higher', 'lower'),
  aggregation: fc.constantFrom<Aggregation>('sum', 'mean', 'last', 'maximum'),
})

it('never expects of months that are not reported, and names each of them', () => {
  fc.assert(
    fc.property(question, (asked) => {
      const figures = ask(asked)
      const all = [...figures.reportedMonths, ...figures.missingMonths].sort((a, b) => a - b)
      expect(all).toEqual(Array.from({ length: asked.through }, (_, index) => index + 1))
      expect(figures.verdict === 'unknown').toBe(figures.reportedMonths.length === 0)
    }),
  )
})

it('reaches the plan exactly when each month left brings what is needed', () => {
  const inTwelfths = fc.integer({ min: 0, max: 10_000 }).map((each) => decimal(each * 27_720))
  fc.assert(
    fc.property(inTwelfths, year, fc.integer({ min: 1, max: 11 }), (planned, reported, through) => {
      const whole = reported.map(({ month, value }) => ({ month, value: decimal(new Big(value).round(0)) }))
      const figures = ask({ planned, reported: whole, through })
      if (figures.neededPerPeriod === null || figures.remaining === null) return
      const brought = new Big(figures.neededPerPeriod).times(figures.remainingPeriods)
      expect(brought.minus(figures.remaining).abs().lt('0.00002')).toBe(true)
      const reached = new Big(figures.actualToDate ?? 0).plus(figures.remaining)
      expect(reached.gte(planned)).toBe(true)
    }),
  )
})

it('sees more done as no worse, and less as no worse where less is better', () => {
  const rank = { exceeded: 3, on_pace: 2, behind: 1, hard: 0, unknown: -1 }
  fc.assert(
    fc.property(question, amount, (asked, more: Decimal) => {
      const [first, ...rest] = asked.reported.filter(({ month }) => month <= asked.through)
      if (!first || asked.aggregation === 'last') return
      const raised = [{ ...first, value: sum([first.value, more]) }, ...rest]
      const best = { year: 2000, month: 1, value: decimal(asked.direction === 'higher' ? 9e9 : 0) }
      const [before, after] = [asked, { ...asked, reported: raised }].map(
        (each) => rank[ask({ ...each, bestBefore: best }).verdict],
      )
      const change = (after ?? 0) - (before ?? 0)
      expect(asked.direction === 'higher' ? change >= 0 : change <= 0).toBe(true)
    }),
  )
})
