import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import {
  changePlan,
  giveUpPlan,
  listCommunication,
  planCommunication,
  readCoverage,
  recordUnplanned,
  tellAppeared,
} from '#domain/communication/contract.ts'
import {
  addAgreements,
  assignAgreement,
  listSessions,
  recordSession,
} from '#domain/communication/session-contract.ts'
import { changeProgramme, enterProgramme, listProgrammes } from '#domain/programme/contract.ts'
import { getTask } from '#domain/task/contract.ts'
import { newId } from '#server/kernel/id.ts'
import { type TestHouse, type TestPerson, openTestHouse } from '#server/testing/test-house.ts'

let house: TestHouse
let office: TestPerson
let paper: TestPerson
let standing: TestPerson
let outsider: TestPerson
beforeAll(async () => {
  house = await openTestHouse()
  office = await house.person('office', 'office', 'all')
  paper = await house.person('board', 'unit_head', 'unit')
  standing = await house.person('district', 'unit_head', 'unit')
  outsider = await house.person('otherDistrict', 'unit_head', 'subtree')
})
afterAll(() => house.close())
beforeEach(() => house.setToday('2023-10-05'))

async function programme(change: object = {}): Promise<string> {
  const body = {
    id: newId(),
    name: `Giảm nghèo ${newId()}`,
    shortName: 'Giảm nghèo',
    beginsOn: '2021-01-01',
    endsOn: '2025-12-31',
    standingUnitIds: [house.units.district],
    ...change,
  }
  await office.call(enterProgramme, { body })
  return body.id
}
const planOf = (programmeId: string, change: object = {}) => ({
  id: newId(),
  programmeId,
  unitId: house.units.board,
  topic: 'Vay vốn',
  channel: 'online' as const,
  plannedOn: '2023-10-10',
  ...change,
})
const plan = (body: Record<string, unknown>, who = paper) => who.try(planCommunication, { body })

it('keeps programmes with their dates and standing units, each name once, by the office', async () => {
  const id = await programme()
  const { programmes } = await paper.call(listProgrammes)
  const { name, shortName, beginsOn } = programmes.find((each) => each.id === id) ?? programmes[0]!
  const body = { id: newId(), name: name.toUpperCase(), shortName, beginsOn }
  expect((await office.try(enterProgramme, { body })).json()).toMatchObject({
    reason: 'programme_named_before',
  })
  expect((await paper.try(enterProgramme, { body })).statusCode).toBe(403)
  const successorId = await programme({ beginsOn: '2026-01-01', endsOn: null })
  const changed = { name, shortName, beginsOn, endsOn: '2025-12-31', successorId }
  const change = (more: object) =>
    office.try(changeProgramme, { params: { id }, body: { ...changed, version: 1, ...more } })
  expect((await change({ endsOn: '2020-01-01' })).json()).toMatchObject({
    reason: 'programme_ends_before_it_begins',
  })
  expect((await change({ successorId: id })).json()).toMatchObject({ reason: 'programme_succeeds_itself' })
  expect((await change({ successorId: newId() })).json()).toMatchObject({ reason: 'programme_unknown' })
  expect((await change({ standingUnitIds: [house.units.office] })).json()).toMatchObject({
    standingUnits: [{ id: house.units.office }],
    successorId,
  })
  expect((await change({})).statusCode).toBe(409)
})

it('plans by programme, topic, channel and day, and counts what appeared and what is missing', async () => {
  const programmeId = await programme()
  const late = planOf(programmeId)
  for (const each of [late, planOf(programmeId, { topic: 'Đất đai', channel: 'television' })])
    expect((await plan(each)).statusCode).toBe(200)
  const given = planOf(programmeId, { topic: 'Nhà ở' })
  await plan(given)
  expect((await plan(planOf(programmeId, { plannedOn: '2023-10-04' }))).json()).toMatchObject({
    reason: 'communication_planned_in_the_past',
  })
  expect((await plan(planOf(programmeId, { plannedOn: '2026-01-01' }))).json()).toMatchObject({
    reason: 'programme_not_on_that_day',
  })
  expect((await plan(planOf(newId()))).json()).toMatchObject({ reason: 'programme_unknown' })
  expect((await plan(planOf(programmeId), outsider)).statusCode).toBe(403)
  expect((await plan(planOf(programmeId, { topic: ' ' }))).statusCode).toBe(422)
  await house.setToday('2023-10-12')
  const tell = (link: string | null, version = 1) =>
    paper.try(tellAppeared, {
      params: { id: late.id },
      body: { appearedOn: '2023-10-11', link, note: null, version },
    })
  expect((await tell('javascript:alert(1)')).statusCode).toBe(422)
  expect((await tell('https://bao.example/vay-von')).json()).toMatchObject({ standing: 'appeared_late' })
  expect((await tell('https://bao.example/vay-von')).statusCode).toBe(409)
  expect((await tell(null, 2)).json()).toMatchObject({ reason: 'communication_appeared' })
  await paper.call(giveUpPlan, { params: { id: given.id }, body: { reason: 'Trùng chủ đề', version: 1 } })
  const future = {
    ...planOf(programmeId),
    plannedOn: undefined,
    appearedOn: '2023-10-13',
    link: null,
    note: null,
  }
  expect((await paper.try(recordUnplanned, { body: future })).json()).toMatchObject({
    reason: 'communication_appears_in_the_future',
  })
  await paper.call(recordUnplanned, { body: { ...future, appearedOn: '2023-10-12', channel: 'radio' } })
  const { programmes } = await standing.call(readCoverage, { query: { year: 2023 } })
  const own = programmes.find((each) => each.programme.id === programmeId)
  expect(own?.cover).toEqual({ planned: 2, appeared: 1, missing: 1, unplanned: 1 })
  expect(own?.channels).toEqual(['online', 'television', 'radio'])
  for (const [standingOf, count] of [
    ['missing', 1],
    ['appeared_late', 1],
    ['unplanned', 1],
    ['cancelled', 1],
  ] as const) {
    const query = { programmeId, standing: standingOf, year: 2023 }
    expect([standingOf, (await office.call(listCommunication, { query })).rows.length]).toEqual([
      standingOf,
      count,
    ])
  }
  const { programmes: elsewhere } = await outsider.call(readCoverage, { query: { year: 2023 } })
  expect(elsewhere.find((each) => each.programme.id === programmeId)?.cover.planned).toBe(0)
  expect((await outsider.call(listCommunication, { query: { programmeId } })).rows).toEqual([])
})

it('moves a plan while nothing has appeared, by the version that was seen', async () => {
  const programmeId = await programme()
  const { id, ...fields } = planOf(programmeId)
  await plan({ id, ...fields })
  const move = (change: object) =>
    paper.try(changePlan, { params: { id }, body: { ...fields, version: 1, ...change } })
  expect((await move({ unitId: house.units.otherDistrict })).statusCode).toBe(403)
  expect((await move({ plannedOn: '2023-10-20' })).json()).toMatchObject({ plannedOn: '2023-10-20' })
  expect((await move({ plannedOn: '2023-10-21' })).statusCode).toBe(409)
})

it('keeps what was agreed with the standing units, plans from it and makes tasks of it', async () => {
  const programmeId = await programme()
  const [first, second] = [newId(), newId()]
  const body = {
    id: newId(),
    programmeId,
    unitId: house.units.board,
    heldOn: '2023-10-03',
    subject: 'Chủ đề quý IV',
    unitIds: [house.units.district],
    agreements: [{ id: first, text: 'Huyện gửi danh sách hộ thoát nghèo trước ngày 10 hằng tháng' }],
  }
  const record = (change: object) => paper.try(recordSession, { body: { ...body, ...change } })
  expect((await record({ heldOn: '2023-10-06' })).json()).toMatchObject({
    reason: 'communication_session_in_the_future',
  })
  expect((await record({ unitIds: [house.units.board] })).json()).toMatchObject({
    reason: 'communication_session_alone',
  })
  expect((await record({})).statusCode).toBe(200)
  const params = { id: body.id }
  const more = { agreements: [{ id: second, text: 'Mỗi tháng một phóng sự' }], version: 1 }
  expect((await standing.try(addAgreements, { params, body: more })).statusCode).toBe(403)
  expect((await outsider.try(addAgreements, { params, body: more })).statusCode).toBe(404)
  await paper.call(addAgreements, { params, body: more })
  expect((await plan(planOf(programmeId, { agreementId: second }))).json()).toMatchObject({
    agreement: { text: 'Mỗi tháng một phóng sự', heldOn: '2023-10-03' },
  })
  expect((await plan(planOf(await programme(), { agreementId: second }))).json()).toMatchObject({
    reason: 'agreement_unknown',
  })
  const taskId = newId()
  const assign = (who = office, change: object = {}) =>
    who.try(assignAgreement, {
      params: { ...params, agreementId: first },
      body: {
        id: taskId,
        leadUnitId: house.units.district,
        dueOn: '2023-10-10',
        product: 'Danh sách',
        requiredQuality: 'Đủ xã',
        version: 1,
        ...change,
      },
    })
  expect((await assign(office, { dueOn: '2023-10-01' })).statusCode).toBe(422)
  expect((await assign(standing)).statusCode).toBe(403)
  const session = (await assign()).json()
  expect(session.agreements).toMatchObject([{ task: { id: taskId } }, { task: null, items: 1 }])
  expect(await standing.call(getTask, { params: { id: taskId } })).toMatchObject({
    title: body.agreements[0]?.text,
  })
  expect((await assign(office, { id: newId(), version: 2 })).json()).toMatchObject({
    reason: 'agreement_has_task',
  })
  const { rows } = await standing.call(listSessions, { query: { programmeId } })
  expect(rows.map(({ agreements }) => agreements.length)).toEqual([2])
  expect((await outsider.call(listSessions)).rows).toEqual([])
})
