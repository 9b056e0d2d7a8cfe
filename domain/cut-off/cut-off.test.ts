import { expect, it } from 'vitest'
import { calendarDate } from '#domain/calendar/date.ts'
import { canChange, canKeep, canOpenAgain, inForce, termsOf } from './cut-off.ts'

const day = calendarDate
const rule = { dueDay: 3, frozenDay: 31 }

it('reads the days of the next month from the rule, the last day where there is no such day', () => {
  expect(termsOf(2023, 9, rule, null)).toEqual({ dueOn: '2023-10-03', frozenFrom: '2023-10-31' })
  expect(termsOf(2023, 1, rule, null)).toEqual({ dueOn: '2023-02-03', frozenFrom: '2023-02-28' })
  expect(termsOf(2024, 1, rule, null).frozenFrom).toBe('2024-02-29')
  expect(termsOf(2023, 12, rule, null)).toEqual({ dueOn: '2024-01-03', frozenFrom: '2024-01-31' })
  expect(termsOf(2023, 9, null, null)).toEqual({ dueOn: null, frozenFrom: null })
  expect(termsOf(2023, 9, { dueDay: null, frozenDay: 10 }, null)).toEqual({
    dueOn: null,
    frozenFrom: '2023-10-10',
  })
})

it('lets the terms of a month stand in place of the rule, also where they say never', () => {
  const own = { dueOn: day('2023-10-05'), frozenFrom: null }
  expect(termsOf(2023, 9, rule, own)).toEqual(own)
})

it('freezes from its day on, that day included, and not before', () => {
  const terms = termsOf(2023, 9, { dueDay: 3, frozenDay: 10 }, null)
  expect(canChange(terms, [], day('2023-10-09'))).toEqual({ allowed: true })
  expect(canChange(terms, [], day('2023-10-10'))).toEqual({ allowed: false, reason: 'month_frozen' })
  expect(canChange({ dueOn: null, frozenFrom: null }, [], day('2099-01-01'))).toEqual({ allowed: true })
})

it('opens until the last day of a reopening, that day included', () => {
  const terms = termsOf(2023, 9, { dueDay: 3, frozenDay: 10 }, null)
  const reopenings = [
    { id: 'short', untilOn: day('2023-10-12') },
    { id: 'long', untilOn: day('2023-10-15') },
  ]
  expect(inForce(reopenings, day('2023-10-12'))?.id).toBe('long')
  expect(canChange(terms, reopenings, day('2023-10-15'))).toEqual({ allowed: true })
  expect(canChange(terms, reopenings, day('2023-10-16'))).toMatchObject({ reason: 'month_frozen' })
})

it('refuses what makes no sense, with the reason', () => {
  expect(canKeep(5, 3)).toEqual({ allowed: false, reason: 'due_after_frozen' })
  expect(canKeep(5, 5)).toEqual({ allowed: true })
  expect(canKeep('2023-10-05', null)).toEqual({ allowed: true })
  const terms = termsOf(2023, 9, { dueDay: 3, frozenDay: 10 }, null)
  expect(canOpenAgain(terms, day('2023-10-12'), day('2023-10-09'))).toMatchObject({
    reason: 'month_not_frozen',
  })
  expect(canOpenAgain(terms, day('2023-10-11'), day('2023-10-12'))).toMatchObject({ reason: 'day_is_past' })
  expect(canOpenAgain(terms, day('2023-10-12'), day('2023-10-12'))).toEqual({ allowed: true })
})
