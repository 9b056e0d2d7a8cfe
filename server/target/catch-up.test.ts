import { afterAll, beforeAll, expect, it } from 'vitest'
import { openArchive } from '#documents/in/archive/open-archive.ts'
import {
  agreeCatchUp,
  draftCatchUp,
  exportWhatIf,
  readCatchUp,
  returnCatchUp,
  submitCatchUp,
} from '#domain/target/catch-up-contract.ts'
import { readBoard } from '#domain/target/board-contract.ts'
import { getTarget } from '#domain/target/contract.ts'
import { readOutlook } from '#domain/target/outlook-contract.ts'
import { readThresholds, setThresholds } from '#domain/target/threshold-contract.ts'
import { getTask, listTasks } from '#domain/task/contract.ts'
import { newId } from '#server/kernel/id.ts'
import { type TestHouse, type TestPerson, openTestHouse } from '#server/testing/test-house.ts'
import { plantIndicator, plantTarget } from './target-fixture.ts'

let house: TestHouse
let office: TestPerson
let leader: TestPerson
let head: TestPerson
let clerk: TestPerson
beforeAll(async () => {
  house = await openTestHouse()
  office = await house.person('office', 'office', 'all')
  leader = await house.person('standing', 'leader', 'all')
  head = await house.person('district', 'unit_head', 'subtree')
  clerk = await house.person('district', 'unit_clerk', 'unit')
})
afterAll(() => house.close())

const slow = [5, 5, 5, 5, 5, 5, 5, 5, 5]

async function plantLag(months: readonly number[] = slow): Promise<string> {
  const indicatorId = await plantIndicator(office, `Chỉ tiêu ${newId()}`)
  await plantTarget(
    house,
    office,
    { indicatorId, unit: 'district', planned: 100, year: 2022 },
    [4, 4, 4, 4, 4, 4, 4, 4, 4, 10, 10, 10],
    clerk,
  )
  return plantTarget(house, office, { indicatorId, unit: 'district', planned: 120 }, months, clerk)
}

const stepOf = (more: object = {}) => ({
  id: newId(),
  title: 'Mở đợt kết nạp cao điểm',
  leadUnitId: house.units.commune,
  dueOn: '2023-11-30',
  acceptance: 'Có quyết định kết nạp',
  ...more,
})

const planOf = (more: object = {}) => ({
  id: newId(),
  cause: 'staff',
  causeDetail: 'Thiếu người làm hồ sơ',
  remedy: 'Tăng cường hai người, giao chỉ tiêu tuần',
  amounts: ['20', '25', '30'],
  steps: [stepOf()],
  version: null as number | null,
  ...more,
})

const reasonOf = async (answer: ReturnType<TestPerson['try']>) => {
  const { statusCode, body } = await answer
  const { reason, fields } = JSON.parse(body) as {
    reason?: string
    fields?: { path: string; code: string }[]
  }
  return [statusCode, reason ?? fields?.map(({ path, code }) => `${path} ${code}`)]
}

it('goes from the unit through the office into the ledger, and shows its effect a month later', async () => {
  const params = { id: await plantLag() }
  const body = planOf()
  const draft = await head.call(draftCatchUp, { params, body })
  const plan = { id: draft.id }
  const changed = { ...body, steps: [stepOf(), stepOf({ leadUnitId: house.units.district })], version: 1 }
  await clerk.call(draftCatchUp, { params, body: changed })
  const { version } = await clerk.call(submitCatchUp, { params: plan, body: { version: 2 } })
  expect(await reasonOf(clerk.try(agreeCatchUp, { params: plan, body: { version } }))).toEqual([
    403,
    'only_office_or_leader_agrees',
  ])
  const agreed = await leader.call(agreeCatchUp, { params: plan, body: { version } })
  expect(agreed.tasks).toBe(2)
  const { plans } = await clerk.call(readCatchUp, { params })
  expect(plans).toMatchObject([
    {
      state: 'agreed',
      ordinal: 1,
      startedAt: '45',
      end: { total: '120', missing: '0' },
      kept: null,
      steps: [
        { leadUnit: { id: house.units.commune }, task: { state: 'assigned', cell: 'open_in_time' } },
        {},
      ],
    },
  ])
  const taskId = plans[0]?.steps[0]?.task?.id ?? ''
  const task = await leader.call(getTask, { params: { id: taskId } })
  expect(task).toMatchObject({
    dueOn: '2023-11-30',
    requiredQuality: 'Có quyết định kết nạp',
    source: { target: { id: params.id, year: 2023, isSeen: true } },
    owedTo: { id: house.units.standing },
  })
  // The unit that owes the task does not see the target of the unit above it, and is not sent to what it may not open.
  const below = await house.person('commune', 'unit_clerk', 'unit')
  expect(await below.call(getTask, { params: { id: taskId } })).toMatchObject({
    source: { target: { id: params.id, isSeen: false } },
  })
  const mine = await clerk.call(listTasks)
  expect(mine.rows.map(({ source }) => source.target?.id)).toContain(params.id)

  await house.organization.db
    .insertInto('actual')
    .values({
      id: newId(),
      target_id: params.id,
      month: 10,
      value: '15',
      state: 'submitted',
      submitted_by: clerk.personId,
    } as never)
    .execute()
  await house.setToday('2023-11-05')
  const later = await clerk.call(readCatchUp, { params })
  expect(later.plans[0]).toMatchObject({
    kept: { intended: '20', achieved: '15', periods: 1 },
    path: [{ month: 10, intended: '20', intendedToDate: '65', achieved: '15' }, {}, {}],
  })
  await house.setToday('2023-10-05')
})

it('is revised beside the agreed plan: the old one is kept, its tasks go on and are not given twice', async () => {
  const params = { id: await plantLag() }
  const first = await head.call(draftCatchUp, { params, body: planOf() })
  await head.call(submitCatchUp, { params: { id: first.id }, body: { version: 1 } })
  await office.call(agreeCatchUp, { params: { id: first.id }, body: { version: 2 } })
  const [agreed] = (await head.call(readCatchUp, { params })).plans
  const continued = agreed?.steps.map(({ id }) => id) ?? []
  const revision = await head.call(draftCatchUp, {
    params,
    body: planOf({ continued, amounts: ['10', '25', '40'] }),
  })
  await head.call(submitCatchUp, { params: { id: revision.id }, body: { version: 1 } })
  const answer = await office.call(agreeCatchUp, { params: { id: revision.id }, body: { version: 2 } })
  expect(answer.tasks).toBe(1)
  const { plans } = await head.call(readCatchUp, { params })
  expect(plans.map(({ ordinal, state, steps }) => [ordinal, state, steps.length])).toEqual([
    [2, 'agreed', 2],
    [1, 'replaced', 1],
  ])
  expect(plans[0]?.steps[0]?.task?.id).toBe(agreed?.steps[0]?.task?.id)
  const stranger = planOf({ continued: [newId()] })
  expect((await head.try(draftCatchUp, { params, body: stranger })).statusCode).toBe(404)
})

it('comes back with a reason, is mended and submitted again; nobody decides on their own', async () => {
  const both = await house.person('district', 'office', 'subtree')
  const params = { id: await plantLag() }
  const body = planOf()
  const { id } = await head.call(draftCatchUp, { params, body })
  const plan = { params: { id } }
  await head.call(submitCatchUp, { ...plan, body: { version: 1 } })
  await both.call(returnCatchUp, { ...plan, body: { version: 2, reason: 'Chưa rõ ai làm' } })
  const { plans } = await head.call(readCatchUp, { params })
  expect(plans[0]).toMatchObject({ state: 'returned', returnedReason: 'Chưa rõ ai làm' })
  await head.call(draftCatchUp, { params, body: { ...body, version: 3 } })
  await head.call(submitCatchUp, { ...plan, body: { version: 4 } })
  await house.organization.db
    .updateTable('catch_up_plan')
    .set({ submitted_by: both.personId })
    .where('id', '=', id)
    .execute()
  expect(await reasonOf(both.try(agreeCatchUp, { ...plan, body: { version: 5 } }))).toEqual([
    403,
    'own_catch_up_plan',
  ])
})

it('names every wrong field, and refuses what no longer makes sense', async () => {
  const params = { id: await plantLag() }
  const wrong = planOf({
    amounts: ['20', '2.5'],
    steps: [stepOf({ leadUnitId: house.units.otherDistrict }), stepOf({ dueOn: '2024-02-01' })],
  })
  expect(await reasonOf(head.try(draftCatchUp, { params, body: wrong }))).toEqual([
    422,
    [
      'amounts.1 more_decimals_than_indicator',
      'amounts.2 amount_for_each_period',
      'steps.0.leadUnitId step_unit_not_of_target',
      'steps.1.dueOn step_due_after_year',
    ],
  ])
  const well = { id: await plantLag([10, 10, 10, 10, 10, 10, 10, 10, 10]) }
  expect(await reasonOf(head.try(draftCatchUp, { params: well, body: planOf() }))).toEqual([
    422,
    'target_not_lagging',
  ])
  const { id } = await head.call(draftCatchUp, { params, body: planOf({ steps: [] }) })
  expect(await reasonOf(head.try(submitCatchUp, { params: { id }, body: { version: 1 } }))).toEqual([
    422,
    'catch_up_needs_a_step',
  ])
  expect((await head.try(draftCatchUp, { params, body: planOf() })).statusCode).toBe(409)
  expect((await head.try(draftCatchUp, { params, body: planOf({ id, version: 7 }) })).statusCode).toBe(409)
  const stranger = stepOf({ personId: head.personId })
  expect(
    await reasonOf(head.try(draftCatchUp, { params, body: planOf({ id, steps: [stranger], version: 1 }) })),
  ).toEqual([422, 'person_not_of_the_unit'])
})

it('answers a second click once', async () => {
  const params = { id: await plantLag() }
  const { id } = await head.call(draftCatchUp, { params, body: planOf() })
  await head.call(submitCatchUp, { params: { id }, body: { version: 1 } })
  const input = { params: { id }, body: { version: 2 }, key: newId() }
  const [one, other] = [await office.try(agreeCatchUp, input), await office.try(agreeCatchUp, input)]
  expect(one.json()).toEqual(other.json())
  const tasks = await house.organization.db
    .selectFrom('obligation')
    .select('id')
    .where('target_id', '=', params.id)
    .execute()
  expect(tasks).toHaveLength(1)
})

it('cannot be agreed once the target has caught up, or once a step is past its day', async () => {
  const params = { id: await plantLag() }
  const { id } = await head.call(draftCatchUp, {
    params,
    body: planOf({ steps: [stepOf({ dueOn: '2023-10-06' })] }),
  })
  await head.call(submitCatchUp, { params: { id }, body: { version: 1 } })
  await house.setToday('2023-10-20')
  const agree = () => office.try(agreeCatchUp, { params: { id }, body: { version: 2 } })
  expect(await reasonOf(agree())).toEqual([422, 'due_before_assigned'])
  await house.setToday('2023-10-05')
  await house.organization.db
    .updateTable('actual')
    .set({ value: '60' } as never)
    .where('target_id', '=', params.id)
    .where('month', '=', 9)
    .execute()
  expect(await reasonOf(agree())).toEqual([422, 'target_not_lagging'])
})

it('holds a target against the same months of last year', async () => {
  const params = { id: await plantLag() }
  const { lastYear } = await clerk.call(readOutlook, { params })
  expect(lastYear).toEqual({ year: 2022, actualToDate: '36', change: { kind: 'percent', value: '25' } })
  const { months, pair } = await clerk.call(getTarget, { params })
  expect(months[8]).toMatchObject({ counted: '5', toDate: '45' })
  expect(pair).toBeNull()
})

it('writes who must add how much as a workbook', async () => {
  const params = { id: await plantLag() }
  const answer = await leader.try(exportWhatIf, {
    params,
    query: { total: '75', sharing: 'equal', until: 12 } as never,
  })
  const archive = await openArchive(answer.rawPayload)
  const sheet = (await archive.find('xl/worksheets/sheet1.xml'))?.toString() ?? ''
  expect(sheet).toContain('<v>25</v>')
  expect(sheet).toContain('<v>75</v>')
})

it('judges by the thresholds that the organisation sets, with the reason in the log', async () => {
  expect(await clerk.call(readThresholds)).toMatchObject({
    exceeded: 105,
    version: null,
    can: { set: { allowed: false } },
  })
  const body = {
    exceeded: 110,
    onPace: 40,
    hardAgainst: 'best_run' as const,
    reason: 'Quy chế 2023',
    version: null,
  }
  expect(await reasonOf(office.try(setThresholds, { body: { ...body, onPace: 120 } }))).toEqual([
    422,
    'on_pace_above_exceeded',
  ])
  await office.call(setThresholds, { body })
  expect(await clerk.call(readThresholds)).toMatchObject({ ...body, version: 1 })
  expect((await office.try(setThresholds, { body })).statusCode).toBe(409)
  expect((await office.call(readBoard)).thresholds).toEqual({
    exceeded: 110,
    onPace: 40,
    hardAgainst: 'best_run',
  })
})
