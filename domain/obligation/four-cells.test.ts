import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, calendarDate } from '#domain/calendar/date.ts'
import { type FourCells, allOf, cellOf, comeDue } from './four-cells.ts'

const today = calendarDate('2023-10-05')
const day = fc.integer({ min: -200, max: 200 }).map((days) => addDays(today, days))
const maybe = fc.option(day)

/** Report 1270/BC-TCTTTg of 27/12/2017. */
const published: FourCells = {
  done_on_time: 14_068,
  done_late: 1_983,
  open_in_time: 5_640,
  open_overdue: 223,
  claimed: 0,
}

it('counts every obligation in exactly one cell', () => {
  const dated = fc.record({ dueOn: maybe, claimedOn: maybe, verifiedOn: maybe })
  fc.assert(
    fc.property(fc.array(dated), (obligations) => {
      const counted: FourCells = {
        ...published,
        done_on_time: 0,
        done_late: 0,
        open_in_time: 0,
        open_overdue: 0,
      }
      for (const each of obligations) counted[cellOf(each, today)] += 1
      expect(allOf(counted)).toBe(obligations.length)
      const done = obligations.filter(({ verifiedOn }) => verifiedOn).length
      expect(counted.done_on_time + counted.done_late).toBe(done)
      expect(comeDue(counted)).toBe(obligations.length - counted.open_in_time)
    }),
  )
})

it('takes the due date whole, and the day of the claim against it', () => {
  const claimedOn = calendarDate('2023-10-05')
  const verifiedOn = calendarDate('2023-10-09')
  expect(cellOf({ dueOn: today, claimedOn: null, verifiedOn: null }, today)).toBe('open_in_time')
  expect(cellOf({ dueOn: today, claimedOn, verifiedOn }, verifiedOn)).toBe('done_on_time')
  expect(cellOf({ dueOn: calendarDate('2023-10-04'), claimedOn, verifiedOn }, verifiedOn)).toBe('done_late')
  expect(cellOf({ dueOn: calendarDate('2023-10-04'), claimedOn, verifiedOn: null }, today)).toBe(
    'open_overdue',
  )
})

it('gives the rate that the state published: done of come due', () => {
  expect([comeDue(published), allOf(published)]).toEqual([16_274, 21_914])
})
