import { expect, it } from 'vitest'
import { addDays, calendarDate } from '#domain/calendar/date.ts'
import { decimal } from '#domain/quantity/decimal.ts'
import type { Briefing } from './briefing.ts'
import { changesSince } from './briefing-changes.ts'

const day = calendarDate('2023-10-05')
const unit = { id: 'u', name: 'Huyện ủy B', shortName: 'Huyện B' }
const task = {
  id: 't',
  number: 1,
  year: 2023,
  state: 'in_progress' as const,
  progressPercent: 40,
  claimedOn: null,
  verifiedOn: null,
  dueOn: addDays(day, 1),
  daysLate: 0,
}
const conclusion = (id: string, change: Partial<typeof task> = {}): Briefing['conclusions'][number] => ({
  id,
  meetingId: 'm',
  heldOn: day,
  ordinal: 1,
  text: id,
  leadUnit: unit,
  task: { ...task, ...change },
})
const target = (targetId: string, actual: number): Briefing['targets'][number] => ({
  targetId,
  unit,
  indicator: targetId,
  unitOfMeasure: 'hồ sơ',
  decimals: 0,
  planned: decimal(100),
  actual: decimal(actual),
  expected: decimal(75),
  percentOfExpected: null,
  paceSoFar: null,
  neededPerPeriod: null,
  verdict: 'behind',
  passport: null,
})
const matter = (id: string): Briefing['matters'][number] => ({
  id,
  number: 1,
  year: 2023,
  title: id,
  submittedBy: unit,
  submittedOn: day,
  waitingDays: 2,
})
const draft = (id: string): NonNullable<Briefing['drafts']>[number] => ({
  id,
  number: 1,
  year: 2023,
  title: id,
  type: 'Thông báo',
  draftedBy: unit,
  heldSince: day,
  heldDays: 1,
  lateDays: 0,
})
const paper: Briefing = {
  asOf: day,
  previousTasks: 3,
  previousVerified: 0,
  conclusions: [conclusion('kept'), conclusion('claimed'), conclusion('done'), conclusion('late')],
  targets: [target('same', 10), target('moved', 20), target('caught', 30)],
  targetsBehind: 3,
  recommendations: [],
  difficulties: [],
  previousConclusions: [],
  overdueByUnit: [],
  matters: [matter('decided')],
  drafts: [draft('signed')],
  taken: { by: 'p', at: '2023-10-05T01:00:00Z' },
}
const now: Briefing = {
  ...paper,
  taken: null,
  conclusions: [
    conclusion('kept'),
    conclusion('claimed', { claimedOn: day } as object),
    conclusion('late', { daysLate: 2 }),
  ],
  targets: [target('same', 10), target('moved', 25), target('fell', 1)],
  matters: [matter('new')],
  drafts: [draft('passed')],
}
const told = (before: Briefing, after: Briefing) =>
  changesSince(before, after).map(({ kind, id }) => `${kind} ${id}`)

it('names each thing that changed once, and nothing that did not', () => {
  expect(told(paper, now)).toEqual([
    'conclusion_claimed claimed',
    'conclusion_verified done',
    'conclusion_overdue late',
    'target_caught_up caught',
    'target_fell_behind fell',
    'target_moved moved',
    'matter_decided decided',
    'matter_submitted new',
    'draft_decided signed',
    'draft_reached passed',
  ])
  expect(changesSince(paper, now).find(({ kind }) => kind === 'target_moved')).toMatchObject({
    before: '20',
    after: '25',
  })
  expect(told(paper, { ...paper, taken: null })).toEqual([])
  // A paper frozen before it held drafts says nothing of them.
  const older = told({ ...paper, drafts: null }, now)
  expect(older.filter((line) => line.startsWith('draft'))).toEqual([])
})

it('does not take the end of a list cut short for a target that caught up', () => {
  expect(told({ ...paper, targetsBehind: 900 }, now).filter((line) => line.startsWith('target'))).toEqual([
    'target_moved moved',
  ])
})
