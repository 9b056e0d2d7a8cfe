import fc from 'fast-check'
import { expect, it } from 'vitest'
import { calendarDate } from '#domain/calendar/date.ts'
import { matterStates, mayDecide, mayResubmit } from './matter.ts'
import { median, timeToDirection } from './time-to-direction.ts'

it('stands in the middle: as many are not above it as are not below it', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 300 }), { minLength: 1, maxLength: 40 }), (days) => {
      const middle = median(days) ?? Number.NaN
      expect(days.filter((day) => day <= middle).length * 2).toBeGreaterThanOrEqual(days.length)
      expect(days.filter((day) => day >= middle).length * 2).toBeGreaterThanOrEqual(days.length)
    }),
    { numRuns: 300 },
  )
  expect([median([]), median([4]), median([9, 1]), median([1, 2, 30])]).toEqual([null, 4, 5, 2])
})

it('measures from the first submission, over the directed alone, and counts the rest beside them', () => {
  const firstSubmittedOn = calendarDate('2023-10-02')
  const matter = (state: (typeof matterStates)[number], day: string | null) => ({
    state,
    firstSubmittedOn,
    decidedOn: day ? calendarDate(day) : null,
  })
  const matters = [
    matter('directed', '2023-10-03'),
    matter('directed', '2023-10-09'),
    matter('returned', '2023-10-30'),
    matter('waiting', null),
  ]
  expect(timeToDirection(matters, new Map())).toEqual({
    submitted: 4,
    directed: 2,
    returned: 1,
    waiting: 1,
    medianDays: 3,
  })
})

it('is decided while it waits, and submitted again once when it came back', () => {
  expect(matterStates.filter((state) => mayDecide(state).allowed)).toEqual(['waiting'])
  expect(matterStates.filter((state) => mayResubmit(state, false).allowed)).toEqual(['returned'])
  expect(mayResubmit('returned', true)).toEqual({ allowed: false, reason: 'already_resubmitted' })
})
