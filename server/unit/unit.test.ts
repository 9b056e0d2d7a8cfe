import { afterAll, beforeAll, expect, it } from 'vitest'
import { calendarDate } from '#domain/calendar/date.ts'
import { establishUnit, listPositions, listUnits, renameUnit } from '#domain/unit/contract.ts'
import { newId } from '#server/kernel/id.ts'
import { type TestHouse, openTestHouse } from '#server/testing/test-house.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

it('shows the tree, parents before children', async () => {
  const clerk = await house.person('district', 'unit_clerk', 'unit')
  const { units, can } = await clerk.call(listUnits)
  expect(units.map((unit) => unit.depth)).toEqual([0, 1, 1, 1, 1, 1, 2])
  expect(units.at(-1)).toMatchObject({ name: 'Đảng ủy xã A1', parentId: house.units.district })
  expect(can.establish).toEqual({ allowed: false, reason: 'only_the_administrator' })
})

it('keeps what a unit was called before', async () => {
  const administrator = await house.person('office', 'administrator', 'own')
  const id = newId()
  const body = { id, kind: 'grassroots', name: 'Chi bộ cũ', shortName: 'CB cũ', ordinal: 9 }
  await administrator.call(establishUnit, {
    body: { ...body, parentId: house.units.otherDistrict, validFrom: calendarDate('2021-01-01') },
  })
  const next = { name: 'Chi bộ mới', shortName: 'CB mới', validFrom: calendarDate('2023-10-01'), version: 1 }
  await administrator.call(renameUnit, { params: { id }, body: next })
  const nameOn = async (on: string) => {
    const { units } = await administrator.call(listUnits, { query: { on: calendarDate(on) } })
    return units.find((unit) => unit.id === id)?.name
  }
  expect(await nameOn('2023-09-30')).toBe('Chi bộ cũ')
  expect(await nameOn('2023-10-01')).toBe('Chi bộ mới')
  const stale = await administrator.try(renameUnit, { params: { id }, body: { ...next, version: 9 } })
  expect(stale.statusCode).toBe(409)
  expect(stale.json()).toMatchObject({ code: 'conflict', current: { name: 'Chi bộ mới' } })
})

it('refuses others with the reason, and answers a retry once', async () => {
  const clerk = await house.person('office', 'office', 'all')
  const body = {
    id: newId(),
    kind: 'board',
    name: 'Ban mới',
    shortName: 'Ban mới',
    parentId: house.units.province,
    ordinal: 1,
    validFrom: '2023-10-05',
  }
  const refused = await clerk.try(establishUnit, { body })
  expect(refused.statusCode).toBe(403)
  expect(refused.json()).toMatchObject({ code: 'forbidden', reason: 'only_the_administrator' })
  const administrator = await house.person('office', 'administrator', 'own')
  const key = newId()
  const first = await administrator.try(establishUnit, { body, key })
  const again = await administrator.try(establishUnit, { body, key })
  expect([first.statusCode, again.statusCode, again.headers['idempotent-replayed']]).toEqual([
    200,
    200,
    'true',
  ])
  const other = await administrator.try(establishUnit, { body: { ...body, name: 'Khác' }, key })
  expect(other.json()).toMatchObject({ code: 'key_reused' })
})

it('names the field that is wrong', async () => {
  const administrator = await house.person('office', 'administrator', 'own')
  const answer = await administrator.try(establishUnit, {
    body: { id: 'x', kind: '', validFrom: '2023-02-31' },
  })
  expect(answer.statusCode).toBe(422)
  const paths = answer.json().fields.map((field: { path: string }) => field.path)
  expect(paths).toEqual(expect.arrayContaining(['id', 'kind', 'name', 'validFrom']))
})

it('lists posts by given name', async () => {
  const clerk = await house.person('commune', 'staff', 'own')
  const { positions } = await clerk.call(listPositions, { params: { id: house.units.commune } })
  expect(positions[0]?.person).toMatchObject({ id: clerk.personId, name: 'Người thử staff' })
})
