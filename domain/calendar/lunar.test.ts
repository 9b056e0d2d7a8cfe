import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, calendarDate, daysBetween } from './date.ts'
import { dateOfLunar, hungKingsDayOf, tetOf } from './lunar.ts'

it.each([
  '1968-01-29',
  '1985-01-21',
  '2000-02-05',
  '2007-02-17',
  '2015-02-19',
  '2016-02-08',
  '2017-01-28',
  '2018-02-16',
  '2019-02-05',
  '2020-01-25',
  '2021-02-12',
  '2022-02-01',
  '2023-01-22',
  '2024-02-10',
  '2025-01-29',
  '2026-02-17',
  '2027-02-06',
  '2028-01-26',
  '2029-02-13',
  '2030-02-02',
  '2031-01-23',
])('Tết is on %s', (day) => expect(tetOf(Number(day.slice(0, 4)))).toBe(day))

it.each([
  '2018-04-25',
  '2019-04-14',
  '2020-04-02',
  '2021-04-21',
  '2022-04-10',
  '2023-04-29',
  '2024-04-18',
  '2025-04-07',
  '2026-04-26',
  '2027-04-16',
])('the Hùng Kings’ day is on %s', (day) => expect(hungKingsDayOf(Number(day.slice(0, 4)))).toBe(day))

it('is not the Chinese calendar, which has other days in these years', () => {
  const chinese = new Intl.DateTimeFormat('en-u-ca-chinese', {
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  })
  for (const year of [1985, 2007, 2027]) {
    expect(chinese.format(new Date(`${tetOf(year)}T00:00:00Z`))).not.toBe('1/1')
  }
})

it('has months of 29 or 30 days that follow one another, whatever the year', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1901, max: 2198 }), fc.integer({ min: 1, max: 11 }), (year, month) => {
      const length = daysBetween(dateOfLunar(year, month, 1), dateOfLunar(year, month + 1, 1))
      expect([29, 30, 58, 59, 60]).toContain(length)
      expect(dateOfLunar(year, month, 29)).toBe(addDays(dateOfLunar(year, month, 1), 28))
    }),
  )
})

it('begins every year between 19 January and 21 February', () => {
  for (let year = 1901; year <= 2199; year += 1) {
    expect(tetOf(year) >= calendarDate(`${year}-01-19`)).toBe(true)
    expect(tetOf(year) <= calendarDate(`${year}-02-22`)).toBe(true)
  }
})

it('refuses a thirtieth that the month has not, and years outside its range', () => {
  expect(() => dateOfLunar(2026, 1, 31)).toThrow(RangeError)
  expect(() => dateOfLunar(1900, 1, 1)).toThrow(RangeError)
  expect(() => dateOfLunar(2200, 1, 1)).toThrow(RangeError)
})
