import { expect, it } from 'vitest'
import { calendarDate } from '#domain/calendar/date.ts'
import { periodName } from './period-name.ts'

it.each([
  ['2023-01-01', '2023-09-30', '9 tháng đầu năm 2023'],
  ['2023-10-01', '2023-12-31', '3 tháng cuối năm 2023'],
  ['2023-01-01', '2023-12-31', 'năm 2023'],
  ['2024-02-01', '2024-02-29', 'tháng 2/2024'],
  ['2023-04-01', '2023-06-30', 'từ tháng 4 đến tháng 6 năm 2023'],
  ['2023-10-05', '2023-12-31', 'từ ngày 05/10/2023 đến ngày 31/12/2023'],
  ['2023-12-01', '2024-01-31', 'từ ngày 01/12/2023 đến ngày 31/01/2024'],
])('%s to %s is %s', (from, to, name) => {
  expect(periodName(calendarDate(from), calendarDate(to))).toBe(name)
})
