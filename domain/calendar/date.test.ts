import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  addDays,
  calendarDate,
  dateOf,
  dateOfInstant,
  daysBetween,
  daysInMonth,
  endOfMonth,
  isCalendarDate,
  weekdayOf,
} from './date.ts'

const anyDate = fc.integer({ min: 0, max: 109_000 }).map((days) => addDays(calendarDate('1900-01-01'), days))

it('takes only days that exist', () => {
  for (const text of [
    '2023-02-31',
    '2027-02-29',
    '0026-01-01',
    '2023-13-01',
    '2023-00-10',
    '2023-1-1',
    '05/10/2023',
    '2023-10-05T24:00',
  ]) {
    expect(isCalendarDate(text)).toBe(false)
  }
  expect(isCalendarDate('2024-02-29')).toBe(true)
  expect(() => dateOf(2023, 2, 29)).toThrow(RangeError)
})

it('adds and counts days as inverses', () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: -30_000, max: 30_000 }), (date, days) => {
      fc.pre(isCalendarDate(new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10)))
      expect(daysBetween(date, addDays(date, days))).toBe(days)
    }),
  )
})

it('names the weekday, before 1970 too', () => {
  expect(weekdayOf(calendarDate('2023-10-05'))).toBe(4)
  expect(weekdayOf(calendarDate('1969-12-31'))).toBe(3)
  fc.assert(
    fc.property(anyDate, (date) => {
      const sundayIsZero = new Date(`${date}T00:00:00Z`).getUTCDay()
      expect(weekdayOf(date)).toBe(sundayIsZero === 0 ? 7 : sundayIsZero)
    }),
  )
})

it('knows the ends of months', () => {
  expect(daysInMonth(2024, 2)).toBe(29)
  expect(endOfMonth(2023, 9)).toBe('2023-09-30')
})

it('falls on the day of Việt Nam, seven hours ahead of UTC', () => {
  expect(dateOfInstant(new Date('2023-10-04T16:59:59Z'))).toBe('2023-10-04')
  expect(dateOfInstant(new Date('2023-10-04T17:00:00Z'))).toBe('2023-10-05')
})
