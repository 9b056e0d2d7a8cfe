import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import {
  closeDifficulty,
  listDifficulties,
  raiseDifficulty,
  raiseDifficultyAgain,
} from '#domain/difficulty/contract.ts'
import { newId } from '#server/kernel/id.ts'
import { type TestHouse, type TestPerson, openTestHouse } from '#server/testing/test-house.ts'

let house: TestHouse
let office: TestPerson
let head: TestPerson
let districtHead: TestPerson

beforeAll(async () => {
  house = await openTestHouse()
  office = await house.person('office', 'office', 'all')
  head = await house.person('board', 'unit_head', 'unit')
  districtHead = await house.person('district', 'unit_head', 'subtree')
})
afterAll(() => house.close())
beforeEach(() => house.setToday('2023-10-05'))

const raise = (person: TestPerson, unitIds: string[], change: Record<string, unknown> = {}) =>
  person.try(raiseDifficulty, {
    body: {
      id: newId(),
      kind: 'difficulty',
      cause: 'equipment',
      text: 'Trang thiết bị chưa đáp ứng yêu cầu',
      raisedByUnitIds: unitIds,
      ...change,
    },
  })

it('is counted once with all its raisers, and keeps its age', async () => {
  const { id } = (await raise(office, [house.units.board])).json()
  await house.setToday('2023-10-15')
  const again = await office.call(raiseDifficultyAgain, {
    params: { id },
    body: { id: newId(), unitId: house.units.district },
  })
  expect(again).toMatchObject({
    ageDays: 10,
    raisers: [{ id: house.units.board }, { id: house.units.district }],
  })
  const { rows, causes } = await districtHead.call(listDifficulties)
  expect(rows.filter((row) => row.id === id)).toHaveLength(1)
  expect(causes).toEqual([{ cause: 'equipment', open: 1 }])
  const twice = await office.try(raiseDifficultyAgain, {
    params: { id },
    body: { id: newId(), unitId: house.units.district },
  })
  expect([twice.statusCode, twice.json().reason]).toEqual([422, 'already_raised'])
})

it('is closed by a raiser alone, once', async () => {
  const { id } = (await raise(head, [house.units.board])).json()
  const byOffice = await office.try(closeDifficulty, { params: { id }, body: { version: 1 } })
  expect([byOffice.statusCode, byOffice.json().reason]).toEqual([403, 'only_a_raiser'])
  const stranger = await districtHead.try(closeDifficulty, { params: { id }, body: { version: 1 } })
  expect(stranger.statusCode).toBe(404)
  expect((await head.try(closeDifficulty, { params: { id }, body: { version: 4 } })).statusCode).toBe(409)
  const closed = await head.call(closeDifficulty, { params: { id }, body: { version: 1 } })
  expect(closed).toMatchObject({ closedOn: '2023-10-05', can: { close: { reason: 'difficulty_is_closed' } } })
  const twice = await head.try(closeDifficulty, { params: { id }, body: { version: 2 } })
  expect([twice.statusCode, twice.json().reason]).toEqual([422, 'difficulty_is_closed'])
  const { rows } = await head.call(listDifficulties, { query: { state: 'closed' } })
  expect(rows.map((row) => row.id)).toContain(id)
})

it('refuses what is not the raiser’s to raise and what does not exist', async () => {
  const other = await raise(head, [house.units.board, house.units.district])
  expect([other.statusCode, other.json().reason]).toEqual([403, 'only_the_unit_or_the_office'])
  expect((await raise(office, [newId()])).json()).toMatchObject({ reason: 'unit_unknown' })
  expect((await raise(office, [])).statusCode).toBe(422)
  expect((await raise(office, [house.units.board], { cause: 'weather' })).statusCode).toBe(422)
  expect((await raise(office, [house.units.board], { meetingId: newId() })).statusCode).toBe(404)
  const inspector = await house.person('office', 'inspector', 'all')
  expect((await raise(inspector, [house.units.office])).statusCode).toBe(403)
})

it('filters by cause and by words without marks, a page at a time', async () => {
  await raise(office, [house.units.board], { cause: 'money', text: 'Thiếu kinh phí mua sắm' })
  await raise(office, [house.units.board], { cause: 'money', text: 'Định mức chi còn thấp' })
  const money = await office.call(listDifficulties, { query: { cause: 'money', limit: 1 } })
  expect(money.rows).toHaveLength(1)
  const next = await office.call(listDifficulties, {
    query: { cause: 'money', limit: 1, after: money.next ?? '' },
  })
  expect(next.rows[0]?.id).not.toBe(money.rows[0]?.id)
  expect(next.next).toBeNull()
  const found = await office.call(listDifficulties, { query: { words: 'dinh muc chi' } })
  expect(found.rows).toHaveLength(1)
})
