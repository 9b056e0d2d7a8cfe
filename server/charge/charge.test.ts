import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { calendarDate } from '#domain/calendar/date.ts'
import {
  assignCharge,
  endCharge,
  readChargeHistory,
  readCharges,
  setChargeRules,
} from '#domain/charge/contract.ts'
import { nameWorkField } from '#domain/work-field/contract.ts'
import { newId } from '#server/kernel/id.ts'
import { type TestHouse, type TestPerson, openTestHouse } from '#server/testing/test-house.ts'

let house: TestHouse
let office: TestPerson
let head: TestPerson
let clerk: TestPerson
let outsider: TestPerson
let affairs: string
beforeAll(async () => {
  house = await openTestHouse()
  office = await house.person('office', 'office', 'all')
  head = await house.person('district', 'unit_head', 'subtree')
  clerk = await house.person('district', 'unit_clerk', 'unit')
  outsider = await house.person('otherDistrict', 'unit_head', 'subtree')
  affairs = newId()
  await office.call(nameWorkField, { body: { id: affairs, name: 'Nội chính' } })
  const needs = [{ workFieldId: affairs, kinds: ['district', 'grassroots'] }]
  await office.call(setChargeRules, { body: { mostPerPerson: 1, needs, version: null } })
})
afterAll(() => house.close())
beforeEach(() => house.setToday('2023-10-05'))

const place = (unitId = house.units.district) => ({ workFieldId: affairs, unitId })
const nobody = { personId: null, deputyId: null, coverUnitId: null, version: null }
const assign = (who: TestPerson, body: object, unitId?: string) =>
  who.try(assignCharge, { params: place(unitId), body: { id: newId(), ...nobody, ...body } })
const read = (who = office, query: object = {}) =>
  who.call(readCharges, { query: { workFieldId: affairs, ...query } })

it('shows the holes of districts first, and names a cover for whom there is nobody', async () => {
  const { district, commune, otherDistrict } = house.units
  const first = await read()
  expect(first.rows.slice(0, 3).map(({ unit, holes }) => [unit.id, holes])).toEqual([
    [district, 1],
    [commune, 1],
    [otherDistrict, 1],
  ])
  expect(first.counts).toMatchObject({ hole: 3, held: 0 })
  expect((await read(outsider)).rows.map(({ unit }) => unit.id)).toEqual([otherDistrict])
  expect((await assign(head, { coverUnitId: commune })).json()).toMatchObject({ reason: 'cover_not_near' })
  expect((await assign(head, { coverUnitId: district })).json()).toMatchObject({ reason: 'cover_is_unit' })
  expect((await assign(head, {})).json()).toMatchObject({ reason: 'nobody_charged' })
  expect((await assign(head, { coverUnitId: district }, commune)).json()).toMatchObject({
    standing: 'covered',
  })
  expect((await assign(outsider, { coverUnitId: house.units.office }, otherDistrict)).statusCode).toBe(200)
  const { counts, rows } = await read(office, { only: 'covered' })
  expect([counts.covered, counts.hole, rows.length]).toEqual([2, 1, 2])
  expect(rows[0]?.cells[0]?.charge?.cover?.id).toBe(district)
})

it('is held by people of the unit, from day to day, and is a hole again when they have left', async () => {
  expect((await assign(clerk, { personId: clerk.personId })).statusCode).toBe(403)
  expect((await assign(outsider, { personId: outsider.personId })).statusCode).toBe(404)
  expect((await assign(head, { personId: outsider.personId })).json()).toMatchObject({
    reason: 'person_not_of_unit',
  })
  const both = { personId: clerk.personId, deputyId: clerk.personId }
  expect((await assign(head, both)).json()).toMatchObject({ reason: 'deputy_is_person' })
  expect((await assign(head, { personId: clerk.personId })).json()).toMatchObject({ standing: 'held' })
  expect((await assign(head, { personId: head.personId })).statusCode).toBe(409)
  await house.setToday('2023-10-20')
  await assign(head, { personId: clerk.personId, deputyId: head.personId, version: 1 })
  const { charges } = await head.call(readChargeHistory, { params: place() })
  expect(charges.map(({ beginsOn, endsOn }) => [beginsOn, endsOn])).toEqual([
    ['2023-10-20', null],
    ['2023-10-05', '2023-10-20'],
  ])
  const leave = (personId: string) =>
    house.organization.db
      .updateTable('position')
      .set({ valid_to: calendarDate('2023-10-25') })
      .where('person_id', '=', personId)
      .execute()
  await leave(clerk.personId)
  await house.setToday('2023-10-26')
  expect((await read(office, { below: house.units.district })).rows[0]?.cells[0]?.standing).toBe('deputy')
  await office.call(endCharge, { params: place(), body: { version: 1 } })
  expect((await read()).rows[0]).toMatchObject({ unit: { id: house.units.district }, holes: 1 })
  expect((await office.try(endCharge, { params: place(), body: { version: 1 } })).statusCode).toBe(404)
})

it('says who holds more than one person can bear, and takes rules of fields that are there', async () => {
  const other = newId()
  await office.call(nameWorkField, { body: { id: other, name: 'Dân vận' } })
  for (const workFieldId of [affairs, other])
    await office.call(assignCharge, {
      params: { workFieldId, unitId: house.units.office },
      body: { id: newId(), ...nobody, personId: office.personId },
    })
  const { overloads, rows } = await read(office, { only: 'overloaded' })
  expect(overloads).toMatchObject([{ person: { id: office.personId }, held: 2, asDeputy: 0 }])
  expect(overloads[0]?.charges.map(({ workField }) => workField.name).toSorted()).toEqual([
    'Dân vận',
    'Nội chính',
  ])
  expect(rows.map(({ unit }) => unit.id)).toEqual([house.units.office])
  const rules = { mostPerPerson: 2, needs: [{ workFieldId: newId(), kinds: ['district'] }], version: 1 }
  expect((await office.try(setChargeRules, { body: rules })).json()).toMatchObject({
    reason: 'work_field_unknown',
  })
  expect((await head.try(setChargeRules, { body: { ...rules, needs: [] } })).statusCode).toBe(403)
  expect(
    (await office.try(setChargeRules, { body: { ...rules, needs: [], mostPerPerson: 0 } })).statusCode,
  ).toBe(422)
  await office.call(setChargeRules, { body: { ...rules, needs: [] } })
  const again = await read()
  expect([again.overloads, again.counts.hole]).toEqual([[], 0])
  expect((await office.try(setChargeRules, { body: { ...rules, needs: [] } })).statusCode).toBe(409)
})

it('pages through the units without losing one', async () => {
  const seen: string[] = []
  let after: string | undefined
  do {
    const page = await office.call(readCharges, { query: { limit: 2, ...(after ? { after } : {}) } })
    seen.push(...page.rows.map(({ unit }) => unit.id))
    after = page.next ?? undefined
  } while (after)
  expect(seen.toSorted()).toEqual(Object.values(house.units).toSorted())
  expect((await office.try(readCharges, { query: { after: 'x' } })).statusCode).toBe(422)
})
