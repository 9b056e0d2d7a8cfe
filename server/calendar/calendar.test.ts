import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  confirmDays,
  correctDay,
  declareDay,
  listCalendarDays,
  listDueOnDaysOff,
  listProposedDays,
  reckonDueDate,
  removeDay,
} from '#domain/calendar/contract.ts'
import { isWorkingDay } from '#domain/calendar/working-days.ts'
import { calendarDate } from '#domain/calendar/date.ts'
import { assignTask, getTask } from '#domain/task/contract.ts'
import { newId } from '#server/kernel/id.ts'
import { assign, assignmentTo } from '#server/task/task-story.ts'
import { type TestHouse, openTestHouse } from '#server/testing/test-house.ts'
import { readCalendar } from './read-calendar.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

it('declares a day once, with its source, and every clock follows', async () => {
  const office = await house.person('office', 'office', 'all')
  const body = {
    id: newId(),
    on: '2026-01-10',
    kind: 'swapped_working',
    name: 'Làm bù ngày 02/01',
    source: 'Thông báo minh họa',
  }
  const day = await office.call(declareDay, { body })
  expect(isWorkingDay(calendarDate('2026-01-10'), await readCalendar(house.organization.db))).toBe(true)
  const twice = await office.try(declareDay, { body: { ...body, id: newId() } })
  expect(twice.json()).toMatchObject({
    reason: 'day_already_declared',
    params: { name: 'Làm bù ngày 02/01' },
  })
  const { id: _id, ...fields } = body
  const stale = await office.try(correctDay, {
    params: { id: day.id },
    body: { ...fields, kind: 'holiday', version: 7 },
  })
  expect(stale.statusCode).toBe(409)
  await office.call(correctDay, {
    params: { id: day.id },
    body: { ...fields, on: '2026-01-17', version: day.version },
  })
  const { days } = await office.call(listCalendarDays, { query: { year: 2026 } })
  expect(days.map(({ on }) => on)).toEqual(['2026-01-17'])
})

it('is kept by the office and the administrator', async () => {
  const clerk = await house.person('district', 'unit_clerk', 'unit')
  const body = { id: newId(), on: '2026-02-16', kind: 'holiday', name: 'Tết', source: 'x' }
  expect((await clerk.try(declareDay, { body })).json()).toMatchObject({
    code: 'forbidden',
    reason: 'only_office_or_administrator',
  })
  expect((await clerk.call(listCalendarDays, { query: { year: 2026 } })).can.keep).toMatchObject({
    allowed: false,
  })
})

it('confirms the proposals of a year in one act; what was given in working days follows, dates never do', async () => {
  const [office, leader] = await Promise.all([
    house.person('office', 'office', 'all'),
    house.person('standing', 'leader', 'all'),
  ])
  await house.setToday('2026-04-24')
  const { dueOn } = await leader.call(reckonDueDate, { query: { days: 3, kind: 'working' } })
  expect(dueOn).toBe('2026-04-29')
  const term = { days: 3, kind: 'working' } as const
  const inDays = await assign(leader, assignmentTo(house.units.district, { dueOn, dueIn: term }))
  const onDate = await assign(
    leader,
    assignmentTo(house.units.district, { dueOn: calendarDate('2026-04-27') }),
  )
  const { days: proposed } = await office.call(listProposedDays, { query: { year: 2026 } })
  const chosen = proposed.filter(({ on }) => on >= '2026-04-01' && on < '2026-05-31')
  expect(chosen.map(({ on }) => on)).toEqual(['2026-04-26', '2026-04-27', '2026-04-30', '2026-05-01'])
  const body = {
    source: 'Thông báo thử',
    days: chosen.map(({ on, kind, name }) => ({ id: newId(), on, kind, name })),
  }
  const answer = await office.call(confirmDays, { body })
  expect(answer).toEqual({ declared: 4, consequence: { movedTerms: 1 } })
  // Whoever keeps the calendar at hand learns of its change with the next request.
  expect(await leader.call(reckonDueDate, { query: term })).toEqual({ dueOn: '2026-05-04' })
  const moved = await leader.call(getTask, { params: { id: inDays } })
  expect(moved).toMatchObject({ dueOn: '2026-05-04', firstDueOn: '2026-05-04', dueIn: term })
  expect(moved.history[0]).toMatchObject({ verb: 'confirm-days', dueOn: '2026-05-04' })
  expect(await leader.call(getTask, { params: { id: onDate } })).toMatchObject({
    dueOn: '2026-04-27',
    dueIn: null,
  })
  const { rows } = await office.call(listDueOnDaysOff, { query: { year: 2026 } })
  expect(rows.map(({ id }) => id)).toEqual([onDate])
  const again = await office.call(listProposedDays, { query: { year: 2026 } })
  expect(again.days.map(({ on }) => on)).not.toContain('2026-04-27')
  const declared = await office.call(listCalendarDays, { query: { year: 2026 } })
  const compensatory = declared.days.find(({ on }) => on === '2026-04-27')
  const removed = await office.call(removeDay, {
    params: { id: compensatory?.id ?? '' },
    body: { reason: 'Khai nhầm', version: 1 },
  })
  expect(removed.consequence).toEqual({ movedTerms: 1 })
  expect(await leader.call(getTask, { params: { id: inDays } })).toMatchObject({ dueOn: '2026-04-29' })
  await house.setToday('2023-10-05')
})

it('refuses a term whose end has moved, and days named twice', async () => {
  const [office, leader] = await Promise.all([
    house.person('office', 'office', 'all'),
    house.person('standing', 'leader', 'all'),
  ])
  const wrong = assignmentTo(house.units.district, {
    dueOn: calendarDate('2023-10-20'),
    dueIn: { days: 3, kind: 'working' },
  })
  expect((await leader.try(assignTask, { body: wrong })).json()).toMatchObject({
    reason: 'term_ends_on_another_day',
  })
  const day = { on: '2027-01-01', kind: 'holiday', name: 'Tết Dương lịch' }
  const twice = {
    source: 'x',
    days: [
      { id: newId(), ...day },
      { id: newId(), ...day },
    ],
  }
  expect((await office.try(confirmDays, { body: twice })).json()).toMatchObject({ reason: 'day_named_twice' })
})
