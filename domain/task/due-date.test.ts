import { expect, it } from 'vitest'
import { calendarDate } from '#domain/calendar/date.ts'
import { canBeDue } from './due-date.ts'

const [before, day, after] = ['2023-10-04', '2023-10-05', '2023-10-06'].map(calendarDate) as [
  ReturnType<typeof calendarDate>,
  ReturnType<typeof calendarDate>,
  ReturnType<typeof calendarDate>,
]

it('may be due on the day of assignment, never before', () => {
  expect(canBeDue(day, day, [])).toEqual({ allowed: true })
  expect(canBeDue(day, before, [])).toEqual({ allowed: false, reason: 'due_before_assigned' })
  expect(canBeDue(day, after, [before])).toEqual({ allowed: false, reason: 'due_before_assigned' })
})

it('wants the parts by the date of the whole', () => {
  expect(canBeDue(day, after, [day, after])).toEqual({ allowed: true })
  expect(canBeDue(day, day, [after])).toEqual({ allowed: false, reason: 'contribution_due_after_task' })
})
