import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  cascadeTarget,
  listMismatches,
  readCascade,
  setTargetsOfKind,
} from '#domain/target/cascade-contract.ts'
import { adjustTarget, getTarget, setTarget } from '#domain/target/contract.ts'
import { listCitable } from '#domain/target/source-contract.ts'
import { decimal } from '#domain/quantity/decimal.ts'
import { newId } from '#server/kernel/id.ts'
import { type TestHouse, type TestPerson, type UnitName, openTestHouse } from '#server/testing/test-house.ts'
import { plantIndicator, plantTarget } from './target-fixture.ts'

let house: TestHouse
let office: TestPerson
let head: TestPerson
beforeAll(async () => {
  house = await openTestHouse()
  office = await house.person('office', 'office', 'all')
  head = await house.person('district', 'unit_head', 'subtree')
})
afterAll(() => house.close())

const year = 2023
const partOf = (unit: UnitName, planned: string, version: number | null = null) => ({
  id: newId(),
  unitId: house.units[unit],
  planned,
  version,
})

async function plantWhole(planned: number, more: object = {}): Promise<string> {
  const indicatorId = await plantIndicator(office, `Chỉ tiêu ${newId()}`)
  const id = newId()
  const body = { id, indicatorId, unitId: house.units.province, year, planned: decimal(planned), ...more }
  await office.call(setTarget, { body })
  return id
}

it('gives all parts in one act, in the shape of the whole, exact', async () => {
  const amounts = ['10', '0', '0', '20', '0', '0', '30', '0', '0', '40', '0', '0']
  const id = await plantWhole(100, { profile: { kind: 'typed', amounts } })
  const before = await office.call(readCascade, { params: { id } })
  expect(before).toMatchObject({
    planned: '100',
    shared: '0',
    left: '100',
    can: { cascade: { allowed: true } },
  })
  expect(before.rows.map(({ unit }) => unit.shortName)).toContain('Huyện ủy A')
  const parts = [partOf('district', '61'), partOf('otherDistrict', '39')]
  const answer = await office.call(cascadeTarget, { params: { id }, body: { parts, version: 1 } })
  expect(answer).toEqual({ set: 2, adjusted: 0, version: 1 })
  const part = await office.call(getTarget, { params: { id: parts[0]?.id ?? '' } })
  expect(part.profile).toMatchObject({ kind: 'typed' })
  const sum =
    part.profile.kind === 'even' ? 0 : part.profile.amounts.reduce((all, each) => all + Number(each), 0)
  expect(sum).toBe(61)
  expect((await office.call(listMismatches, { query: { year } })).rows).toEqual([])
})

it('refuses parts that differ from the whole until a reason is given, and keeps the reason', async () => {
  const id = await plantWhole(100)
  const parts = [partOf('district', '60'), partOf('otherDistrict', '28')]
  const refused = await office.try(cascadeTarget, { params: { id }, body: { parts, version: 1 } })
  expect(refused.json()).toMatchObject({ code: 'refused', reason: 'parts_differ_from_whole' })
  const partsReason = 'Giữ lại 12 để giao bổ sung quý IV'
  const body = { parts, partsReason, version: 1 }
  expect(await office.call(cascadeTarget, { params: { id }, body })).toEqual({
    set: 2,
    adjusted: 0,
    version: 2,
  })
  const { rows } = await office.call(listMismatches, { query: { year } })
  expect(rows).toMatchObject([
    { targetId: id, planned: '100', shared: '88', left: '12', parts: 2, reason: partsReason },
  ])
  expect((await office.call(getTarget, { params: { id } })).partsReason).toBe(partsReason)
  const { rows: cascade } = await office.call(readCascade, { params: { id } })
  const held = new Map(cascade.map((row) => [row.unit.id, row.target]))
  const rest = { ...partOf('otherDistrict', '40', 1), id: held.get(house.units.otherDistrict)?.id ?? '' }
  const silent = await office.try(cascadeTarget, { params: { id }, body: { parts: [rest], version: 2 } })
  expect(silent.json()).toMatchObject({ code: 'invalid', fields: [{ path: 'reason', code: 'required' }] })
  const whole = { parts: [rest], reason: 'Giao nốt', version: 2 }
  expect(await office.call(cascadeTarget, { params: { id }, body: whole })).toEqual({
    set: 0,
    adjusted: 1,
    version: 3,
  })
  expect((await office.call(getTarget, { params: { id } })).partsReason).toBeNull()
  const adjusted = await office.call(getTarget, { params: { id: rest.id } })
  expect(adjusted).toMatchObject({
    firstPlanned: '28',
    adjustmentReason: 'Giao nốt',
    standing: { figures: { planned: '40' } },
  })
})

it('changes nothing when one part is wrong: changed since, not below, named twice, negative', async () => {
  const id = await plantWhole(10)
  const own = await plantWhole(10)
  const tries = [
    { parts: [partOf('district', '10', 4)], status: 409 },
    { parts: [partOf('district', '10'), partOf('province', '0')], status: 404 },
    { parts: [partOf('district', '5'), partOf('district', '5')], status: 422 },
    { parts: [partOf('district', '-5'), partOf('otherDistrict', '15')], status: 422 },
  ]
  for (const { parts, status } of tries) {
    const answer = await office.try(cascadeTarget, { params: { id }, body: { parts, version: 1 } })
    expect(answer.statusCode).toBe(status)
  }
  const refused = await head.try(cascadeTarget, { params: { id: own }, body: { parts: [], version: 1 } })
  expect(refused.statusCode).toBe(422)
  expect((await office.call(readCascade, { params: { id } })).shared).toBe('0')
})

it('shows what each unit was given and did last year, its sum of units included', async () => {
  const indicatorId = await plantIndicator(office, `Chỉ tiêu ${newId()}`)
  const of = { indicatorId, unit: 'district' as const, planned: 120, year: 2022 }
  await plantTarget(
    house,
    office,
    of,
    [10, 20, 30, null, null, null, null, null, null, null, null, null],
    head,
  )
  const id = newId()
  await office.call(setTarget, {
    body: { id, indicatorId, unitId: house.units.province, year, planned: '240' },
  })
  const { rows } = await office.call(readCascade, { params: { id } })
  const district = rows.find(({ unit }) => unit.id === house.units.district)
  expect(district).toMatchObject({ target: null, lastYearPlanned: '120', lastYearActual: '60' })
})

it('sets the same target for all units of a kind, naming those that hold it already', async () => {
  const indicatorId = await plantIndicator(office, 'Báo Nhân Dân')
  const own = { id: newId(), indicatorId, unitId: house.units.district, year, planned: '9' }
  await office.call(setTarget, { body: own })
  const citation = {
    symbol: '11-CT/TW',
    title: 'Chỉ thị về mua và đọc báo, tạp chí của Đảng',
    address: '3',
    text: 'Đảng bộ huyện đặt mua 3 tờ.',
  }
  const body = { indicatorId, year, unitKind: 'district', planned: '3', citation }
  const answer = await office.call(setTargetsOfKind, { body })
  expect(answer).toMatchObject({ set: 1, kept: [{ shortName: 'Huyện ủy A' }] })
  const { clauses } = await office.call(listCitable, { query: { text: 'mua va doc bao' } })
  expect(clauses).toMatchObject([{ documentSymbol: '11-CT/TW', address: '3' }])
  const again = await office.call(setTargetsOfKind, { body })
  expect(again).toMatchObject({ set: 0 })
  expect(again.kept).toHaveLength(2)
  expect((await office.call(listCitable, { query: { text: '11-CT/TW' } })).clauses).toHaveLength(1)
  const none = await office.try(setTargetsOfKind, { body: { ...body, unitKind: 'tàu biển' } })
  expect(none.json()).toMatchObject({ code: 'refused', reason: 'no_unit_of_this_kind' })
})

it('cites a clause typed with the plan, and not two sources at once', async () => {
  const citation = {
    symbol: 'KH-7',
    title: 'Kế hoạch',
    issuedOn: '2023-01-12',
    address: 'II.1',
    text: 'Giao 100.',
  }
  const id = await plantWhole(100, { citation })
  const target = await office.call(getTarget, { params: { id } })
  expect(target.source).toMatchObject({ documentSymbol: 'KH-7', address: 'II.1', text: 'Giao 100.' })
  const both = { planned: '90', reason: 'x', version: 1, citation, clauseId: target.source?.clauseId }
  const answer = await office.try(adjustTarget, { params: { id }, body: both })
  expect(answer.json()).toMatchObject({ fields: [{ path: 'citation', code: 'only_one_source' }] })
})
