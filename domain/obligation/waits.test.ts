import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, calendarDate } from '#domain/calendar/date.ts'
import { workingCalendar } from '#domain/calendar/working-days.ts'
import { type Begun, awaitedThings, waitsOf } from './waits.ts'

const today = calendarDate('2023-10-13')
const plain = workingCalendar([])
const none = { recommendationId: null }
const unit = (id: string) => ({ id, name: id, shortName: id })

it('counts working days and weighs the average by how many wait', () => {
  const begun: Begun[] = [
    { waits: unit('A'), on: unit('B'), what: 'part', since: calendarDate('2023-10-06'), count: 3, ...none },
    { waits: unit('A'), on: unit('B'), what: 'part', since: calendarDate('2023-10-12'), count: 1, ...none },
    {
      waits: unit('B'),
      on: unit('A'),
      what: 'decision',
      since: calendarDate('2023-09-29'),
      count: 1,
      ...none,
    },
  ]
  expect(
    waitsOf(begun, today, plain).map(({ waits, what, count, longestDays, meanDays }) => [
      waits.id,
      what,
      count,
      longestDays,
      meanDays,
    ]),
  ).toEqual([
    ['B', 'decision', 1, 10, 10],
    ['A', 'part', 4, 5, 4],
  ])
})

it('loses nothing that waits, and no average is longer than the longest', () => {
  const one = fc.constantFrom('A', 'B', 'C').map(unit)
  const begun = fc.record({
    waits: one,
    on: one,
    what: fc.constantFrom(...awaitedThings),
    since: fc.integer({ min: 0, max: 400 }).map((days) => addDays(today, -days)),
    count: fc.integer({ min: 1, max: 9 }),
    recommendationId: fc.constant(null),
  })
  fc.assert(
    fc.property(fc.array(begun), (all) => {
      const waits = waitsOf(all, today, plain)
      const sum = (of: readonly { count: number }[]) => of.reduce((total, { count }) => total + count, 0)
      expect(sum(waits)).toBe(sum(all))
      for (const { meanDays, longestDays } of waits) expect(meanDays).toBeLessThanOrEqual(longestDays)
    }),
  )
})

it('names the recommendation where one answer alone is waited for', () => {
  const answer = { waits: unit('A'), on: unit('B'), what: 'answer' as const, since: today, count: 1 }
  const [one] = waitsOf([{ ...answer, recommendationId: 'r1' }], today, plain)
  expect(one?.recommendationId).toBe('r1')
  const two = [
    { ...answer, recommendationId: 'r1' },
    { ...answer, since: addDays(today, -1), recommendationId: 'r2' },
  ]
  expect(waitsOf(two, today, plain)[0]?.recommendationId).toBeNull()
})
