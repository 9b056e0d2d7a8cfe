import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  approveMonth,
  enterActuals,
  readGrid,
  returnMonth,
  submitMonth,
} from '#domain/target/actual-contract.ts'
import { getTarget, setTarget } from '#domain/target/contract.ts'
import { approveMonthsBelow, readMonth, readPassport } from '#domain/target/month-contract.ts'
import { decimal } from '#domain/quantity/decimal.ts'
import { newId } from '#server/kernel/id.ts'
import { type TestHouse, type TestPerson, openTestHouse } from '#server/testing/test-house.ts'
import { plantIndicator } from './target-fixture.ts'

let house: TestHouse
let office: TestPerson
let clerk: TestPerson
let communeHead: TestPerson
let districtHead: TestPerson
let leader: TestPerson
const period = { year: 2023, month: 9 }
const ids = { commune: '', otherDistrict: '', district: '', indicator: '' }

beforeAll(async () => {
  house = await openTestHouse()
  office = await house.person('office', 'office', 'all')
  leader = await house.person('standing', 'leader', 'all')
  clerk = await house.person('commune', 'unit_clerk', 'unit')
  communeHead = await house.person('commune', 'unit_head', 'subtree')
  districtHead = await house.person('district', 'unit_head', 'subtree')
  ids.indicator = await plantIndicator(office, 'Hồ sơ số hóa')
  for (const unit of ['commune', 'district', 'otherDistrict'] as const) {
    ids[unit] = newId()
    const body = {
      id: ids[unit],
      indicatorId: ids.indicator,
      unitId: house.units[unit],
      year: 2023,
      planned: decimal(120),
    }
    await office.call(setTarget, { body })
  }
})
afterAll(() => house.close())

const commune = () => ({ unitId: house.units.commune, ...period })
const seenOf = (cells: readonly { id: string; version: number }[]) =>
  cells.map(({ id, version }) => ({ id, version }))
const cellOf = async (person: TestPerson) => {
  const { rows } = await person.call(readGrid, { query: commune() })
  return rows[0]
}

async function enter(person: TestPerson, value: string): Promise<{ id: string; version: number }[]> {
  const present = (await cellOf(person))?.cell
  const cells = [{ id: newId(), targetId: ids.commune, value, version: present?.version ?? null }]
  return seenOf((await person.call(enterActuals, { body: { ...commune(), cells } })).cells)
}

async function submit(person: TestPerson, value: string) {
  const seen = await enter(person, value)
  return seenOf((await person.call(submitMonth, { body: { ...commune(), seen } })).cells)
}

it('says before anything is submitted where it will wait', async () => {
  const grid = await clerk.call(readGrid, { query: commune() })
  expect(grid.next).toMatchObject({ at: { id: house.units.district }, isOffice: false, skipped: [] })
  expect(grid.can).toMatchObject({
    enter: { allowed: true },
    approve: { reason: 'only_the_unit_above_approves' },
  })
})

it('goes commune, district, office, each level a record, and counts all the while', async () => {
  const seen = await submit(clerk, '40')
  expect(await cellOf(districtHead)).toMatchObject({
    waiting: { at: { shortName: 'Huyện ủy A' }, isOffice: false },
    can: { approve: { allowed: true }, return: { allowed: true } },
  })
  const early = await office.try(approveMonth, { body: { ...commune(), seen } })
  expect(early.json()).toMatchObject({ code: 'forbidden', reason: 'waits_at_another_level' })
  const own = await communeHead.try(approveMonth, { body: { ...commune(), seen } })
  expect(own.json()).toMatchObject({ reason: 'only_the_unit_above_approves' })

  const [cell] = (await districtHead.call(approveMonth, { body: { ...commune(), seen } })).cells
  expect(cell).toMatchObject({ state: 'submitted', approvedBy: null, version: 3 })
  const target = await leader.call(getTarget, { params: { id: ids.commune } })
  expect(target.standing).toMatchObject({ figures: { actualToDate: '40' }, unapprovedMonths: [9] })
  expect(target.months[8]?.actual?.waiting).toMatchObject({ isOffice: true })

  const again = await districtHead.try(approveMonth, {
    body: { ...commune(), seen: seenOf(cell ? [cell] : []) },
  })
  expect(again.json()).toMatchObject({ reason: 'waits_at_another_level' })
  await office.call(approveMonth, { body: { ...commune(), seen: seenOf(cell ? [cell] : []) } })
  expect((await cellOf(clerk))?.cell).toMatchObject({
    state: 'approved',
    approvedBy: { id: office.personId },
  })
  const passport = await clerk.call(readPassport, { params: { id: ids.commune }, query: { month: 9 } })
  expect(passport).toMatchObject({ value: '40', submittedBy: { id: clerk.personId }, waiting: null })
  expect(passport.decisions).toMatchObject([
    { kind: 'approve', isOffice: true, by: { id: office.personId }, value: '40', isPresent: true },
    { kind: 'approve', level: { shortName: 'Huyện ủy A' }, by: { id: districtHead.personId } },
  ])
})

it('comes back with a reason from any level above, and starts again at the first', async () => {
  const seen = seenOf([(await cellOf(office))?.cell].flatMap((cell) => cell ?? []))
  const passed = await districtHead.try(returnMonth, { body: { ...commune(), seen, reason: 'Sai' } })
  expect(passed.json()).toMatchObject({ reason: 'passed_this_level' })
  await office.call(returnMonth, { body: { ...commune(), seen, reason: 'Thiếu hồ sơ' } })
  expect((await cellOf(clerk))?.cell).toMatchObject({ state: 'returned', returnedReason: 'Thiếu hồ sơ' })
  await submit(clerk, '41')
  expect((await cellOf(clerk))?.waiting).toMatchObject({ at: { shortName: 'Huyện ủy A' } })
  const { decisions } = await leader.call(readPassport, { params: { id: ids.commune }, query: { month: 9 } })
  expect(decisions.map(({ kind, isPresent, reason }) => [kind, isPresent, reason])).toEqual([
    ['return', false, 'Thiếu hồ sơ'],
    ['approve', false, null],
    ['approve', false, null],
  ])
})

it('lets one of two deciders through and shows the other the row as it stands', async () => {
  const deputy = await house.person('district', 'unit_head', 'subtree')
  const seen = seenOf([(await cellOf(districtHead))?.cell].flatMap((cell) => cell ?? []))
  const body = { ...commune(), seen }
  const answers = await Promise.all(
    [districtHead, deputy].map((person) => person.try(approveMonth, { body })),
  )
  expect(answers.map((answer) => answer.statusCode).toSorted((a, b) => a - b)).toEqual([200, 409])
  const refused = answers.find((answer) => answer.statusCode === 409)
  expect(refused?.json()).toMatchObject({ code: 'conflict', current: { cells: [{ state: 'submitted' }] } })
  const { decisions } = await leader.call(readPassport, { params: { id: ids.commune }, query: { month: 9 } })
  expect(decisions.filter(({ isPresent }) => isPresent)).toHaveLength(1)
})

it('a double click approves once', async () => {
  const seen = seenOf([(await cellOf(office))?.cell].flatMap((cell) => cell ?? []))
  const key = newId()
  const body = { ...commune(), seen }
  const answers = await Promise.all([1, 2].map(() => office.try(approveMonth, { body, key })))
  expect(answers.map((answer) => answer.statusCode)).toEqual([200, 200])
  expect((await cellOf(office))?.cell).toMatchObject({ state: 'approved' })
})

it('passes over the district when its own heads entered the figure, and says so', async () => {
  const month = { unitId: house.units.commune, year: 2023, month: 8 }
  const third = await house.person('board', 'unit_head', 'subtree')
  const cells = [{ id: newId(), targetId: ids.commune, value: '5', version: null }]
  const entered = await districtHead.call(enterActuals, { body: { ...month, cells } })
  await districtHead.call(submitMonth, { body: { ...month, seen: seenOf(entered.cells) } })
  const { rows } = await office.call(readGrid, { query: month })
  // The deputy of the district is still there to decide; without one the office does.
  expect(rows[0]?.waiting).toMatchObject({ at: { shortName: 'Huyện ủy A' }, skipped: [] })
  await house.organization.db
    .updateTable('person')
    .set({ active: false })
    .where('id', 'not in', [
      districtHead.personId,
      office.personId,
      clerk.personId,
      leader.personId,
      third.personId,
    ])
    .execute()
  const alone = await office.call(readGrid, { query: month })
  expect(alone.rows[0]?.waiting).toMatchObject({ isOffice: true, skipped: [{ shortName: 'Huyện ủy A' }] })
  const own = await districtHead.try(approveMonth, {
    body: { ...month, seen: seenOf([alone.rows[0]?.cell ?? { id: '', version: 1 }]) },
  })
  expect(own.json()).toMatchObject({ reason: 'waits_at_another_level' })
})

it('gathers a month below a unit: who has reported, what waits for the reader, what is missing', async () => {
  const province = await office.call(readMonth, { query: { unitId: house.units.province, ...period } })
  expect(
    province.units.map(({ unit, depth, targets, approved, waitsAt }) => [
      unit.shortName,
      depth,
      targets,
      approved,
      waitsAt.length,
    ]),
  ).toEqual([
    ['Đảng ủy xã A1', 2, 1, 1, 0],
    ['Huyện ủy B', 1, 1, 0, 0],
  ])
  const district = await districtHead.call(readMonth, { query: { unitId: house.units.district, ...period } })
  expect(district.sums).toMatchObject([
    { basis: 'sum_of_units', parts: 1, inMonth: '41', toDate: '46', missingUnits: [], unapprovedUnits: [] },
  ])
  expect(district.can).toMatchObject({
    approve: { reason: 'nothing_waits_for_you' },
    reopen: { allowed: false },
  })
})

it('approves what several units below have submitted at once, and nothing when one has changed', async () => {
  const october = { year: 2023, month: 10 }
  const cells = [{ id: newId(), targetId: ids.commune, value: '3', version: null }]
  const at = { unitId: house.units.commune, ...october }
  const entered = await clerk.call(enterActuals, { body: { ...at, cells } })
  await clerk.call(submitMonth, { body: { ...at, seen: seenOf(entered.cells) } })
  const query = { unitId: house.units.district, ...october }
  const { units, can } = await districtHead.call(readMonth, { query })
  expect(can.approve).toEqual({ allowed: true })
  const seen = units.flatMap(({ toApprove }) => toApprove)
  const stale = seen.map((each) => ({ ...each, version: 1 }))
  expect((await districtHead.try(approveMonthsBelow, { body: { ...query, seen: stale } })).statusCode).toBe(
    409,
  )
  const foreign = await districtHead.try(approveMonthsBelow, {
    body: { ...query, seen: [{ id: newId(), version: 1 }] },
  })
  expect(foreign.statusCode).toBe(404)
  expect(await districtHead.call(approveMonthsBelow, { body: { ...query, seen } })).toEqual({ approved: 1 })
})
