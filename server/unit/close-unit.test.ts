import { afterAll, beforeAll, expect, it } from 'vitest'
import { getTask, listTasks } from '#domain/task/contract.ts'
import { taskStepRoutes as step } from '#domain/task/step-contract.ts'
import { closeUnit } from '#domain/unit/contract.ts'
import { type TestHouse, type TestPerson, openTestHouse } from '#server/testing/test-house.ts'
import { type Cast, assign, assignmentTo, openCast } from '#server/task/task-story.ts'

let house: TestHouse
let cast: Cast
let administrator: TestPerson
beforeAll(async () => {
  house = await openTestHouse()
  cast = await openCast(house)
  administrator = await house.person('office', 'administrator', 'own')
})
afterAll(() => house.close())

const read = (id: string) => cast.leader.call(getTask, { params: { id } })

it('ends only what has nothing below it, by the administrator', async () => {
  const params = { id: house.units.district }
  const body = { version: 1, reason: 'Sắp xếp' }
  expect((await cast.leader.try(closeUnit, { params, body })).json().reason).toBe('only_the_administrator')
  expect((await administrator.try(closeUnit, { params, body })).json().reason).toBe('unit_has_units_below')
  const self = { ...body, successorId: house.units.district }
  expect((await administrator.try(closeUnit, { params, body: self })).json().reason).toBe(
    'successor_is_the_same_unit',
  )
})

it('passes what it owes and is owed to its successor, with dates and history', async () => {
  const { leader, head } = cast
  const successor = await house.person('otherDistrict', 'unit_head', 'subtree')
  const owed = await assign(leader, assignmentTo(house.units.commune))
  const mutual = await assign(head, assignmentTo(house.units.commune))
  const body = { version: 1, successorId: house.units.otherDistrict, reason: 'Sáp nhập xã' }
  const closed = { params: { id: house.units.commune }, body }
  expect((await administrator.call(closeUnit, closed)).passed).toBe(2)
  expect((await administrator.try(closeUnit, closed)).statusCode).toBe(404)
  const passed = await read(owed)
  expect(passed).toMatchObject({ owedBy: { id: house.units.otherDistrict }, dueOn: '2023-10-20' })
  expect(passed.transfers).toMatchObject([{ from: { id: house.units.commune }, reason: 'Sáp nhập xã' }])
  expect(passed.history[0]).toMatchObject({ verb: 'close-unit', unit: { id: house.units.otherDistrict } })
  await successor.call(step.acknowledge, { params: { id: owed }, body: { version: 2 } })
  expect((await read(mutual)).owedBy.id).toBe(house.units.otherDistrict)
})

it('leaves what has no successor listed as work that needs an owner, until the giver passes it on', async () => {
  const { leader } = cast
  const id = await assign(leader, assignmentTo(house.units.board))
  const needing = async () =>
    (await leader.call(listTasks, { query: { needsOwner: true } })).rows.map((row) => row.id)
  expect(await needing()).toEqual([])
  const closed = { params: { id: house.units.board }, body: { version: 1, reason: 'Giải thể' } }
  expect((await administrator.call(closeUnit, closed)).passed).toBe(0)
  expect(await needing()).toEqual([id])
  expect((await read(id)).owedBy).toMatchObject({ id: house.units.board, name: 'Ban Dân vận Tỉnh ủy' })
  const body = { version: 1, unitId: house.units.office, reason: 'Nhận nhiệm vụ của Ban' }
  await leader.call(step.transfer, { params: { id }, body })
  expect(await needing()).toEqual([])
})
