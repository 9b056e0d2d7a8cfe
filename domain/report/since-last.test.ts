import fc from 'fast-check'
import { expect, it } from 'vitest'
import { calendarDate } from '#domain/calendar/date.ts'
import { add, decimal } from '#domain/quantity/decimal.ts'
import type { ReportFacts, ReportFigure, ReportLine } from './content.ts'
import { directionOf, newFirst, sinceLast } from './since-last.ts'
import type { ReportList } from './template.ts'

const unit = { id: '01a21eec-0000-7000-8000-000000000001', name: 'Huyện ủy A', shortName: 'Huyện ủy A' }
const figure = (targetId: string, actual: number | null, indicator = targetId): ReportFigure => ({
  targetId,
  indicator,
  unitOfMeasure: 'hồ sơ',
  decimals: 0,
  planned: decimal(100),
  actualToDate: actual === null ? null : decimal(actual),
  expectedToDate: null,
  percentOfExpected: null,
  percentOfPlan: null,
  verdict: 'on_pace',
  asOfMonth: 9,
  basis: 'own',
  aggregation: 'sum',
  overUnits: 'sum',
  missingUnits: [],
  parts: [],
  submitted: null,
  approved: null,
})
const line = (id: string): ReportLine => ({
  id,
  text: `Việc ${id}`,
  unit,
  dueOn: null,
  doneOn: null,
  isLate: false,
})
const listOf = (ids: readonly string[] = [], total = ids.length) => ({ total, lines: ids.map(line) })

const facts = (
  figures: readonly ReportFigure[],
  lists: Partial<Record<ReportList, ReturnType<typeof listOf>>> = {},
): ReportFacts => ({
  figures: [...figures],
  lists: {
    done: listOf(),
    overdue: listOf(),
    difficulties: listOf(),
    recommendations: listOf(),
    next: listOf(),
    ...lists,
  },
  tasks: { done: 0, doneOnTime: 0, overdue: 0, open: 0 },
})
const [january, june] = [calendarDate('2023-01-01'), calendarDate('2023-06-30')]
const before = (of: ReportFacts, year = 2023) => ({
  title: 'Sáu tháng',
  asOf: june,
  year,
  windowFrom: january,
  facts: of,
})
const now = (of: ReportFacts) => ({ year: 2023, windowFrom: january, facts: of })

it('says what each figure was and by how much it changed, and subtracts nothing over the turn of a year', () => {
  const was = facts([figure('a', 40), figure('b', null), figure('c', 9)])
  const is = facts([figure('a', 55), figure('b', 3), figure('c', 9), figure('d', 1)])
  expect(sinceLast(before(was), now(is)).figures).toEqual([
    { targetId: 'a', before: '40', change: '15' },
    { targetId: 'b', before: null, change: null },
    { targetId: 'c', before: '9', change: '0' },
    { targetId: 'd', before: null, change: null },
  ])
  const other = facts([figure('last-year', 80, 'a')])
  const turned = sinceLast(before(other, 2022), now(facts([figure('this-year', 5, 'a')])))
  expect(turned).toMatchObject({ isOtherYear: true, figures: [{ before: '80', change: null }] })
  expect([15, -2, 0].map((change) => directionOf(decimal(change)))).toEqual(['up', 'down', 'same'])
})

it('names what is new in a list, what is gone from it, and where that stands now', () => {
  const was = facts([], { overdue: listOf(['1', '2', '3']), difficulties: listOf(['k']) })
  const is = facts([], { overdue: listOf(['2', '4']), done: listOf(['1']), next: listOf(['3']) })
  const { overdue, difficulties } = sinceLast(before(was), now(is)).lists
  expect(overdue).toMatchObject({ before: 3, fresh: ['4'] })
  expect(overdue?.gone.map(({ id, became }) => [id, became])).toEqual([
    ['1', 'done'],
    ['3', 'next'],
  ])
  expect(difficulties?.gone).toMatchObject([{ id: 'k', became: null }])
  expect(newFirst(is.lists.overdue.lines, ['4']).map(({ id }) => id)).toEqual(['4', '2'])
})

it('compares neither what was done in other windows, nor lists of which only the head was kept', () => {
  const was = facts([], { done: listOf(['1']), overdue: listOf(['2'], 120) })
  const is = facts([], { done: listOf(['1', '5']), overdue: listOf(['3', '4']) })
  const same = sinceLast(before(was), now(is)).lists
  expect(same.done).toMatchObject({ fresh: ['5'], gone: [] })
  expect(same.overdue).toMatchObject({ before: 120, fresh: [], gone: [{ id: '2' }] })
  const other = sinceLast({ ...before(was), windowFrom: june }, now(is)).lists
  expect(other.done).toBeNull()
})

it('makes what stands now of what was and what changed, whatever the lists', () => {
  const ids = fc.uniqueArray(fc.nat({ max: 30 }).map(String), { maxLength: 12 })
  fc.assert(
    fc.property(ids, ids, fc.integer(), fc.integer(), (was, is, a, b) => {
      const told = sinceLast(
        before(facts([figure('a', a)], { next: listOf(was) })),
        now(facts([figure('a', b)], { next: listOf(is) })),
      )
      const [of] = told.figures
      expect(add(of?.before ?? decimal(0), of?.change ?? decimal(0))).toBe(decimal(b))
      const { fresh, gone } = told.lists.next ?? { fresh: [], gone: [] }
      const stayed = was.filter((id) => !gone.some((each) => each.id === id))
      expect([...stayed, ...fresh].toSorted()).toEqual(is.toSorted())
    }),
    { numRuns: 60 },
  )
})
