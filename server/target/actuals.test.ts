import pg from 'pg'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import {
  approveMonth,
  correctActual,
  enterActuals,
  listReporting,
  readGrid,
  returnMonth,
  submitMonth,
} from '#domain/target/actual-contract.ts'
import { getTarget, setTarget } from '#domain/target/contract.ts'
import { decimal } from '#domain/quantity/decimal.ts'
import { newId } from '#server/kernel/id.ts'
import { type TestHouse, type TestPerson, openTestHouse } from '#server/testing/test-house.ts'
import { plantIndicator, plantTarget } from './target-fixture.ts'

let house: TestHouse
let office: TestPerson
let clerk: TestPerson
let head: TestPerson
let leader: TestPerson
let members: string
let classes: string
let membersIndicator: string
beforeAll(async () => {
  house = await openTestHouse()
  office = await house.person('office', 'office', 'all')
  leader = await house.person('standing', 'leader', 'all')
  clerk = await house.person('district', 'unit_clerk', 'unit')
  head = await house.person('district', 'unit_head', 'subtree')
  membersIndicator = await plantIndicator(office, 'Kết nạp đảng viên mới')
  const classesIndicator = await plantIndicator(office, 'Lớp bồi dưỡng', { decimals: 1 })
  const of = (indicatorId: string, planned: number) => ({ indicatorId, unit: 'district' as const, planned })
  members = await plantTarget(house, office, of(membersIndicator, 120), [20, 5, 5, 5, 5, 5, 5, 5], clerk)
  classes = await plantTarget(house, office, of(classesIndicator, 12), [], clerk)
})
afterAll(() => house.close())

const september = () => ({ unitId: house.units.district, year: 2023, month: 9 })
const cell = (targetId: string, value: string, version: number | null = null) => ({
  id: newId(),
  targetId,
  value,
  version,
})
const grid = async (person: TestPerson) => person.call(readGrid, { query: { ...september() } })
const seenOf = async (person: TestPerson) =>
  (await grid(person)).rows.flatMap((row) =>
    row.cell ? [{ id: row.cell.id, version: row.cell.version }] : [],
  )

it('shows last month beside the month to enter', async () => {
  const { rows, can, unit } = await grid(clerk)
  expect(unit.shortName).toBe('Huyện ủy A')
  expect(rows[0]).toMatchObject({ previous: '5', previousToDate: '55', expectedToDate: '90', cell: null })
  expect(can).toMatchObject({
    enter: { allowed: true },
    submit: { allowed: false, reason: 'nothing_to_submit' },
    approve: { allowed: false, reason: 'only_the_office_approves' },
  })
})

it('saves all cells or none, and names each that is wrong', async () => {
  const wrong = await clerk.try(enterActuals, {
    body: { ...september(), cells: [cell(members, '7.5'), cell(classes, '1.25'), cell(classes, '1')] },
  })
  expect(wrong.json()).toMatchObject({
    code: 'invalid',
    fields: [
      { path: 'cells.0.value', code: 'more_decimals_than_indicator', params: { decimals: 0 } },
      { path: 'cells.1.value', code: 'more_decimals_than_indicator', params: { decimals: 1 } },
      { path: 'cells.2.targetId', code: 'repeated' },
    ],
  })
  const words = await clerk.try(enterActuals, { body: { ...september(), cells: [cell(members, '31O')] } })
  expect(words.json()).toMatchObject({ fields: [{ path: 'cells.0.value', code: 'not_a_decimal' }] })
  expect((await grid(clerk)).rows.every((row) => row.cell === null)).toBe(true)
})

it('refuses whoever is not of the unit, with the reason, and does not know the targets of others', async () => {
  const body = { ...september(), cells: [cell(members, '7')] }
  const refused = await leader.try(enterActuals, { body })
  expect(refused.json()).toMatchObject({ code: 'forbidden', reason: 'only_clerk_or_head_of_unit' })
  const neighbour = await house.person('otherDistrict', 'unit_clerk', 'unit')
  expect((await neighbour.try(enterActuals, { body })).statusCode).toBe(404)
  expect((await neighbour.try(readGrid, { query: september() })).statusCode).toBe(404)
  expect((await neighbour.try(getTarget, { params: { id: members } })).statusCode).toBe(404)
  const borrowed = { ...september(), unitId: house.units.otherDistrict, cells: [cell(members, '7')] }
  expect((await neighbour.try(enterActuals, { body: borrowed })).statusCode).toBe(404)
  const future = await clerk.try(enterActuals, { body: { ...body, month: 11 } })
  expect(future.json()).toMatchObject({ code: 'refused', reason: 'month_not_begun' })
  const thirteenth = await clerk.try(enterActuals, { body: { ...body, month: 13 } })
  expect(thirteenth.json()).toMatchObject({ code: 'invalid', fields: [{ path: 'month' }] })
})

it('shows both values when someone else has changed a cell since', async () => {
  await clerk.call(enterActuals, {
    body: { ...september(), cells: [cell(members, '7'), cell(classes, '1.5')] },
  })
  await head.call(enterActuals, { body: { ...september(), cells: [cell(members, '8', 1)] } })
  const stale = await clerk.try(enterActuals, {
    body: { ...september(), cells: [cell(members, '9', 1), cell(classes, '2', 1)] },
  })
  expect(stale.json()).toMatchObject({
    code: 'conflict',
    current: { cells: [{ targetId: members, value: '8', version: 2 }] },
  })
  const unseen = await clerk.try(enterActuals, { body: { ...september(), cells: [cell(members, '9')] } })
  expect(unseen.statusCode).toBe(409)
  const rows = (await grid(clerk)).rows.map((row) => [row.cell?.value, row.cell?.version])
  expect(rows).toEqual([
    ['8', 2],
    ['1.5', 1],
  ])
})

it('goes from draft to approved by two people, and back with a reason', async () => {
  const drafts = await seenOf(clerk)
  const early = await office.try(approveMonth, { body: { ...september(), seen: drafts } })
  expect(early.json()).toMatchObject({ code: 'refused', reason: 'no_figures_submitted' })
  await clerk.call(submitMonth, { body: { ...september(), seen: drafts } })
  const again = await clerk.try(submitMonth, { body: { ...september(), seen: drafts } })
  expect(again.statusCode).toBe(409)
  const late = await clerk.try(enterActuals, { body: { ...september(), cells: [cell(members, '10', 3)] } })
  expect(late.json()).toMatchObject({ fields: [{ path: 'cells.0.value', code: 'already_submitted' }] })
  const inspector = await house.person('office', 'inspector', 'all')
  const seen = await seenOf(office)
  for (const person of [inspector, clerk, leader]) {
    const refused = await person.try(approveMonth, { body: { ...september(), seen } })
    expect(refused.json()).toMatchObject({ code: 'forbidden', reason: 'only_the_office_approves' })
  }
  const reason = 'Chưa kèm quyết định kết nạp'
  await office.call(returnMonth, { body: { ...september(), seen, reason } })
  expect((await grid(clerk)).rows[0]?.cell).toMatchObject({ state: 'returned', returnedReason: reason })
  await clerk.call(enterActuals, { body: { ...september(), cells: [cell(members, '6', 4)] } })
  await clerk.call(submitMonth, { body: { ...september(), seen: await seenOf(clerk) } })
  await office.call(approveMonth, { body: { ...september(), seen: await seenOf(office) } })
  const { units } = await leader.call(listReporting, { query: { year: 2023, month: 9 } })
  expect(units).toMatchObject([{ unit: { shortName: 'Huyện ủy A' }, targets: 2, approved: 2, submitted: 0 }])
})

it('lets nobody approve what they submitted', async () => {
  const id = newId()
  const body = {
    id,
    indicatorId: membersIndicator,
    unitId: house.units.office,
    year: 2023,
    planned: decimal(3),
  }
  await office.call(setTarget, { body })
  await house.organization.db
    .insertInto('position')
    .values({
      id: newId(),
      person_id: office.personId,
      unit_id: house.units.office,
      title: 'Trưởng phòng',
      role: 'unit_head',
      jurisdiction: 'unit',
      valid_from: '2020-01-01' as never,
    })
    .execute()
  const own = { unitId: house.units.office, year: 2023, month: 9 }
  const saved = await office.call(enterActuals, { body: { ...own, cells: [cell(id, '1')] } })
  const seen = saved.cells.map(({ id, version }) => ({ id, version }))
  const { cells } = await office.call(submitMonth, { body: { ...own, seen } })
  const submitted = cells.map(({ id, version }) => ({ id, version }))
  const refused = await office.try(approveMonth, { body: { ...own, seen: submitted } })
  expect(refused.json()).toMatchObject({ code: 'forbidden', reason: 'own_figures' })
})

it('corrects an approved figure, keeps both in the log, and lets it wait for approval again', async () => {
  const present = (await grid(clerk)).rows[0]?.cell
  const change = { value: decimal(7), reason: 'Bổ sung một quyết định', version: present?.version ?? 0 }
  const params = { id: present?.id ?? '' }
  const wrong = await office.try(correctActual, { params, body: change })
  expect(wrong.json()).toMatchObject({ reason: 'only_clerk_or_head_of_unit' })
  const corrected = await clerk.call(correctActual, { params, body: change })
  expect(corrected).toMatchObject({ state: 'submitted', value: '7', approvedBy: null })
  expect((await clerk.try(correctActual, { params, body: change })).statusCode).toBe(409)
  const target = await leader.call(getTarget, { params: { id: members } })
  expect(target.standing.figures).toMatchObject({ actualToDate: '62', asOfMonth: 9, verdict: 'behind' })
  expect(target.months[8]).toMatchObject({
    counted: '7',
    plannedToDate: '90',
    actual: { state: 'submitted' },
  })
  expect(target.history.slice(0, 2)).toMatchObject([
    { verb: 'correct-actual', month: 9, before: '6', after: '7', reason: 'Bổ sung một quyết định' },
    { verb: 'approve-month', month: 9, before: '6', after: '6', state: 'approved' },
  ])
  expect(target.can).toMatchObject({ enter: { allowed: false }, adjust: { allowed: false } })
})

it('saves a grid and reads a target in as many questions, however many cells and months there are', async () => {
  const asked = vi.spyOn(pg.Client.prototype, 'query')
  const countOf = async (act: () => Promise<unknown>) => {
    asked.mockClear()
    await act()
    return asked.mock.calls.length
  }
  const unit = { unitId: house.units.otherDistrict, year: 2023 }
  const keeper = await house.person('otherDistrict', 'unit_clerk', 'unit')
  const targets: string[] = []
  for (const name of ['Một', 'Hai', 'Ba', 'Bốn']) {
    const indicatorId = await plantIndicator(office, name)
    const plan = { indicatorId, unit: 'otherDistrict' as const, planned: 12 }
    targets.push(await plantTarget(house, office, plan, name === 'Một' ? [1] : [1, 1, 1, 1, 1, 1, 1], keeper))
  }
  const save = (month: number, ids: readonly string[]) =>
    keeper.call(enterActuals, { body: { ...unit, month, cells: ids.map((id) => cell(id, '1')) } })
  await save(8, targets.slice(0, 1))
  const one = await countOf(() => save(9, targets.slice(0, 1)))
  expect(await countOf(() => save(10, targets))).toBe(one)
  const [short = '', long = ''] = targets
  const readOf = (id: string) => countOf(() => leader.call(getTarget, { params: { id } }))
  expect(await readOf(long)).toBe(await readOf(short))
  asked.mockRestore()
})
