import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, calendarDate, daysBetween } from '#domain/calendar/date.ts'
import { type ReportStanding, canOpenAgain, canStep, reportStates } from './lifecycle.ts'
import { latenessOf } from './lateness.ts'
import { placeReports } from './place-reports.ts'
import { type Schedule, daysOf, faultOfSchedule } from './schedule.ts'
import { sectionsSchema } from './template.ts'
import { daysLate, timelinessOf } from './timeliness.ts'

const day = calendarDate
const schedule: Schedule = {
  windowFrom: { months: -1, day: 15 },
  windowTo: { months: 0, day: 14 },
  cutOff: { months: 0, day: 14 },
  due: { months: 0, day: 16 },
  graceDays: 2,
  lockAfterDays: 5,
  source: 'Văn bản minh họa',
}

it('takes the 15th of the month before to the 14th as data, over the end of a year too', () => {
  expect(daysOf(schedule, 2023, 9)).toEqual({
    windowFrom: '2023-08-15',
    windowTo: '2023-09-14',
    cutOffOn: '2023-09-14',
    dueOn: '2023-09-16',
    graceUntil: '2023-09-18',
    lockedFrom: '2023-09-23',
  })
  expect(daysOf(schedule, 2024, 1).windowFrom).toBe('2023-12-15')
  const endOfMonth = { ...schedule, windowTo: { months: 0, day: 31 }, lockAfterDays: null }
  expect(daysOf(endOfMonth, 2024, 2)).toMatchObject({ windowTo: '2024-02-29', lockedFrom: null })
})

it('names what is wrong with a schedule, and refuses a section twice', () => {
  expect(faultOfSchedule(schedule)).toBeNull()
  expect(faultOfSchedule({ ...schedule, windowTo: { months: -2, day: 1 } })).toBe(
    'window_ends_before_it_begins',
  )
  expect(faultOfSchedule({ ...schedule, due: { months: 0, day: 1 } })).toBe('due_before_cut_off')
  const section = { key: 'chung', title: 'Đánh giá chung', kind: 'narrative' as const }
  expect(sectionsSchema.safeParse([section, section]).success).toBe(false)
  expect(sectionsSchema.safeParse([section]).success).toBe(true)
})

it('calls a report late by its first submission, missing only once the grace is over', () => {
  const terms = { dueOn: day('2023-10-02'), graceUntil: day('2023-10-04') }
  const on = (first: string | null, today: string) =>
    timelinessOf(first === null ? null : day(first), terms, day(today))
  expect(on('2023-10-02', '2023-11-01')).toBe('on_time')
  expect(on('2023-10-03', '2023-11-01')).toBe('in_grace')
  expect(on('2023-10-05', '2023-11-01')).toBe('late')
  expect(on(null, '2023-10-02')).toBe('not_due')
  expect(on(null, '2023-10-04')).toBe('grace_left')
  expect(on(null, '2023-10-05')).toBe('missing')
  expect(daysLate(null, terms.dueOn, day('2023-10-05'))).toBe(3)
})

it('says how late it is by now: in grace, late, or locked, and nothing while it is in time', () => {
  const days = { dueOn: day('2023-10-02'), graceUntil: day('2023-10-04'), lockedFrom: day('2023-10-10') }
  const on = (today: string) => latenessOf(days, day(today))
  expect(on('2023-10-02')).toBeNull()
  expect(on('2023-10-04')).toMatchObject({ stands: 'in_grace', days: 2 })
  expect(on('2023-10-05')).toMatchObject({ stands: 'late', days: 3 })
  expect(on('2023-10-10')).toMatchObject({ stands: 'locked', days: 8 })
  expect(latenessOf({ ...days, lockedFrom: null }, day('2024-10-10'))?.stands).toBe('late')
})

const standing = (change: Partial<ReportStanding> = {}): ReportStanding => ({
  state: 'draft',
  isCancelled: false,
  lockedFrom: day('2023-10-10'),
  openUntilOn: null,
  ...change,
})

it('goes up step by step, and no way back but by a return or a reopening', () => {
  const today = day('2023-10-05')
  const from = (step: Parameters<typeof canStep>[0]) =>
    reportStates.filter((state) => canStep(step, standing({ state }), today).allowed)
  expect(from('write')).toEqual(['draft', 'returned'])
  expect(from('submit')).toEqual(['draft', 'returned'])
  expect(from('return')).toEqual(['submitted', 'approved'])
  expect(from('approve')).toEqual(['submitted'])
  expect(from('accept')).toEqual(['approved'])
})

it('locks writing from its day on, not the word of the level above; a reopening lets in until its day', () => {
  const today = day('2023-10-10')
  expect(canStep('submit', standing(), today)).toEqual({ allowed: false, reason: 'report_locked' })
  expect(canStep('submit', standing({ openUntilOn: today }), today)).toEqual({ allowed: true })
  expect(canStep('submit', standing({ openUntilOn: day('2023-10-09') }), today).allowed).toBe(false)
  expect(canStep('approve', standing({ state: 'submitted' }), today).allowed).toBe(true)
  expect(canOpenAgain(standing(), today, today).allowed).toBe(true)
  expect(canOpenAgain(standing(), day('2023-10-09'), today)).toMatchObject({ reason: 'day_is_past' })
  expect(canOpenAgain(standing(), day('2023-10-09'), day('2023-10-09'))).toMatchObject({
    reason: 'report_not_locked',
  })
  const ended = standing({ isCancelled: true })
  expect(canStep('submit', ended, today)).toMatchObject({ reason: 'report_cancelled' })
})

it('keeps every window whole: the next begins the day after the last one ends', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2000, max: 2100 }), fc.integer({ min: 2, max: 12 }), (year, month) => {
      const [before, now] = [daysOf(schedule, year, month - 1), daysOf(schedule, year, month)]
      expect(addDays(before.windowTo, 1)).toBe(now.windowFrom)
      expect(daysBetween(now.windowFrom, now.windowTo)).toBeGreaterThanOrEqual(27)
    }),
  )
})

it('places each report under the nearest unit above that reports too, whatever the tree, none twice', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 40 }), (parents) => {
      const parentOf = new Map<string, string | null>([['root', null]])
      const units = parents.map((pick, at) => {
        const parent = at === 0 ? 'root' : pick % (at + 1) === 0 ? 'root' : `u${(pick % (at + 1)) - 1}`
        parentOf.set(`u${at}`, parent)
        return `u${at}`
      })
      let next = 0
      const top = { consolidatedBy: 'office', aboutUnitId: 'root', receiverUnitId: 'standing' }
      const reporting = units.filter((_unit, at) => at % 3 !== 1)
      const placed = placeReports(top, reporting, parentOf, () => `r${next++}`)
      expect(placed.map(({ about }) => about).toSorted()).toEqual([...reporting, 'root'].toSorted())
      for (const report of placed.slice(1)) {
        const above = placed.findIndex(({ id }) => id === report.into)
        expect(above).toBeGreaterThanOrEqual(0)
        expect(above).toBeLessThan(placed.indexOf(report))
        expect(report.owedTo).not.toBe(report.owedBy)
        expect(report.owedTo).toBe(placed[above]?.owedBy)
      }
    }),
    { numRuns: 100 },
  )
})
