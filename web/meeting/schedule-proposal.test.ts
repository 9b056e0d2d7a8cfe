import { expect, it } from 'vitest'
import { calendarDate } from '#domain/calendar/date.ts'
import { proposeDay, proposePeriods } from './schedule-proposal.ts'

it('looks back on the year so far and forward to its end', () => {
  expect(proposePeriods(calendarDate('2023-10-05'))).toEqual({
    reviewedFrom: '2023-01-01',
    reviewedTo: '2023-09-30',
    aheadFrom: '2023-10-01',
    aheadTo: '2023-12-31',
  })
})

it('looks back on the whole past year in January', () => {
  expect(proposePeriods(calendarDate('2024-01-04'))).toMatchObject({
    reviewedFrom: '2023-01-01',
    reviewedTo: '2023-12-31',
    aheadFrom: '2024-01-01',
  })
})

it('proposes a day of the week', () => {
  const proposed = (day: string) => proposeDay(calendarDate(day))
  expect(proposed('2023-11-03')).toBe('2023-11-03')
  expect(proposed('2023-11-04')).toBe('2023-11-06')
  expect(proposed('2023-11-05')).toBe('2023-11-06')
})
