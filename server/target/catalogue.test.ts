import { afterAll, beforeAll, expect, it } from 'vitest'
import { changeIndicator, readCatalogue, retireIndicator } from '#domain/target/catalogue-contract.ts'
import { setTarget } from '#domain/target/contract.ts'
import { newId } from '#server/kernel/id.ts'
import { type TestHouse, type TestPerson, openTestHouse } from '#server/testing/test-house.ts'
import { plantIndicator, plantTarget } from './target-fixture.ts'

let house: TestHouse
let office: TestPerson
let clerk: TestPerson
beforeAll(async () => {
  house = await openTestHouse()
  office = await house.person('office', 'office', 'all')
  clerk = await house.person('district', 'unit_clerk', 'unit')
})
afterAll(() => house.close())

async function rowOf(id: string, reader = office) {
  const { rows } = await reader.call(readCatalogue, { query: { year: 2023 } })
  const row = rows.find((each) => each.id === id)
  if (!row) throw new Error('not in the catalogue')
  return row
}

async function bodyOf(id: string) {
  const { holders: _holders, isHeld: _isHeld, retiredOn: _retiredOn, id: _id, ...body } = await rowOf(id)
  return body
}

it('renames and reorders what is held, and refuses what would change its figures, field by field', async () => {
  const id = await plantIndicator(office, 'Lớp bồi dưỡng', { decimals: 2 })
  await plantTarget(house, office, { indicatorId: id, unit: 'district', planned: 12 }, ['1.5'], clerk)
  const body = await bodyOf(id)
  const changed = { ...body, name: 'Lớp bồi dưỡng lý luận', shortName: 'Lớp', ordinal: 40, decimals: 1 }
  expect(await office.call(changeIndicator, { params: { id }, body: changed })).toEqual({ id, version: 2 })
  const wrong = { ...changed, unitOfMeasure: 'lượt', direction: 'lower', decimals: 0, version: 2 }
  const refused = await office.try(changeIndicator, { params: { id }, body: wrong })
  expect(refused.json()).toMatchObject({
    code: 'invalid',
    fields: [
      { path: 'unitOfMeasure', code: 'would_change_kept_figures' },
      { path: 'direction', code: 'would_change_kept_figures' },
      { path: 'decimals', code: 'figures_have_more_decimals' },
    ],
  })
  expect(await rowOf(id)).toMatchObject({
    name: 'Lớp bồi dưỡng lý luận',
    decimals: 1,
    isHeld: true,
    version: 2,
  })
  const stale = await office.try(changeIndicator, { params: { id }, body: changed })
  expect(stale.statusCode).toBe(409)
})

it('changes anything of an indicator that nobody holds, within the rules of counting', async () => {
  const id = await plantIndicator(office, 'Tỷ lệ hài lòng')
  const body = await bodyOf(id)
  const rate = { ...body, unitOfMeasure: '%', version: 1 }
  const summed = await office.try(changeIndicator, { params: { id }, body: rate })
  expect(summed.json()).toMatchObject({ code: 'refused', reason: 'rate_is_never_summed' })
  const ratio = { ...rate, aggregation: 'ratio' as const, overUnits: 'ratio' as const, baseName: 'số phiếu' }
  await office.call(changeIndicator, { params: { id }, body: ratio })
  expect(await rowOf(id)).toMatchObject({ aggregation: 'ratio', baseName: 'số phiếu', isHeld: false })
  const other = await bodyOf(await plantIndicator(office, 'Khác'))
  const taken = await office.try(changeIndicator, {
    params: { id },
    body: { ...ratio, code: other.code, version: 2 },
  })
  expect(taken.json()).toMatchObject({ reason: 'indicator_code_taken' })
})

it('sets no target of what is retired, until it is taken up again', async () => {
  const id = await plantIndicator(office, 'Mô hình dân vận khéo')
  await office.call(retireIndicator, { params: { id }, body: { retiredOn: '2023-10-05', version: 1 } })
  const body = { id: newId(), indicatorId: id, unitId: house.units.district, year: 2023, planned: '3' }
  const refused = await office.try(setTarget, { body })
  expect(refused.json()).toMatchObject({ code: 'refused', reason: 'indicator_retired' })
  await office.call(retireIndicator, { params: { id }, body: { retiredOn: null, version: 2 } })
  await office.call(setTarget, { body })
})

it('names holders only to those who see them', async () => {
  const id = await plantIndicator(office, 'Đối thoại')
  await plantTarget(house, office, { indicatorId: id, unit: 'district', planned: 2 }, [], clerk)
  await plantTarget(house, office, { indicatorId: id, unit: 'otherDistrict', planned: 2 }, [], clerk)
  expect((await rowOf(id)).holders.map(({ unit }) => unit.shortName)).toEqual(['Huyện ủy A', 'Huyện ủy B'])
  expect((await rowOf(id, clerk)).holders.map(({ unit }) => unit.shortName)).toEqual(['Huyện ủy A'])
  const { can } = await clerk.call(readCatalogue, { query: {} })
  expect(can.keep).toEqual({ allowed: false, reason: 'only_the_office_sets_targets' })
})
