import { expect, it } from 'vitest'
import { type CalendarDate, calendarDate } from '#domain/calendar/date.ts'
import { workingCalendar } from '#domain/calendar/working-days.ts'
import { type Briefing, briefingFor } from './briefing.ts'
import { daysLateOf } from './conclusion-task.ts'

const day = calendarDate('2023-10-05')
const unit = (id: string) => ({ id, name: id, shortName: id })
const waiting = (id: string, raiser: string, answering: string): Briefing['recommendations'][number] => ({
  id,
  number: 1,
  year: 2023,
  text: id,
  state: 'waiting',
  raisedBy: unit(raiser),
  answering: unit(answering),
  raisedOn: day,
  waitingDays: 0,
  lateDays: 0,
})
const difficulty = (id: string, ...raisers: string[]): Briefing['difficulties'][number] => ({
  id,
  kind: 'difficulty',
  cause: 'money',
  text: id,
  raisers: raisers.map(unit),
  raisedOn: day,
  ageDays: 0,
})
const briefing: Briefing = {
  asOf: day,
  previousTasks: 0,
  previousVerified: 0,
  conclusions: [],
  targets: [],
  recommendations: [
    waiting('asked', 'mine', 'top'),
    waiting('owed', 'other', 'mine'),
    waiting('no', 'other', 'top'),
  ],
  difficulties: [difficulty('shared', 'other', 'mine'), difficulty('no', 'other')],
  previousConclusions: [],
  overdueByUnit: ['mine', 'other'].map((id) => ({ unit: unit(id), open: 2, overdue: 1, oldestDays: 3 })),
  matters: [],
  drafts: [],
  taken: null,
}

it('shows the frozen paper only as far as the reader reaches', () => {
  const seen = briefingFor(briefing, ['mine'])
  expect(seen.recommendations.map(({ id }) => id)).toEqual(['asked', 'owed'])
  expect(seen.difficulties.map(({ id }) => id)).toEqual(['shared'])
  expect(seen.overdueByUnit.map((row) => row.unit.id)).toEqual(['mine'])
  expect(briefingFor(briefing, 'all')).toEqual(briefing)
})

it('counts working days late until the claim, and until today while there is none', () => {
  const calendar = workingCalendar([{ on: calendarDate('2023-10-03'), kind: 'holiday' }])
  const lateOf = (claimedOn: CalendarDate | null, today = day) =>
    daysLateOf({ dueOn: friday, claimedOn }, today, calendar)
  const friday = calendarDate('2023-09-29')
  expect(lateOf(null)).toBe(3)
  expect(lateOf(calendarDate('2023-10-02'))).toBe(1)
  expect(lateOf(friday)).toBe(0)
  expect(lateOf(null, calendarDate('2023-09-30'))).toBe(1)
  expect(daysLateOf({ dueOn: null, claimedOn: null }, day, calendar)).toBe(0)
})
