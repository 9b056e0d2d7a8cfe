import { afterAll, beforeAll, expect, it } from 'vitest'
import { calendarDate } from '#domain/calendar/date.ts'
import { declareDay } from '#domain/calendar/contract.ts'
import { assignTask, getTask } from '#domain/task/contract.ts'
import { addContribution, changeContribution } from '#domain/task/part-contract.ts'
import { contributionStepRoutes as partStep } from '#domain/task/step-contract.ts'
import { newId } from '#server/kernel/id.ts'
import { type TestHouse, openTestHouse } from '#server/testing/test-house.ts'
import { type Cast, assign, assignmentTo, openCast } from './task-story.ts'

let house: TestHouse
let cast: Cast
beforeAll(async () => {
  house = await openTestHouse()
  cast = await openCast(house)
})
afterAll(() => house.close())

const read = (id: string, person = cast.leader) => person.call(getTask, { params: { id } })

async function add(id: string, unitId: string, more: object = {}, person = cast.leader) {
  const { version } = await read(id)
  const body = { id: newId(), version, unitId, part: 'Số liệu của đơn vị', dueOn: '2023-10-18', ...more }
  return person.try(addContribution, { params: { id }, body })
}

it('gives another unit a part after the task was assigned: the giver anywhere in reach, the lead within its own', async () => {
  const { district, board, commune, otherDistrict } = house.units
  const id = await assign(cast.leader, assignmentTo(district))
  expect((await add(id, board)).statusCode).toBe(200)
  expect((await add(id, commune, {}, cast.head)).statusCode).toBe(200)
  expect((await add(id, otherDistrict, {}, cast.head)).json()).toMatchObject({ reason: 'unit_out_of_reach' })
  expect((await add(id, commune)).json()).toMatchObject({ reason: 'cooperating_unit_twice' })
  expect((await add(id, district)).json()).toMatchObject({ reason: 'lead_is_cooperating' })
  expect((await add(id, otherDistrict, {}, cast.partner)).json()).toMatchObject({
    status: 403,
    reason: 'only_giver_or_lead',
  })
  const late = { dueOn: '2023-10-21' }
  expect((await add(id, otherDistrict, late)).json()).toMatchObject({ reason: 'contribution_due_after_task' })
  const secret = { part: 'TỐI MẬT' }
  expect((await add(id, otherDistrict, secret)).json()).toMatchObject({ code: 'state_secret' })
  const task = await read(id)
  expect(task.contributions.map(({ owedBy }) => owedBy.id)).toEqual([board, commune])
  expect(task.history.slice(0, 2)).toMatchObject([
    { verb: 'add-contribution', part: { id: commune }, dueOn: '2023-10-18' },
    { verb: 'add-contribution', part: { id: board } },
  ])
  expect((await read(id, cast.partner)).contributions).toHaveLength(2)
})

it('changes the words of a part and moves its date, counted and with the reason; never what is over', async () => {
  const id = await assign(
    cast.leader,
    assignmentTo(house.units.district, {
      contributions: [{ unitId: house.units.board, part: 'Góp số liệu', dueOn: calendarDate('2023-10-12') }],
    }),
  )
  const [part] = (await read(id)).contributions
  const params = { id, partId: part?.id ?? '' }
  const body = { version: 1, part: 'Góp số liệu và nhận xét', dueOn: '2023-10-12' }
  await cast.head.call(changeContribution, { params, body })
  const stale = await cast.leader.try(changeContribution, { params, body })
  expect(stale.statusCode).toBe(409)
  const later = { ...body, version: 2, dueOn: '2023-10-17' }
  expect((await cast.leader.try(changeContribution, { params, body: later })).json()).toMatchObject({
    reason: 'later_date_needs_a_reason',
  })
  await cast.leader.call(changeContribution, { params, body: { ...later, reason: 'Thêm một xã' } })
  const task = await read(id)
  expect(task.contributions).toMatchObject([
    {
      part: 'Góp số liệu và nhận xét',
      dueOn: '2023-10-17',
      firstDueOn: '2023-10-12',
      extensions: 1,
      extensionsAsked: [{ reason: 'Thêm một xã', askedBy: null, decision: 'granted' }],
    },
  ])
  expect(task.history.slice(0, 2)).toMatchObject([
    { verb: 'change-contribution', dueOn: '2023-10-17', reason: 'Thêm một xã', note: null },
    { verb: 'change-contribution', note: 'Góp số liệu và nhận xét' },
  ])
  const cancel = { params: { id: params.partId }, body: { version: 3, reason: 'Không cần nữa' } }
  await cast.head.call(partStep.cancel, cancel)
  const over = { params, body: { ...body, version: 4, part: 'Khác' } }
  expect((await cast.leader.try(changeContribution, over)).json()).toMatchObject({
    reason: 'already_cancelled',
  })
  const other = { params: { ...params, id: await assign(cast.leader, assignmentTo(house.units.district)) } }
  expect((await cast.leader.try(changeContribution, { ...over, ...other })).statusCode).toBe(404)
})

it('counts the term of a part in working days, anew when the calendar changes, never past its task', async () => {
  const term = { days: 5, kind: 'working' } as const
  const contribution = {
    unitId: house.units.board,
    part: 'Góp số liệu',
    dueOn: calendarDate('2023-10-12'),
    dueIn: term,
  }
  const dueOn = calendarDate('2023-10-13')
  const wrong = { ...contribution, dueOn: calendarDate('2023-10-11') }
  const bad = assignmentTo(house.units.district, { dueOn, contributions: [wrong] })
  expect((await cast.leader.try(assignTask, { body: bad })).json()).toMatchObject({
    reason: 'term_ends_on_another_day',
  })
  const id = await assign(
    cast.leader,
    assignmentTo(house.units.district, { dueOn, contributions: [contribution] }),
  )
  const declare = (on: string) =>
    cast.office.call(declareDay, { body: { id: newId(), on, kind: 'holiday', name: 'Nghỉ', source: 'Thử' } })
  await declare('2023-10-09')
  const moved = await read(id)
  expect(moved.contributions).toMatchObject([{ dueOn: '2023-10-13', dueIn: term }])
  expect(moved.history[0]).toMatchObject({ verb: 'declare-day', part: { id: house.units.board } })
  await declare('2023-10-10')
  expect((await read(id)).contributions).toMatchObject([{ dueOn: '2023-10-13' }])
})
