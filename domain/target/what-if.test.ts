import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Decimal, compare, decimal, subtract, sum } from '#domain/quantity/decimal.ts'
import { monthlySum } from './counting-fixture.ts'
import { defaultThresholds } from './figures.ts'
import { sharersOfPeriods, sharersOfUnits } from './sharers.ts'
import { type Sharer, type WhatIf, canShare, shareWhatIf, sharings } from './what-if.ts'

const none = new Map<string, Decimal>()
const sharer = (
  id: string,
  planned: number,
  remaining: number | null,
  pace: number,
  best: number,
): Sharer => ({
  id,
  planned: decimal(planned),
  remaining: remaining === null ? null : decimal(remaining),
  pace: decimal(pace),
  best: decimal(best),
})
const two = [sharer('a', 120, 60, 5, 20), sharer('b', 60, 0, 5, 6)]
const ask = (more: Partial<WhatIf>): WhatIf => ({
  total: decimal(60),
  sharing: 'equal',
  periods: 3,
  decimals: 0,
  sharers: two,
  typed: none,
  ...more,
})
const amounts = (question: WhatIf) => shareWhatIf(question)?.parts.map(({ amount }) => amount)

describe('what is missing, shared', () => {
  it('goes equally, by plan, by what each lacks, or by the best ever', () => {
    expect(amounts(ask({}))).toEqual(['30', '30'])
    expect(amounts(ask({ sharing: 'by_plan' }))).toEqual(['40', '20'])
    expect(amounts(ask({ sharing: 'by_remaining' }))).toEqual(['60', '0'])
    expect(amounts(ask({ sharing: 'by_best' }))).toEqual(['46', '14'])
  })

  it('says for each whether it can: at its pace, at its best, beyond it, or nobody knows', () => {
    expect(shareWhatIf(ask({}))).toMatchObject({
      able: 1,
      parts: [
        { perPeriod: '10', overPace: '2', ability: 'at_best' },
        { perPeriod: '10', ability: 'beyond' },
      ],
    })
    const unknown = { ...two[0]!, pace: null, best: null }
    expect(shareWhatIf(ask({ sharers: [unknown] }))?.parts[0]?.ability).toBe('unknown')
    expect(shareWhatIf(ask({ total: decimal(30) }))?.parts[0]?.ability).toBe('at_pace')
  })

  it('keeps what was typed, and says what is not shared out yet', () => {
    const typed = new Map([['a', decimal(40)]])
    expect(shareWhatIf(ask({ sharing: 'typed', typed }))).toMatchObject({
      unshared: '20',
      parts: [{ amount: '40' }, { amount: '0' }],
    })
    const much = new Map([['b', decimal(70)]])
    expect(shareWhatIf(ask({ sharing: 'typed', typed: much }))?.unshared).toBe('-10')
  })

  it('cannot go by weights that are all nothing', () => {
    const idle = two.map((each) => ({ ...each, best: null }))
    expect(shareWhatIf(ask({ sharing: 'by_best', sharers: idle }))).toBeNull()
    expect(shareWhatIf(ask({ sharers: [] }))).toBeNull()
  })

  it('adds up exactly whatever the weights, and gives nobody less than nothing', () => {
    const figure = fc.integer({ min: 0, max: 5_000_000 }).map((units) => decimal(units / 100))
    const anyone = fc.record({
      id: fc.uuid(),
      planned: figure,
      remaining: fc.option(figure),
      pace: fc.option(figure),
      best: fc.option(figure),
    })
    const question = fc.record({
      total: figure,
      sharing: fc.constantFrom(...sharings),
      periods: fc.integer({ min: 1, max: 11 }),
      decimals: fc.integer({ min: 2, max: 4 }),
      sharers: fc.uniqueArray(anyone, { minLength: 1, maxLength: 30, selector: ({ id }) => id }),
      typed: fc.constant(none),
    })
    fc.assert(
      fc.property(question, (asked) => {
        const shared = shareWhatIf(asked)
        if (!shared) return
        const given = shared.parts.map(({ amount }) => amount)
        expect(sum([...given, shared.unshared])).toBe(asked.total)
        expect(asked.sharing === 'typed' || shared.unshared === '0').toBe(true)
        for (const part of given) expect(compare(part, decimal(0))).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})

it('shares only amounts that are to grow, while something is left to do and time to do it', () => {
  expect(canShare(monthlySum, decimal(5), 3)).toEqual({ allowed: true })
  const reasons = [
    canShare({ direction: 'lower', aggregation: 'sum' }, decimal(5), 3),
    canShare({ direction: 'higher', aggregation: 'ratio' }, decimal(5), 3),
    canShare(monthlySum, decimal(0), 3),
    canShare(monthlySum, decimal(5), 0),
  ].map((decision) => 'reason' in decision && decision.reason)
  expect(reasons).toEqual([
    'only_amounts_are_shared',
    'only_amounts_are_shared',
    'nothing_left_to_share',
    'no_period_left',
  ])
})

const figures = {
  planned: decimal(120),
  remaining: decimal(60),
  paceSoFar: decimal(5),
  bestMonth: { year: 2023, month: 1, value: decimal(20) },
  bestRun: { year: 2023, fromMonth: 1, toMonth: 3, periods: 3, perPeriod: decimal(12) },
}

it('measures the best as the organisation measures what is hard', () => {
  const parts = [{ targetId: 'a', figures }]
  expect(sharersOfUnits(parts, defaultThresholds)[0]?.best).toBe('20')
  expect(sharersOfUnits(parts, { ...defaultThresholds, hardAgainst: 'best_run' })[0]?.best).toBe('12')
})

it('shares among the periods to come by what was planned for each', () => {
  const plannedToDate = Array.from({ length: 12 }, (_, index) => decimal((index + 1) * 10))
  const sharers = sharersOfPeriods([10, 12], 9, figures, plannedToDate, defaultThresholds)
  expect(sharers.map(({ id, planned }) => [id, planned])).toEqual([
    ['10', '10'],
    ['12', '20'],
  ])
  expect(subtract(decimal(30), sum(sharers.map(({ planned }) => planned)))).toBe('0')
})
