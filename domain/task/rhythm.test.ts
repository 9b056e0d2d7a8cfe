import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, calendarDate, dayOf } from '#domain/calendar/date.ts'
import { canStandWithout, nextDueOn, rhythms } from './rhythm.ts'

const on = (text: string) => calendarDate(text)

it('keeps the day of the month of the first date, however short the months between', () => {
  const monthly = { rhythm: 'monthly', day: 31 } as const
  const days = ['2023-02-28', '2023-03-31', '2023-04-30']
  let due = on('2023-01-31')
  for (const day of days) {
    due = nextDueOn(due, monthly, on('2023-01-01'))
    expect(due).toBe(day)
  }
  expect(nextDueOn(on('2023-11-15'), { rhythm: 'quarterly', day: 15 }, on('2023-11-15'))).toBe('2024-02-15')
  expect(nextDueOn(on('2024-02-29'), { rhythm: 'yearly', day: 29 }, on('2024-03-01'))).toBe('2025-02-28')
})

it('never lies in the past, and always after the date before', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...rhythms),
      fc.integer({ min: 0, max: 2000 }),
      fc.integer({ min: 0, max: 2000 }),
      (rhythm, due, now) => {
        const [dueOn, today] = [addDays(on('2020-01-31'), due), addDays(on('2020-01-31'), now)]
        const next = nextDueOn(dueOn, { rhythm, day: dayOf(dueOn) }, today)
        expect(next > dueOn && next >= today).toBe(true)
      },
    ),
  )
})

it('lets only standing work be without a date', () => {
  expect(canStandWithout(null, 'monthly')).toEqual({ allowed: true })
  expect(canStandWithout(null, null)).toMatchObject({ reason: 'standing_needs_rhythm' })
})
