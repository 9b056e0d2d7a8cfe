import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import {
  closeDifficulty,
  listDifficulties,
  listSharedDifficulties,
  shareDifficulty,
  raiseDifficulty,
  raiseDifficultyAgain,
  readDifficulty,
  reopenDifficulty,
  sayDifficultyGone,
  linkTarget,
  unlinkTarget,
} from '#domain/difficulty/contract.ts'
import { calendarDate } from '#domain/calendar/date.ts'
import { establishUnit } from '#domain/unit/contract.ts'
import { newId } from '#server/kernel/id.ts'
import { plantIndicator, plantTarget } from '#server/target/target-fixture.ts'
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
    ageDays: 6,
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

async function plantUnitBelow(house: TestHouse, parent: 'board'): Promise<string> {
  const administrator = await house.person('office', 'administrator', 'all')
  const body = { id: newId(), kind: 'room', name: 'Phòng thử', shortName: 'Phòng thử' }
  const founded = { ...body, parentId: house.units[parent], validFrom: '2021-01-01' }
  return (await administrator.call(establishUnit, { body: founded })).id
}

const gone = (person: TestPerson, id: string, unitId: string, version = 1) =>
  person.try(sayDifficultyGone, { params: { id }, body: { unitId, version } })

it('is said to be gone by a raiser alone, once', async () => {
  const { board } = house.units
  const { id } = (await raise(head, [board])).json()
  const byOffice = await gone(office, id, board)
  expect([byOffice.statusCode, byOffice.json().reason]).toEqual([403, 'only_a_raiser'])
  expect((await gone(districtHead, id, board)).statusCode).toBe(404)
  expect((await gone(head, id, house.units.district)).statusCode).toBe(403)
  expect((await gone(head, id, board, 4)).statusCode).toBe(409)
  expect((await gone(head, id, board)).json()).toMatchObject({
    closedOn: '2023-10-05',
    raisers: [{ goneOn: '2023-10-05', can: { sayGone: { reason: 'difficulty_is_closed' } } }],
  })
  const twice = await gone(head, id, board, 2)
  expect([twice.statusCode, twice.json().reason]).toEqual([422, 'difficulty_is_closed'])
  const { rows } = await head.call(listDifficulties, { query: { state: 'closed' } })
  expect(rows.map((row) => row.id)).toContain(id)
})

it('stays open until the last raiser has said that it is gone', async () => {
  const { board, district } = house.units
  const { id } = (await raise(office, [board, district])).json()
  expect((await gone(head, id, board)).json()).toMatchObject({ closedOn: null })
  expect((await gone(head, id, board, 2)).json()).toMatchObject({ reason: 'already_said_gone' })
  expect((await gone(districtHead, id, district, 2)).json()).toMatchObject({ closedOn: '2023-10-05' })
})

it('weighs again on a raiser that had said it was gone, as long as it stands', async () => {
  const { board, district } = house.units
  const { id } = (await raise(office, [board, district])).json()
  await gone(head, id, board)
  const again = await head.call(raiseDifficultyAgain, {
    params: { id },
    body: { id: newId(), unitId: board },
  })
  expect(again.raisers).toMatchObject([{ goneOn: null }, { goneOn: null }])
})

it('is opened again by a raiser with a reason, and its age begins anew', async () => {
  const { board } = house.units
  const { id } = (await raise(head, [board])).json()
  const reopen = (person: TestPerson, version: number) =>
    person.try(reopenDifficulty, {
      params: { id },
      body: { id: newId(), unitId: board, reason: 'Máy lại hỏng', version },
    })
  expect((await reopen(head, 1)).json()).toMatchObject({ reason: 'difficulty_is_open' })
  await house.setToday('2023-10-10')
  await gone(head, id, board)
  await house.setToday('2023-10-20')
  expect((await reopen(office, 2)).statusCode).toBe(403)
  expect((await reopen(head, 1)).statusCode).toBe(409)
  expect((await reopen(head, 2)).json()).toMatchObject({ closedOn: null, ageDays: 0, raisedOn: '2023-10-05' })
  const read = await head.call(readDifficulty, { params: { id } })
  expect(read.reopenings).toMatchObject([
    { reason: 'Máy lại hỏng', closedOn: '2023-10-10', unit: { id: board } },
  ])
})

it('is closed by the office, with a reason, only when no unit is left to speak', async () => {
  const child = await plantUnitBelow(house, 'board')
  const { id } = (await raise(office, [child])).json()
  const close = (person: TestPerson, body: object = {}) =>
    person.try(closeDifficulty, {
      params: { id },
      body: { reason: 'Đơn vị đã giải thể', version: 1, ...body },
    })
  expect((await close(office)).json()).toMatchObject({ reason: 'raiser_still_exists' })
  await house.setToday('2023-11-06')
  await house.organization.db
    .updateTable('unit_version')
    .set({ valid_to: calendarDate('2023-11-01') })
    .where('unit_id', '=', child)
    .execute()
  const seen = await office.call(readDifficulty, { params: { id } })
  expect(seen.raisers).toMatchObject([{ name: 'Phòng thử', hasEnded: true }])
  expect((await close(office, { reason: ' ' })).statusCode).toBe(422)
  expect((await close(await house.person('standing', 'leader', 'all'))).statusCode).toBe(403)
  expect((await close(office)).json()).toMatchObject({ closedReason: 'Đơn vị đã giải thể' })
})

it('names the targets that it holds up, once each, until one says otherwise', async () => {
  const indicatorId = await plantIndicator(office, 'Hồ sơ số hóa')
  const targetId = await plantTarget(house, office, { indicatorId, unit: 'board', planned: '100' }, [], head)
  const { id } = (await raise(head, [house.units.board])).json()
  const link = (person: TestPerson, linked = targetId) =>
    person.try(linkTarget, { params: { id }, body: { id: newId(), targetId: linked } })
  expect((await link(head)).json()).toMatchObject({ holdsUp: 1 })
  expect((await link(head)).json()).toMatchObject({ reason: 'already_held_up_by_it' })
  expect((await link(head, newId())).statusCode).toBe(404)
  const { targets, version } = await head.call(readDifficulty, { params: { id } })
  expect(targets).toMatchObject([{ id: targetId, indicator: 'Hồ sơ số hóa' }])
  const { rows } = await head.call(listDifficulties, { query: { targetId } })
  expect(rows.map((row) => row.id)).toEqual([id])
  const removed = await head.call(unlinkTarget, {
    params: { id, linkId: targets[0]?.linkId ?? '' },
    body: { version },
  })
  expect(removed.holdsUp).toBe(0)
})

it('counts the open by unit and age so that each count opens to as many rows', async () => {
  await house.setToday('2023-12-29')
  const { causes, units, ages } = await office.call(listDifficulties, { query: { limit: 1 } })
  const countOf = async (query: object) =>
    (await office.call(listDifficulties, { query: { limit: 200, ...query } })).rows.length
  for (const { cause, open } of causes) expect([cause, await countOf({ cause })]).toEqual([cause, open])
  for (const { unit, open } of units) expect(await countOf({ unitId: unit.id })).toBe(open)
  for (const { age, open } of ages) expect([age, await countOf({ age })]).toEqual([age, open])
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

it('is shown to every unit only when it is shared, by its words alone, and raised by them without being told twice', async () => {
  const { board, district } = house.units
  const { id } = (await raise(head, [board], { text: 'Thiếu máy quét cho tất cả các cấp' })).json()
  const sharedTo = async (person: TestPerson) =>
    (await person.call(listSharedDifficulties)).rows.find((row) => row.id === id)
  const again = { params: { id }, body: { id: newId(), unitId: district } }
  expect(await sharedTo(districtHead)).toBeUndefined()
  expect((await districtHead.try(raiseDifficultyAgain, again)).statusCode).toBe(404)
  const share = { params: { id }, body: { isShared: true, version: 1 } }
  expect((await districtHead.try(shareDifficulty, share)).statusCode).toBe(404)
  await head.call(shareDifficulty, share)
  const told = await sharedTo(districtHead)
  expect(told).toEqual({
    id,
    cause: 'equipment',
    text: 'Thiếu máy quét cho tất cả các cấp',
    sharedOn: '2023-10-05',
    ageDays: 0,
    raisers: 1,
    isSeen: false,
    can: { raiseAgain: { allowed: true } },
  })
  expect((await districtHead.try(readDifficulty, { params: { id } })).statusCode).toBe(404)
  const raised = await districtHead.call(raiseDifficultyAgain, again)
  expect(raised.raisers.map((raiser) => raiser.id)).toEqual([board, district])
  expect(await sharedTo(districtHead)).toMatchObject({
    raisers: 2,
    isSeen: true,
    can: { raiseAgain: { allowed: false, reason: 'already_raised' } },
  })
  await head.call(shareDifficulty, { params: { id }, body: { isShared: false, version: 3 } })
  expect(await sharedTo(head)).toBeUndefined()
  expect((await districtHead.try(readDifficulty, { params: { id } })).statusCode).toBe(200)
})
