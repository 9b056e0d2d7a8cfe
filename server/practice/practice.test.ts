import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import {
  adoptPractice,
  listPractices,
  readPractice,
  recommendPractice,
  recordPractice,
  tellOutcome,
} from '#domain/practice/contract.ts'
import { downloadFile, uploadFile } from '#domain/file/contract.ts'
import { newId } from '#server/kernel/id.ts'
import { type TestHouse, type TestPerson, openTestHouse } from '#server/testing/test-house.ts'

let house: TestHouse
let office: TestPerson
let head: TestPerson
let outsider: TestPerson

beforeAll(async () => {
  house = await openTestHouse()
  office = await house.person('office', 'office', 'all')
  head = await house.person('board', 'unit_head', 'unit')
  outsider = await house.person('otherDistrict', 'unit_head', 'subtree')
})
afterAll(() => house.close())
beforeEach(() => house.setToday('2023-10-05'))

const record = (person = head, change: object = {}) =>
  person.try(recordPractice, {
    body: {
      id: newId(),
      unitId: house.units.board,
      title: 'Tổ lưu động nghiệm thu mô hình',
      text: 'Hai người đi cùng cán bộ xã, nghiệm thu tại chỗ.',
      result: 'Thời gian nghiệm thu từ 20 còn 6 ngày.',
      ...change,
    },
  })
const recorded = async (): Promise<string> => (await record()).json().id
const recommend = (person: TestPerson, id: string, change: object = {}) =>
  person.try(recommendPractice, { params: { id }, body: { why: 'Dễ làm, không tốn', version: 1, ...change } })
const adopt = (person: TestPerson, id: string, unitId: string) =>
  person.try(adoptPractice, { params: { id }, body: { id: newId(), unitId } })

it('is seen by everyone once it is recommended, and taken up with what came of it', async () => {
  const id = await recorded()
  const { otherDistrict } = house.units
  expect((await outsider.try(readPractice, { params: { id } })).statusCode).toBe(404)
  expect((await adopt(head, id, house.units.board)).json()).toMatchObject({
    reason: 'practice_not_recommended',
  })
  expect((await recommend(office, id)).json()).toMatchObject({ recommended: { why: 'Dễ làm, không tốn' } })
  expect((await adopt(outsider, id, otherDistrict)).json()).toMatchObject({
    adoptions: [{ unit: { id: otherDistrict }, outcome: null }],
  })
  expect((await adopt(outsider, id, otherDistrict)).json()).toMatchObject({ reason: 'already_adopted' })
  const { adoptions } = await outsider.call(readPractice, { params: { id } })
  const tell = (person: TestPerson, version = 1, outcome = 'Còn 8 ngày') =>
    person.try(tellOutcome, {
      params: { id, adoptionId: adoptions[0]?.id ?? '' },
      body: { outcome, version },
    })
  expect((await tell(head)).statusCode).toBe(403)
  expect((await tell(outsider, 1, ' ')).statusCode).toBe(422)
  expect((await tell(outsider)).json()).toMatchObject({ adoptions: [{ outcome: 'Còn 8 ngày' }] })
  expect((await tell(outsider)).statusCode).toBe(409)
})

it('is recommended once, by others than who found it', async () => {
  const id = await recorded()
  expect((await recommend(head, id)).json()).toMatchObject({ reason: 'only_leader_or_office_recommends' })
  expect((await recommend(office, id, { version: 2 })).statusCode).toBe(409)
  expect((await recommend(office, id, { why: '' })).statusCode).toBe(422)
  await recommend(office, id)
  expect((await recommend(office, id, { version: 2 })).json()).toMatchObject({
    reason: 'already_recommended',
  })
  expect((await adopt(head, id, house.units.board)).json()).toMatchObject({ reason: 'unit_found_it' })
  const own = (await record(office, { unitId: house.units.office })).json().id
  expect((await recommend(office, own)).json()).toMatchObject({ reason: 'own_practice' })
})

it('refuses what is not the unit’s to record, and unknown units', async () => {
  expect((await record(outsider)).statusCode).toBe(403)
  expect((await record(head, { title: ' ' })).statusCode).toBe(422)
  expect((await record(office, { unitId: newId() })).json()).toMatchObject({ reason: 'unit_unknown' })
  expect((await adopt(head, newId(), house.units.board)).statusCode).toBe(404)
})

it('counts what was recorded, recommended and taken up so that each count opens to its rows', async () => {
  const { counts } = await office.call(listPractices)
  for (const state of ['recorded', 'recommended', 'adopted'] as const) {
    const { rows } = await office.call(listPractices, { query: { state, limit: 200 } })
    expect([state, rows.length]).toEqual([state, counts[state]])
  }
  const found = await office.call(listPractices, { query: { words: 'luu dong nghiem thu' } })
  expect(found.rows.length).toBeGreaterThan(0)
})

it('shows its files to whoever sees it, and to the others once it is recommended', async () => {
  const { id: fileId } = await head.call(uploadFile, {
    query: { name: 'bieu-mau.txt' },
    body: new TextEncoder().encode('Biểu mẫu nghiệm thu'),
  })
  const others = await outsider.try(recordPractice, {
    body: {
      id: newId(),
      unitId: house.units.otherDistrict,
      title: 'x',
      text: 'x',
      result: 'x',
      fileIds: [fileId],
    },
  })
  expect(others.json()).toMatchObject({ reason: 'file_unknown' })
  const { id } = (await record(head, { fileIds: [fileId, fileId] })).json()
  expect((await office.call(readPractice, { params: { id } })).files).toMatchObject([
    { name: 'bieu-mau.txt' },
  ])
  const load = (person: TestPerson) => person.try(downloadFile, { params: { id: fileId } })
  expect((await load(outsider)).statusCode).toBe(404)
  await recommend(office, id)
  expect((await load(outsider)).statusCode).toBe(200)
})
