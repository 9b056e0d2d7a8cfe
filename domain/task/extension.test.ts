import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, calendarDate } from '#domain/calendar/date.ts'
import { canMoveDueTo } from './extension.ts'

const today = calendarDate('2023-10-05')
const work = { kind: 'task', dueOn: calendarDate('2023-10-20'), wholeDueOn: null } as const

it('moves a date only forward, to a day that can be kept', () => {
  expect(canMoveDueTo(work, calendarDate('2023-10-21'), today)).toEqual({ allowed: true })
  expect(canMoveDueTo(work, work.dueOn, today)).toMatchObject({ reason: 'extension_not_later' })
  const late = { ...work, dueOn: calendarDate('2023-09-01') }
  expect(canMoveDueTo(late, calendarDate('2023-10-04'), today)).toMatchObject({ reason: 'day_is_past' })
})

it('keeps a part within its whole', () => {
  const part = { ...work, wholeDueOn: calendarDate('2023-10-25') }
  const beyond = calendarDate('2023-10-26')
  expect(canMoveDueTo(part, beyond, today)).toMatchObject({ reason: 'child_due_after_parent' })
  const contribution = { ...part, kind: 'contribution' } as const
  expect(canMoveDueTo(contribution, beyond, today)).toMatchObject({ reason: 'contribution_due_after_task' })
})

it('never allows an earlier date, whatever the days are', () => {
  const days = fc.integer({ min: -60, max: 60 })
  fc.assert(
    fc.property(days, days, (due, next) => {
      const decision = canMoveDueTo({ ...work, dueOn: addDays(today, due) }, addDays(today, next), today)
      expect(decision.allowed).toBe(next > due && next >= 0)
    }),
  )
})
