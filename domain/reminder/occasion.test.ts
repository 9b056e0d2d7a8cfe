import { expect, it } from 'vitest'
import { calendarDate } from '#domain/calendar/date.ts'
import { workingCalendar } from '#domain/calendar/working-days.ts'
import { occasionOf } from './occasion.ts'
import type { Remindable, ReminderRule } from './reminder.ts'

const day = calendarDate
const plain = workingCalendar([])
const rule = (more: Partial<ReminderRule>): ReminderRule => ({
  id: 'r',
  trigger: 'after_due',
  days: 1,
  repeatDays: null,
  starredOnly: false,
  rung: 'person',
  active: true,
  ...more,
})
const work: Remindable = {
  id: 'o',
  isWork: true,
  state: 'in_progress',
  starred: false,
  assignedOn: day('2023-10-02'),
  // A Friday.
  dueOn: day('2023-10-20'),
  lastUpdatedOn: day('2023-10-02'),
  owedByUnitId: 'u',
  owedByPersonId: null,
  owedToUnitId: 'g',
}
const on = (today: string, more: Partial<ReminderRule>, of: Partial<Remindable> = {}) =>
  occasionOf(rule(more), { ...work, ...of }, day(today), plain)

it.each([
  ['before_due', 3, '2023-10-16', null],
  ['before_due', 3, '2023-10-17', 'r:2023-10-20:0'],
  ['before_due', 3, '2023-10-19', 'r:2023-10-20:0'],
  ['before_due', 3, '2023-10-20', null],
  ['on_due', 0, '2023-10-19', null],
  ['on_due', 0, '2023-10-20', 'r:2023-10-20:0'],
  ['on_due', 0, '2023-10-23', null],
  ['after_due', 1, '2023-10-20', null],
  ['after_due', 1, '2023-10-22', null],
  ['after_due', 1, '2023-10-23', 'r:2023-10-20:0'],
  ['stale', 7, '2023-10-10', null],
  ['stale', 7, '2023-10-11', 'r:2023-10-02:0'],
] as const)('%s %i on %s: %s', (trigger, days, today, expected) =>
  expect(on(today, { trigger, days })).toBe(expected),
)

it('reminds of what is due on a Sunday on the Friday before', () => {
  const sunday = { dueOn: day('2023-10-22') }
  expect(on('2023-10-20', { trigger: 'on_due', days: 0 }, sunday)).toBe('r:2023-10-22:0')
  expect(on('2023-10-19', { trigger: 'on_due', days: 0 }, sunday)).toBeNull()
  expect(on('2023-10-19', { trigger: 'before_due', days: 1 }, sunday)).toBe('r:2023-10-22:0')
})

it('comes again after its days, and a date that moves begins anew', () => {
  const again = { trigger: 'after_due', days: 1, repeatDays: 5 } as const
  expect(on('2023-10-27', again)).toBe('r:2023-10-20:0')
  expect(on('2023-10-30', again)).toBe('r:2023-10-20:1')
  expect(on('2023-10-30', again, { dueOn: day('2023-10-27') })).toBe('r:2023-10-27:0')
})

it('counts an unacknowledged task from its assignment, and no answer', () => {
  const rule = { trigger: 'unacknowledged', days: 2 } as const
  expect(on('2023-10-04', rule, { state: 'assigned' })).toBe('r:2023-10-02:0')
  expect(on('2023-10-03', rule, { state: 'assigned' })).toBeNull()
  expect(on('2023-10-04', rule)).toBeNull()
  expect(on('2023-10-04', rule, { state: 'assigned', isWork: false })).toBeNull()
})

it('says nothing of what is claimed, accepted or cancelled, without a date, or not starred where stars are asked for', () => {
  for (const state of ['submitted', 'accepted', 'cancelled'] as const) {
    expect(on('2023-11-30', {}, { state })).toBeNull()
  }
  expect(on('2023-11-30', {}, { dueOn: null })).toBeNull()
  expect(on('2023-11-30', { starredOnly: true })).toBeNull()
  expect(on('2023-11-30', { starredOnly: true }, { starred: true })).not.toBeNull()
  expect(on('2023-11-30', { active: false })).toBeNull()
})
