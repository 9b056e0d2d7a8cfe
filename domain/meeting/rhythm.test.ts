import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, calendarDate } from '#domain/calendar/date.ts'
import { isWorkingDay, workingCalendar } from '#domain/calendar/working-days.ts'
import { checkPeriods } from './periods.ts'
import { meetingRhythms, nextMeetingDay, periodsOf } from './rhythm.ts'

const calendar = workingCalendar([{ on: calendarDate('2023-09-01'), kind: 'holiday' }])
const today = calendarDate('2023-07-06')
const next = (rhythm: (typeof meetingRhythms)[number], last: string | null, from = today) =>
  nextMeetingDay(rhythm, last === null ? null : calendarDate(last), from, calendar)

it.each([
  ['weekly', '2023-07-05', '2023-07-12'],
  ['monthly', '2023-07-05', '2023-08-07'],
  ['monthly', '2023-08-31', '2023-10-02'],
  ['quarterly', '2023-07-05', '2023-10-05'],
  ['nine_months', '2023-10-05', '2024-10-07'],
  ['yearly', '2023-01-05', '2024-01-05'],
  ['as_needed', '2023-01-05', '2023-07-06'],
  ['weekly', null, '2023-07-06'],
  ['weekly', '2022-01-05', '2023-07-06'],
] as const)('%s after %s is %s', (rhythm, last, day) => {
  expect(next(rhythm, last)).toBe(day)
})

it.each([
  ['weekly', '2023-10-05', ['2023-09-28', '2023-10-04', '2023-10-05', '2023-10-11']],
  ['monthly', '2023-01-05', ['2022-12-01', '2022-12-31', '2023-01-01', '2023-01-31']],
  ['quarterly', '2023-11-05', ['2023-07-01', '2023-09-30', '2023-10-01', '2023-12-31']],
  ['nine_months', '2023-11-05', ['2023-01-01', '2023-09-30', '2023-10-01', '2023-12-31']],
  ['yearly', '2024-02-10', ['2023-01-01', '2023-12-31', '2024-01-01', '2024-12-31']],
  ['as_needed', '2023-10-05', ['2023-01-01', '2023-09-30', '2023-10-01', '2023-12-31']],
] as const)('%s on %s looks back and ahead', (rhythm, on, expected) => {
  const { reviewedFrom, reviewedTo, aheadFrom, aheadTo } = periodsOf(rhythm, calendarDate(on))
  expect([reviewedFrom, reviewedTo, aheadFrom, aheadTo]).toEqual(expected)
})

it('always proposes a working day that has not passed, and periods that a meeting may have', () => {
  const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays(calendarDate('2000-01-01'), days))
  fc.assert(
    fc.property(fc.constantFrom(...meetingRhythms), day, day, (rhythm, last, from) => {
      const heldOn = nextMeetingDay(rhythm, last, from, calendar)
      expect(heldOn >= from && isWorkingDay(heldOn, calendar)).toBe(true)
      expect(checkPeriods(periodsOf(rhythm, heldOn))).toEqual({ allowed: true })
    }),
  )
})
