import { afterAll, beforeAll, expect, it } from 'vitest'
import { keepPeriod, keepRule, readCutOffs, reopenPeriod } from '#domain/cut-off/contract.ts'
import {
  approveMonth,
  correctActual,
  enterActuals,
  readGrid,
  returnMonth,
  submitMonth,
} from '#domain/target/actual-contract.ts'
import { getTarget } from '#domain/target/contract.ts'
import { readPassport } from '#domain/target/month-contract.ts'
import { newId } from '#server/kernel/id.ts'
import { plantIndicator, plantTarget } from '#server/target/target-fixture.ts'
import { type TestHouse, type TestPerson, openTestHouse } from '#server/testing/test-house.ts'

let house: TestHouse
let office: TestPerson
let clerk: TestPerson
let target: string
beforeAll(async () => {
  house = await openTestHouse('2023-10-05')
  office = await house.person('office', 'office', 'all')
  clerk = await house.person('district', 'unit_clerk', 'unit')
  const indicatorId = await plantIndicator(office, 'Kết nạp đảng viên mới')
  target = await plantTarget(house, office, { indicatorId, unit: 'district', planned: 120 }, [5, 6], clerk)
})
afterAll(() => house.close())

const september = () => ({ unitId: house.units.district, year: 2023, month: 9 })
const cell = (value: string, version: number | null) => [{ id: newId(), targetId: target, value, version }]
const grid = () => clerk.call(readGrid, { query: september() })
const rule = { year: 2023, dueDay: 3, frozenDay: 10, source: 'Quy chế báo cáo (minh họa)' }

it('is never without a rule, and follows the rule that the office sets with its source', async () => {
  expect((await grid()).terms).toEqual({ dueOn: null, frozenFrom: null, isFrozen: false, openUntilOn: null })
  const refused = await clerk.try(keepRule, { body: { id: newId(), ...rule, version: null } })
  expect(refused.json()).toMatchObject({ code: 'forbidden', reason: 'only_the_office_freezes' })
  const wrong = await office.try(keepRule, { body: { id: newId(), ...rule, dueDay: 12, version: null } })
  expect(wrong.json()).toMatchObject({ code: 'refused', reason: 'due_after_frozen' })
  await office.call(keepRule, { body: { id: newId(), ...rule, version: null } })
  expect((await grid()).terms).toMatchObject({
    dueOn: '2023-10-03',
    frozenFrom: '2023-10-10',
    isFrozen: false,
  })
  const twice = await office.try(keepRule, { body: { id: newId(), ...rule, version: null } })
  expect(twice.json()).toMatchObject({ code: 'conflict', current: { frozenDay: 10, version: 1 } })
  const two = await Promise.all(
    [1, 2].map(() => office.try(keepRule, { body: { id: newId(), ...rule, year: 2031, version: null } })),
  )
  expect(two.map((answer) => answer.statusCode).toSorted((a, b) => a - b)).toEqual([200, 409])
})

it('freezes on its day whatever form is open: nothing changes, with the reason', async () => {
  const saved = await clerk.call(enterActuals, { body: { ...september(), cells: cell('7', null) } })
  await house.setToday('2023-10-10')
  const seen = saved.cells.map(({ id, version }) => ({ id, version }))
  const frozen = { code: 'refused', reason: 'month_frozen' }
  expect(
    (await clerk.try(enterActuals, { body: { ...september(), cells: cell('8', 1) } })).json(),
  ).toMatchObject(frozen)
  expect((await clerk.try(submitMonth, { body: { ...september(), seen } })).json()).toMatchObject(frozen)
  const { can, terms, rows } = await grid()
  expect(can.enter).toEqual({ allowed: false, reason: 'month_frozen' })
  expect(terms).toMatchObject({ isFrozen: true, openUntilOn: null })
  expect(rows[0]?.cell).toMatchObject({ value: '7', state: 'draft' })
  const { months } = await clerk.call(getTarget, { params: { id: target } })
  expect(months[0]?.actual?.can.correct).toEqual({ allowed: false, reason: 'month_frozen' })
  const [january] = months.flatMap(({ actual }) => actual ?? [])
  const change = { value: '9', reason: 'Nhập nhầm', version: 1 }
  expect(
    (await clerk.try(correctActual, { params: { id: january?.id ?? '' }, body: change })).json(),
  ).toMatchObject(frozen)
  const back = {
    unitId: house.units.district,
    year: 2023,
    month: 1,
    seen: [{ id: january?.id ?? '', version: 1 }],
  }
  expect((await office.try(returnMonth, { body: { ...back, reason: 'Sai' } })).json()).toMatchObject(frozen)
  // What was submitted in time may still be approved.
  await office.call(approveMonth, { body: back })
})

it('opens again for one unit until a day, with a reason, and marks what is changed then', async () => {
  const body = { id: newId(), ...september(), reason: 'Bổ sung quyết định kết nạp', untilOn: '2023-10-12' }
  expect((await clerk.try(reopenPeriod, { body })).json()).toMatchObject({
    reason: 'only_the_office_reopens',
  })
  const past = await office.try(reopenPeriod, { body: { ...body, untilOn: '2023-10-09' } })
  expect(past.json()).toMatchObject({ reason: 'day_is_past' })
  const early = await office.try(reopenPeriod, { body: { ...body, month: 11 } })
  expect(early.json()).toMatchObject({ reason: 'month_not_frozen' })
  await office.call(reopenPeriod, { body })
  expect((await grid()).terms).toMatchObject({ isFrozen: true, openUntilOn: '2023-10-12' })
  const { cells } = await clerk.call(enterActuals, { body: { ...september(), cells: cell('8', 1) } })
  await clerk.call(submitMonth, {
    body: { ...september(), seen: cells.map(({ id, version }) => ({ id, version })) },
  })
  const after = await grid()
  expect(after.rows[0]).toMatchObject({ changedAfterFreeze: true, cell: { value: '8', state: 'submitted' } })
  const passport = await clerk.call(readPassport, { params: { id: target }, query: { month: 9 } })
  expect(passport.reopening).toMatchObject({ reason: 'Bổ sung quyết định kết nạp', untilOn: '2023-10-12' })
  const neighbour = await house.person('otherDistrict', 'unit_clerk', 'unit')
  expect((await neighbour.call(readCutOffs, { query: { year: 2023 } })).reopenings).toEqual([])
  await house.setToday('2023-10-13')
  expect((await grid()).can.enter).toMatchObject({ reason: 'month_frozen' })
  const { reopenings } = await clerk.call(readCutOffs, { query: { year: 2023 } })
  expect(reopenings).toMatchObject([{ month: 9, isInForce: false, reopenedBy: { id: office.personId } }])
})

it('lets one month differ, also for never', async () => {
  const body = {
    id: newId(),
    year: 2023,
    month: 9,
    dueOn: '2023-10-15',
    frozenFrom: null,
    source: 'Công văn gia hạn',
    version: null,
  }
  await office.call(keepPeriod, { body })
  expect((await grid()).terms).toMatchObject({ dueOn: '2023-10-15', frozenFrom: null, isFrozen: false })
  const stale = await office.try(keepPeriod, { body })
  expect(stale.json()).toMatchObject({ code: 'conflict', current: { version: 1 } })
  const { periods } = await office.call(readCutOffs, { query: { year: 2023 } })
  expect(periods[8]).toMatchObject({ own: { source: 'Công văn gia hạn' }, isFrozen: false })
  expect(periods[7]).toMatchObject({ own: null, frozenFrom: '2023-09-10', isFrozen: true })
})
