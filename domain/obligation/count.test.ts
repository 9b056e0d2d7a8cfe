import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Tally, addCounts, countOf } from './count.ts'
import { cells } from './four-cells.ts'
import { overdueBands } from './overdue-bands.ts'

const tally: fc.Arbitrary<Tally> = fc.record({
  kind: fc.constantFrom('task', 'contribution'),
  cell: fc.constantFrom(...cells),
  cellByFirstDate: fc.constantFrom(...cells),
  isClaimed: fc.boolean(),
  isFresh: fc.boolean(),
  band: fc.constantFrom(null, ...overdueBands.map(({ name }) => name)),
  count: fc.integer({ min: 0, max: 50 }),
})

it('adds up from any parts to the count of the whole, and takes away what it was given', () => {
  fc.assert(
    fc.property(fc.array(tally), fc.array(tally), (some, others) => {
      const whole = countOf([...some, ...others])
      expect(addCounts([countOf(some), countOf(others)])).toEqual(whole)
      const taken = others.map((each) => ({ ...each, count: 0 - each.count }))
      expect(addCounts([whole, countOf(taken)])).toEqual(countOf(some))
    }),
  )
})

it('counts a task once, by either date, and parts apart', () => {
  fc.assert(
    fc.property(fc.array(tally), (tallies) => {
      const { tasks, tasksByFirstDate, contributions, freshness } = countOf(tallies)
      const all = (of: typeof tasks) => cells.reduce((sum, cell) => sum + of[cell], 0)
      expect(all(tasks)).toBe(all(tasksByFirstDate))
      expect(all(tasks) + all(contributions)).toBe(tallies.reduce((sum, { count }) => sum + count, 0))
      expect(freshness.open).toBe(tasks.open_in_time + tasks.open_overdue)
    }),
  )
})
