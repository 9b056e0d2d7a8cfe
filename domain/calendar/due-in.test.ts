import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, calendarDate } from './date.ts'
import { dueAfter, endsOn, movedTerms } from './due-in.ts'
import { type CalendarDayKind, isWorkingDay, workingCalendar, workingDaysBetween } from './working-days.ts'

const day = calendarDate
const kinds: CalendarDayKind[] = ['holiday', 'compensatory', 'swapped_off', 'swapped_working']
const anyDay = fc.integer({ min: 0, max: 400 }).map((days) => addDays(day('2026-01-01'), days))
const anyCalendar = fc
  .array(fc.record({ on: anyDay, kind: fc.constantFrom(...kinds) }), { maxLength: 30 })
  .map(workingCalendar)

it('counts calendar days plainly and working days by the table', () => {
  const calendar = workingCalendar([
    { on: day('2026-04-27'), kind: 'compensatory' },
    { on: day('2026-04-30'), kind: 'holiday' },
    { on: day('2026-05-01'), kind: 'holiday' },
  ])
  expect(dueAfter(day('2026-04-24'), { days: 5, kind: 'calendar' }, calendar)).toBe('2026-04-29')
  expect(dueAfter(day('2026-04-24'), { days: 3, kind: 'working' }, calendar)).toBe('2026-05-04')
  expect(dueAfter(day('2025-12-31'), { days: 1, kind: 'working' }, workingCalendar([]))).toBe('2026-01-01')
})

it('refuses a date that the term no longer comes to, and lets dates without a term be', () => {
  const term = { days: 2, kind: 'working' } as const
  expect(endsOn(day('2026-04-24'), term, day('2026-04-28'), workingCalendar([]))).toEqual({ allowed: true })
  const changed = workingCalendar([{ on: day('2026-04-27'), kind: 'compensatory' }])
  expect(endsOn(day('2026-04-24'), term, day('2026-04-28'), changed)).toMatchObject({
    reason: 'term_ends_on_another_day',
  })
  expect(endsOn(day('2026-04-24'), null, day('2026-04-26'), changed)).toEqual({ allowed: true })
})

it('ends on a working day, as many working days later as were given, whatever the calendar', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 60 }), anyCalendar, (given, days, calendar) => {
      const due = dueAfter(given, { days, kind: 'working' }, calendar)
      expect(isWorkingDay(due, calendar)).toBe(true)
      expect(workingDaysBetween(given, due, calendar)).toBe(days)
    }),
  )
})

it('moves exactly what ends on another day, and nothing a second time', () => {
  fc.assert(
    fc.property(
      anyDay,
      fc.integer({ min: 1, max: 40 }),
      anyCalendar,
      anyCalendar,
      (given, days, before, after) => {
        const dueOn = dueAfter(given, { days, kind: 'working' }, before)
        const terms = [{ ...alone, assignedOn: given, days, dueOn }]
        const moved = movedTerms(terms, after)
        const dueNow = moved[0]?.to ?? dueOn
        expect(dueNow).toBe(dueAfter(given, { days, kind: 'working' }, after))
        expect(movedTerms([{ ...alone, assignedOn: given, days, dueOn: dueNow }], after)).toEqual([])
      },
    ),
  )
})

const alone = { id: 'a', wholeId: null, wholeDueOn: null }

it('ends a part with its whole at the latest, also where that moves by the same change', () => {
  const swapped = workingCalendar([{ on: day('2026-04-27'), kind: 'holiday' }])
  const given = { assignedOn: day('2026-04-24'), dueOn: day('2026-04-29'), days: 3 }
  const part = { ...given, id: 'part', wholeId: 'whole', wholeDueOn: day('2026-04-29') }
  expect(movedTerms([part], swapped)).toEqual([])
  const whole = { ...given, ...alone, id: 'whole' }
  const both = [part, whole].map(({ id }) => ({ id, from: day('2026-04-29'), to: day('2026-04-30') }))
  expect(movedTerms([part, whole], swapped)).toEqual(both)
})
