import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decimal, sum } from '#domain/quantity/decimal.ts'
import { defaultThresholds } from './figures.ts'
import { nearestBelow, rollUpMonths, rollUpUnits } from './roll-up.ts'
import { addProfiles, even, expectedOf, profileAddsUp } from './profile.ts'
import { type HeldTarget, standingsOf, totalOf } from './standing.ts'

const months = [3, 1, 2].map((month) => ({ month, value: decimal(month * 10) }))

it('makes one figure of months, each by its own aggregation', () => {
  expect(rollUpMonths('sum', months)).toBe('60')
  expect(rollUpMonths('mean', months)).toBe('20')
  expect(rollUpMonths('last', months)).toBe('30')
  expect(rollUpMonths('maximum', months)).toBe('30')
  expect(rollUpMonths('sum', [])).toBeNull()
})

it('sums units month by month and names who is missing', () => {
  const parts = [
    { unitId: 'a', reported: months },
    { unitId: 'b', reported: [{ month: 1, value: decimal('0.1') }] },
    { unitId: 'c', reported: [] },
  ]
  const rolledUp = rollUpUnits('sum', parts)
  expect(rolledUp?.reported).toEqual([
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

it.each(['mean', 'last', 'maximum'] as const)('never sums a %s over units', (aggregation) => {
  expect(rollUpUnits(aggregation, [{ unitId: 'a', reported: months }])).toBeNull()
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
      expect(expectedOf(planned, even, 'sum', year).toFixed()).toBe(planned)
      expect(expectedOf(planned, profile, 'sum', year).toFixed()).toBe(planned)
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
        aggregation: 'sum',
        direction: 'higher',
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
