import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decimal, sum } from '#domain/quantity/decimal.ts'
import { roundFraction } from '#domain/quantity/fraction.ts'
import { defaultThresholds } from './figures.ts'
import { monthlySum } from './counting-fixture.ts'
import { nearestBelow, rollUpPeriods, rollUpUnits } from './roll-up.ts'
import { inPeriods } from './series.ts'
import type { Aggregation } from './indicator.ts'
import { addProfiles, even, expectedOf, profileAddsUp } from './profile.ts'
import { type HeldTarget, standingsOf } from './standing.ts'
import { totalOf } from './total-of-units.ts'

const months = [1, 2, 3].map((month) => ({ month, value: decimal(month * 10) }))
const periodsOf = (values: typeof months) => inPeriods(monthlySum, values)
const as = (aggregation: Aggregation) => ({ ...monthlySum, aggregation })

it('makes one figure of months, each by its own aggregation', () => {
  expect(rollUpPeriods(as('sum'), months)).toBe('60')
  expect(rollUpPeriods(as('mean'), months)).toBe('20')
  expect(rollUpPeriods(as('last'), months)).toBe('30')
  expect(rollUpPeriods(as('maximum'), months)).toBe('30')
  expect(rollUpPeriods(as('sum'), [])).toBeNull()
})

it('sums units month by month and names who is missing', () => {
  const parts = [
    { unitId: 'a', periods: periodsOf(months) },
    { unitId: 'b', periods: periodsOf([{ month: 1, value: decimal('0.1') }]) },
    { unitId: 'c', periods: [] },
  ]
  const rolledUp = rollUpUnits('sum', parts)
  expect(rolledUp?.periods).toMatchObject([
    { month: 1, value: '10.1' },
    { month: 2, value: '20' },
    { month: 3, value: '30' },
  ])
  expect(rolledUp?.missing).toEqual([
    { month: 1, unitIds: ['c'] },
    { month: 2, unitIds: ['b', 'c'] },
    { month: 3, unitIds: ['b', 'c'] },
  ])
})

it('says nothing of units together where nothing can be said', () => {
  expect(rollUpUnits('none', [{ unitId: 'a', periods: periodsOf(months) }])).toBeNull()
})

it('takes the nearest holders below, so that none is counted twice', () => {
  const childrenOf = new Map([
    ['root', ['a', 'b']],
    ['a', ['a1', 'a2']],
    ['b', ['b1']],
  ])
  expect(nearestBelow('root', new Set(['a', 'a1', 'b1']), childrenOf)).toEqual(['a', 'b1'])
})

it('expects the whole plan of the whole year, even or typed', () => {
  const year = Array.from({ length: 12 }, (_, index) => index + 1)
  const amounts = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 12, maxLength: 12 })
  fc.assert(
    fc.property(amounts, (typed) => {
      const profile = { kind: 'typed' as const, amounts: typed.map((each) => decimal(each)) }
      const planned = sum(profile.amounts)
      expect(roundFraction(expectedOf({ ...monthlySum, planned, profile: even, horizon: 12 }, year))).toBe(
        planned,
      )
      expect(roundFraction(expectedOf({ ...monthlySum, planned, profile, horizon: 12 }, year))).toBe(planned)
      expect(profileAddsUp(planned, profile, 'sum')).toEqual({ allowed: true })
      expect(profileAddsUp(sum([planned, decimal('0.01')]), profile, 'sum')).toMatchObject({ allowed: false })
      expect(
        addProfiles([
          { planned, profile },
          { planned, profile },
        ]),
      ).toEqual({
        kind: 'typed',
        amounts: profile.amounts.map((each) => sum([each, each])),
      })
    }),
  )
})

/** A random tree: each unit after the first stands below an earlier one. */
const tree = fc
  .array(fc.nat(), { minLength: 1, maxLength: 25 })
  .map((parents) => parents.map((parent, index) => (index === 0 ? null : parent % index)))

it('the total equals the sum of the leaves whatever the tree', () => {
  fc.assert(
    fc.property(tree, fc.infiniteStream(fc.integer({ min: 0, max: 99_999 })), (parents, cents) => {
      const parentOf = new Map(
        parents.map((parent, unit) => [`${unit}`, parent === null ? null : `${parent}`]),
      )
      const childrenOf = new Map(
        parents.map((_, unit) => [
          `${unit}`,
          parents.flatMap((parent, child) => (parent === unit ? `${child}` : [])),
        ]),
      )
      const held = parents.map((_, unit): HeldTarget => ({
        id: `target ${unit}`,
        unitId: `${unit}`,
        indicatorId: 'indicator',
        ...monthlySum,
        horizon: 12,
        plannedHigh: null,
        weight: decimal(1),
        runsBefore: () => [],
        planned: decimal(100),
        profile: even,
        bestBefore: null,
        reported: childrenOf.get(`${unit}`)?.length
          ? []
          : [{ month: 1, value: decimal(Number(cents.next().value) / 100) }],
      }))
      const review = { year: 2023, through: 1, thresholds: defaultThresholds }
      const standings = standingsOf(held, childrenOf, review)
      const leaves = sum(held.flatMap((target) => target.reported.map(({ value }) => value)))
      expect(totalOf(standings, parentOf, review)?.actualToDate).toBe(leaves)
      expect(standings[0]?.figures.actualToDate).toBe(leaves)
    }),
  )
})
