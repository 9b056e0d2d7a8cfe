import { expect, it } from 'vitest'
import { calendarDate } from '#domain/calendar/date.ts'
import { canStand, lastsIn, lastsOn } from './period.ts'

const [first, last] = [calendarDate('2021-01-01'), calendarDate('2025-12-31')]
const programme = { id: 'a', beginsOn: first, endsOn: last, successorId: null }

it('lasts from its first day to its last', () => {
  expect([lastsOn(programme, first), lastsOn(programme, last)]).toEqual([true, true])
  expect(lastsOn(programme, calendarDate('2026-01-01'))).toBe(false)
  expect(lastsOn({ ...programme, endsOn: null }, calendarDate('2099-01-01'))).toBe(true)
})

it('has targets of every year of which it has a day', () => {
  const halfYears = { beginsOn: calendarDate('2021-07-01'), endsOn: calendarDate('2025-01-01') }
  expect([2020, 2021, 2025, 2026].map((year) => lastsIn(halfYears, year))).toEqual([false, true, true, false])
  expect(lastsIn({ ...halfYears, endsOn: null }, 2100)).toBe(true)
})

it('goes on with no programme that goes on with it', () => {
  expect(canStand({ ...programme, endsOn: calendarDate('2020-12-31') }, [])).toMatchObject({
    reason: 'programme_ends_before_it_begins',
  })
  expect(canStand({ ...programme, successorId: 'a' }, [])).toMatchObject({
    reason: 'programme_succeeds_itself',
  })
  const others = [{ id: 'b', successorId: 'a' }]
  expect(canStand({ ...programme, successorId: 'b' }, others)).toMatchObject({ allowed: false })
  expect(canStand({ ...programme, successorId: 'b' }, [{ id: 'b', successorId: null }]).allowed).toBe(true)
})
