import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, calendarDate, daysBetween } from './date.ts'
import { proposeDays } from './proposals.ts'
import {
  type CalendarDayKind,
  addWorkingDays,
  isWorkingDay,
  workingCalendar,
  workingDaysBetween,
} from './working-days.ts'

const day = calendarDate
const table: [string, CalendarDayKind][] = [
  ['2025-01-27', 'holiday'],
  ['2025-01-28', 'holiday'],
  ['2025-01-29', 'holiday'],
  ['2025-01-30', 'holiday'],
  ['2025-01-31', 'holiday'],
  ['2026-01-01', 'holiday'],
  ['2026-01-02', 'swapped_off'],
  ['2026-01-10', 'swapped_working'],
  ['2026-04-26', 'holiday'],
  ['2026-04-27', 'compensatory'],
  ['2026-08-31', 'swapped_off'],
  ['2026-09-01', 'holiday'],
  ['2026-09-02', 'holiday'],
]
const calendar = workingCalendar(table.map(([on, kind]) => ({ on: day(on), kind })))
const plain = workingCalendar([])

describe('the maintained table decides', () => {
  it.each([
    ['2025-01-27', false],
    ['2026-01-02', false],
    ['2026-01-10', true],
    ['2026-04-27', false],
    ['2026-08-31', false],
    ['2026-08-28', true],
    ['2026-08-29', false],
  ])('%s', (on, isWorked) => {
    expect(isWorkingDay(day(on), calendar)).toBe(isWorked)
  })

  it('works on 24/11/2026 until the table says otherwise', () => {
    expect(isWorkingDay(day('2026-11-24'), calendar)).toBe(true)
    const decided = workingCalendar([{ on: day('2026-11-24'), kind: 'holiday' }])
    expect(isWorkingDay(day('2026-11-24'), decided)).toBe(false)
  })
})

/** The days of 2026 as they were announced: what is proposed from law and the moon, and the swaps of the year's notice. */
const announced = workingCalendar([
  ...proposeDays(2026).filter(({ basis }) => basis !== 'unconfirmed'),
  { on: day('2026-01-02'), kind: 'swapped_off' },
  { on: day('2026-01-10'), kind: 'swapped_working' },
  { on: day('2026-08-22'), kind: 'swapped_working' },
  { on: day('2026-08-31'), kind: 'swapped_off' },
])

describe('2026 as it was announced', () => {
  it.each([
    ['New Year', '2026-01-01', '2026-01-04'],
    ['Tết', '2026-02-14', '2026-02-22'],
    ['the Hùng Kings’ day', '2026-04-25', '2026-04-27'],
    ['30 April and 1 May', '2026-04-30', '2026-05-03'],
    ['National Day', '2026-08-29', '2026-09-02'],
  ])('%s is off from %s to %s, and not a day more', (_, from, to) => {
    const length = daysBetween(day(from), day(to))
    const off = Array.from({ length: length + 3 }, (_each, at) =>
      isWorkingDay(addDays(day(from), at - 1), announced),
    )
    expect(off).toEqual([true, ...Array.from({ length: length + 1 }, () => false), true])
  })

  it('works on the Saturdays that were swapped', () => {
    expect(['2026-01-10', '2026-08-22'].map((on) => isWorkingDay(day(on), announced))).toEqual([true, true])
    expect(workingDaysBetween(day('2026-01-09'), day('2026-01-12'), announced)).toBe(2)
  })
})

describe('counting', () => {
  it('leaves the first day out and counts the last', () => {
    expect(workingDaysBetween(day('2023-10-05'), day('2023-10-06'), plain)).toBe(1)
    expect(workingDaysBetween(day('2023-10-06'), day('2023-10-09'), plain)).toBe(1)
    expect(workingDaysBetween(day('2023-10-06'), day('2023-10-06'), plain)).toBe(0)
    expect(workingDaysBetween(day('2023-10-09'), day('2023-10-06'), plain)).toBe(0)
  })

  it('passes over Tết and swapped days', () => {
    expect(addWorkingDays(day('2025-01-24'), 1, calendar)).toBe('2025-02-03')
    expect(addWorkingDays(day('2025-12-31'), 1, calendar)).toBe('2026-01-05')
    expect(addWorkingDays(day('2026-01-09'), 1, calendar)).toBe('2026-01-10')
    expect(addWorkingDays(day('2023-10-05'), 10, plain)).toBe('2023-10-19')
    expect(addWorkingDays(day('2023-10-07'), 0, plain)).toBe('2023-10-07')
  })

  it('refuses a count that is none', () => {
    expect(() => addWorkingDays(day('2023-10-05'), -1, plain)).toThrow(RangeError)
    expect(() => addWorkingDays(day('2023-10-05'), 1.5, plain)).toThrow(RangeError)
  })

  it('agrees with counting day by day', () => {
    const start = day('2024-12-01')
    fc.assert(
      fc.property(fc.nat(700), fc.nat(120), (offset, length) => {
        const from = addDays(start, offset)
        const to = addDays(from, length)
        let counted = 0
        for (let each = 1; each <= length; each += 1) {
          if (isWorkingDay(addDays(from, each), calendar)) counted += 1
        }
        expect(workingDaysBetween(from, to, calendar)).toBe(counted)
      }),
    )
  })

  it('adds what it counts', () => {
    fc.assert(
      fc.property(fc.nat(700), fc.nat(60), (offset, days) => {
        const from = addDays(day('2024-12-01'), offset)
        expect(workingDaysBetween(from, addWorkingDays(from, days, calendar), calendar)).toBe(days)
      }),
    )
  })
})
