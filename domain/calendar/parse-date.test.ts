import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, calendarDate } from './date.ts'
import { formatDate, formatDateFormally } from './format-date.ts'
import { parseDate } from './parse-date.ts'

test.each([
  '5/10/2023',
  '05/10/2023',
  '05-10-2023',
  '5.10.2023',
  '5 / 10 / 2023',
  '2023-10-05',
  'ngày 05 tháng 10 năm 2023',
  'Ngày 5 tháng 10 năm 2023',
  'nga\u0300y 05 tha\u0301ng 10 n\u0103m 2023',
])('%s is the fifth of October', (text) => expect(parseDate(text)).toEqual({ date: '2023-10-05' }))

test.each([
  ['', 'empty', null],
  ['31/02/2023', 'day_does_not_exist', '2023-02-28'],
  ['29/02/2027', 'day_does_not_exist', '2027-02-28'],
  ['00/10/2023', 'day_does_not_exist', null],
  ['45/10/2023', 'day_does_not_exist', null],
  ['10/25/2023', 'month_does_not_exist', '2023-10-25'],
  ['25/25/2023', 'month_does_not_exist', null],
  ['05/10/0026', 'year_out_of_range', '2026-10-05'],
  ['05/10/1023', 'year_out_of_range', null],
  ['05/10/23', 'year_of_two_digits', '2023-10-05'],
  ['05/10', 'year_missing', null],
  ['05/10/2023 24:00', 'time_not_expected', '2023-10-05'],
  ['2023-10-05T08:00:00Z', 'time_not_expected', '2023-10-05'],
  ['31/02/2023 24:00', 'day_does_not_exist', '2023-02-28'],
  ['10/3 âm lịch', 'lunar_date', null],
  ['cuối quý IV', 'unreadable', null],
  ['45204', 'unreadable', null],
])('%s is refused with its reason', (text, problem, cure) =>
  expect(parseDate(text)).toEqual({ problem, cure }),
)

test('what is shown is read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 109_000 }), (days) => {
      const date = addDays(calendarDate('1900-01-01'), days)
      expect(parseDate(formatDate(date))).toEqual({ date })
      expect(parseDate(formatDateFormally(date))).toEqual({ date })
    }),
  )
})

test('any text is answered', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(parseDate(text)).toBeTypeOf('object')
    }),
  )
})

test.each([
  ['2018-02-20', 'ngày 20 tháng 02 năm 2018'],
  ['2023-10-05', 'ngày 05 tháng 10 năm 2023'],
  ['2018-04-03', 'ngày 03 tháng 4 năm 2018'],
])('%s is written formally', (date, expected) =>
  expect(formatDateFormally(calendarDate(date))).toBe(expected),
)
