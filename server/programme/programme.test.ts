import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { calendarDate } from '#domain/calendar/date.ts'
import { planCommunication } from '#domain/communication/contract.ts'
import { raiseDifficulty } from '#domain/difficulty/contract.ts'
import { approveFunding, askFunding, listFunding, placeFunding } from '#domain/funding/contract.ts'
import { listObligations } from '#domain/obligation/contract.ts'
import { enterProgramme } from '#domain/programme/contract.ts'
import { gatherIndicators, readProgramme } from '#domain/programme/standing-contract.ts'
import { listTargets } from '#domain/target/board-contract.ts'
import { assignTask, getTask } from '#domain/task/contract.ts'
import { classifyTask } from '#domain/task/whole-contract.ts'
import { newId } from '#server/kernel/id.ts'
import { plantIndicator, plantTarget } from '#server/target/target-fixture.ts'
import { assign, assignmentTo } from '#server/task/task-story.ts'
import { type TestHouse, type TestPerson, openTestHouse } from '#server/testing/test-house.ts'

let house: TestHouse
let office: TestPerson
let leader: TestPerson
let head: TestPerson
let outsider: TestPerson
beforeAll(async () => {
  house = await openTestHouse()
  office = await house.person('office', 'office', 'all')
  leader = await house.person('standing', 'leader', 'all')
  head = await house.person('district', 'unit_head', 'subtree')
  outsider = await house.person('otherDistrict', 'unit_head', 'subtree')
})
afterAll(() => house.close())
beforeEach(() => house.setToday('2023-10-05'))

async function programme(change: object = {}): Promise<string> {
  const span = { beginsOn: '2021-01-01', endsOn: '2025-12-31' }
  const body = { id: newId(), name: `Chuyển đổi số ${newId()}`, shortName: 'Số', ...span, ...change }
  await office.call(enterProgramme, { body })
  return body.id
}
const read = (id: string, who = office, year = 2023) =>
  who.call(readProgramme, { params: { id }, query: { year } })

it('gathers targets by what is counted, of the years in which it lasts, each figure that of its rows', async () => {
  const id = await programme()
  const ids = [await plantIndicator(office, 'Hồ sơ số'), await plantIndicator(office, 'Hộp thư số')]
  const [indicatorId = '', other = ''] = ids
  await plantTarget(house, office, { indicatorId, unit: 'district', planned: 120 }, [10, 10, 10], head)
  const ahead = { indicatorId, unit: 'otherDistrict', planned: 12 } as const
  await plantTarget(
    house,
    office,
    ahead,
    Array.from({ length: 9 }, () => 9),
    outsider,
  )
  await plantTarget(house, office, { indicatorId: other, unit: 'board', planned: 12 }, [1], head)
  const gather = (who: TestPerson, indicatorIds: string[], version: number) =>
    who.try(gatherIndicators, { params: { id }, body: { indicatorIds, version } })
  expect((await gather(head, ids, 1)).json()).toMatchObject({
    reason: 'only_office_or_administrator_keeps_programmes',
  })
  expect((await gather(office, [newId()], 1)).json()).toMatchObject({ reason: 'indicator_unknown' })
  expect((await gather(office, ids, 1)).json()).toMatchObject({ indicatorIds: ids, version: 2 })
  expect((await gather(office, [indicatorId], 1)).statusCode).toBe(409)
  await gather(office, [indicatorId], 2)
  for (const who of [office, head]) {
    const { targets } = await read(id, who)
    expect(targets.indicators.map((each) => each.id)).toEqual([indicatorId])
    for (const verdict of ['exceeded', 'on_pace', 'behind', 'hard', 'unknown'] as const) {
      const query = { programmeId: id, verdict, year: 2023, limit: 200 }
      const { rows } = await who.call(listTargets, { query })
      expect([who.personId, verdict, rows.length]).toEqual([who.personId, verdict, targets.counts[verdict]])
    }
  }
  expect((await read(id)).targets.counts.exceeded).toBe(1)
  expect((await read(id, office, 2026)).targets.indicators).toEqual([])
  const query = { programmeId: id, year: 2026 }
  expect((await office.call(listTargets, { query })).rows).toEqual([])
})

it('takes tasks with their parts, in each cell as many as the list shows', async () => {
  const [id, past] = [await programme(), await programme({ endsOn: '2023-10-04' })]
  const { district, board, commune } = house.units
  const part = { unitId: board, part: 'Số liệu', dueOn: calendarDate('2023-10-15') }
  const late = await leader.try(assignTask, { body: assignmentTo(district, { programmeId: past }) })
  expect(late.json()).toMatchObject({ reason: 'programme_not_on_that_day' })
  const taskId = await assign(leader, assignmentTo(district, { programmeId: id, contributions: [part] }))
  await assign(leader, assignmentTo(commune, { programmeId: id, dueOn: calendarDate('2023-10-06') }))
  await house.setToday('2023-10-10')
  expect((await read(id)).tasks).toMatchObject({
    tasks: { open_in_time: 1, open_overdue: 1 },
    contributions: { open_in_time: 1 },
  })
  const inTime = { programme: id, cell: 'open_in_time', kind: 'task' } as const
  expect((await office.call(listObligations, { query: inTime })).rows.map((row) => row.id)).toEqual([taskId])
  expect((await read(id, outsider)).tasks.tasks.open_in_time).toBe(0)
  const body = { version: 1, workFieldId: null, programmeId: null }
  await leader.call(classifyTask, { params: { id: taskId }, body })
  const { rows } = await office.call(listObligations, { query: { programme: id } })
  expect(rows).toHaveLength(1)
  const { programme: none, version } = await leader.call(getTask, { params: { id: taskId } })
  expect(none).toBeNull()
  await leader.call(classifyTask, { params: { id: taskId }, body: { ...body, version, programmeId: id } })
  const again = { version: version + 1, workFieldId: null }
  await leader.call(classifyTask, { params: { id: taskId }, body: again })
  expect((await leader.call(getTask, { params: { id: taskId } })).programme?.id).toBe(id)
})

it('adds up the money that was asked for it, and what is told of it', async () => {
  const id = await programme()
  const { district } = house.units
  const raised = { id: newId(), kind: 'difficulty', cause: 'money', text: 'Thiếu máy' }
  await head.call(raiseDifficulty, { body: { ...raised, raisedByUnitIds: [district] } })
  const ask = { id: newId(), unitId: district, difficultyId: raised.id, purpose: 'Mua máy', amount: 900 }
  await head.call(askFunding, { body: ask })
  const place = (who: TestPerson, programmeId: string | null, version = 1) =>
    who.try(placeFunding, { params: { id: ask.id }, body: { programmeId, version } })
  expect((await place(outsider, id)).statusCode).toBe(404)
  expect((await place(head, await programme({ beginsOn: '2024-01-01' }))).json()).toMatchObject({
    reason: 'programme_not_on_that_day',
  })
  expect((await place(head, id)).json()).toMatchObject({ programme: { id }, version: 2 })
  const entry = { id: newId(), amount: 400, happenedOn: '2023-10-05', version: 2 }
  await leader.call(approveFunding, { params: { id: ask.id }, body: entry })
  const item = { id: newId(), programmeId: id, unitId: district, topic: 'Hồ sơ', channel: 'online' }
  await head.call(planCommunication, { body: { ...item, plannedOn: '2023-10-09' } })
  const { funding, communication } = await read(id, head)
  expect(funding).toEqual({ count: 1, asked: 900, approved: 400, allotted: 0, spent: 0 })
  expect(communication).toMatchObject({ ahead: 1, missing: 0 })
  const { rows } = await head.call(listFunding, { query: { programmeId: id } })
  expect(rows.map((row) => row.id)).toEqual([ask.id])
  expect((await read(id, outsider)).funding.count).toBe(0)
})

it('names what it goes on as, and what went on as it', async () => {
  const next = await programme({ beginsOn: '2026-01-01', endsOn: '2035-12-31' })
  const [one, two] = [await programme({ successorId: next }), await programme({ successorId: next })]
  expect((await read(next)).predecessors.map((each) => each.id).toSorted()).toEqual([one, two].toSorted())
  expect((await read(one)).successor?.id).toBe(next)
  expect((await office.try(readProgramme, { params: { id: newId() } })).statusCode).toBe(404)
})
