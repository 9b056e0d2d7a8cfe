import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { raiseDifficulty, readDifficulty } from '#domain/difficulty/contract.ts'
import { downloadFile, uploadFile } from '#domain/file/contract.ts'
import {
  allotFunding,
  approveFunding,
  askFunding,
  listFunding,
  readFunding,
  refuseFunding,
  spendFunding,
  withdrawEntry,
} from '#domain/funding/contract.ts'
import { newId } from '#server/kernel/id.ts'
import { type TestHouse, type TestPerson, openTestHouse } from '#server/testing/test-house.ts'

let house: TestHouse
let leader: TestPerson
let head: TestPerson
let outsider: TestPerson
let difficultyId: string

beforeAll(async () => {
  house = await openTestHouse()
  leader = await house.person('standing', 'leader', 'all')
  head = await house.person('board', 'unit_head', 'unit')
  outsider = await house.person('otherDistrict', 'unit_head', 'subtree')
  const raised = { id: newId(), kind: 'difficulty', cause: 'money', text: 'Thiếu kinh phí' }
  const body = { ...raised, raisedByUnitIds: [house.units.board] }
  difficultyId = (await head.call(raiseDifficulty, { body })).id
})
afterAll(() => house.close())
beforeEach(() => house.setToday('2023-10-05'))

const ask = (person = head, change: object = {}) =>
  person.try(askFunding, {
    body: {
      id: newId(),
      unitId: house.units.board,
      difficultyId,
      purpose: 'Mua máy quay',
      amount: 500_000_000,
      ...change,
    },
  })
const asked = async (): Promise<string> => (await ask()).json().id

const routes = { approved: approveFunding, allotted: allotFunding, spent: spendFunding }
const enter = (kind: keyof typeof routes, person: TestPerson, id: string, change: object) =>
  person.try(routes[kind], {
    params: { id },
    body: { id: newId(), amount: 1, happenedOn: '2023-10-05', version: 1, ...change },
  })

it('goes in parts from what was asked to what was spent, and opens from its difficulty', async () => {
  const id = await asked()
  await enter('approved', leader, id, { amount: 400_000_000, document: 'QĐ 12-QĐ/TU' })
  await enter('allotted', leader, id, { amount: 100_000_000, version: 2 })
  await enter('allotted', leader, id, { amount: 300_000_000, version: 3 })
  const answer = await enter('spent', head, id, { amount: 150_000_000, version: 4 })
  expect(answer.json()).toMatchObject({
    state: 'allotted',
    balance: { asked: 500_000_000, approved: 400_000_000, allotted: 400_000_000, spent: 150_000_000 },
  })
  const read = await head.call(readFunding, { params: { id } })
  expect(read.entries.map(({ kind, amount }) => [kind, amount])).toEqual([
    ['approved', 400_000_000],
    ['allotted', 100_000_000],
    ['allotted', 300_000_000],
    ['spent', 150_000_000],
  ])
  expect(read.difficulty.id).toBe(difficultyId)
  const { funding } = await head.call(readDifficulty, { params: { id: difficultyId } })
  expect(funding.find((each) => each.id === id)).toMatchObject({ balance: { spent: 150_000_000 } })
})

it('allots and spends no more than there is without a stated reason', async () => {
  const id = await asked()
  expect((await enter('approved', leader, id, { amount: 500_000_001 })).json().reason).toBe('more_than_asked')
  await enter('approved', leader, id, { amount: 100 })
  expect((await enter('allotted', leader, id, { amount: 101, version: 2 })).json()).toMatchObject({
    reason: 'more_than_approved',
  })
  expect((await enter('spent', head, id, { amount: 1, version: 2 })).json().reason).toBe('more_than_allotted')
  const over = await enter('allotted', leader, id, { amount: 101, overReason: 'Trượt giá', version: 2 })
  expect(over.statusCode).toBe(200)
})

it('keeps the balance when two enter at once', async () => {
  const id = await asked()
  await enter('approved', leader, id, { amount: 100 })
  const answers = await Promise.all(
    Array.from({ length: 4 }, () => enter('allotted', leader, id, { amount: 60, version: 2 })),
  )
  expect(answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([200, 409, 409, 409])
})

it('is decided by others than the unit, and spent by the unit', async () => {
  const id = await asked()
  expect((await enter('approved', head, id, {})).json()).toMatchObject({
    reason: 'only_leader_or_office_decides_funding',
  })
  expect((await enter('spent', leader, id, {})).json()).toMatchObject({
    reason: 'only_the_unit_records_spending',
  })
  expect((await enter('approved', outsider, id, {})).statusCode).toBe(404)
  const own = await ask(await house.person('office', 'office', 'all'), { unitId: house.units.office })
  const office = await house.person('office', 'office', 'all')
  expect((await enter('approved', office, own.json().id, {})).json()).toMatchObject({ reason: 'own_funding' })
})

it('is refused whole before anything is approved, with the reason', async () => {
  const id = await asked()
  const refuse = (version: number, reason = 'Chưa có nguồn') =>
    leader.try(refuseFunding, { params: { id }, body: { reason, version } })
  expect((await refuse(1, ' ')).statusCode).toBe(422)
  expect((await refuse(1)).json()).toMatchObject({ state: 'refused' })
  expect((await enter('approved', leader, id, { version: 2 })).json()).toMatchObject({
    reason: 'funding_refused',
  })
  const under = await asked()
  await enter('approved', leader, under, {})
  const late = await leader.try(refuseFunding, {
    params: { id: under },
    body: { reason: 'Thôi', version: 2 },
  })
  expect(late.json()).toMatchObject({ reason: 'funding_under_way' })
})

it('withdraws a wrong entry with a reason, unless others rest on it', async () => {
  const id = await asked()
  await enter('approved', leader, id, { amount: 100 })
  await enter('allotted', leader, id, { amount: 60, version: 2 })
  const { entries } = await leader.call(readFunding, { params: { id } })
  const withdraw = (at: number) =>
    leader.try(withdrawEntry, {
      params: { id, entryId: entries[at]?.id ?? '' },
      body: { reason: 'Nhập nhầm', version: 3 },
    })
  expect((await withdraw(0)).json()).toMatchObject({ reason: 'later_entries_rest_on_it' })
  expect((await withdraw(1)).json()).toMatchObject({ state: 'approved', balance: { allotted: 0 } })
  const read = await leader.call(readFunding, { params: { id } })
  expect(read.entries[1]?.withdrawn).toEqual({ on: '2023-10-05', reason: 'Nhập nhầm' })
})

it('sums by state and unit so that each sum is that of its rows', async () => {
  const { states, units, total } = await leader.call(listFunding)
  for (const { state, count, asked } of states) {
    const { rows } = await leader.call(listFunding, { query: { state, limit: 200 } })
    expect([state, rows.length]).toEqual([state, count])
    expect(rows.reduce((sum, row) => sum + row.balance.asked, 0)).toBe(asked)
  }
  expect(states.reduce((sum, { asked }) => sum + asked, 0)).toBe(total.asked)
  expect(units.reduce((sum, { spent }) => sum + spent, 0)).toBe(total.spent)
  expect((await outsider.call(listFunding)).total.count).toBe(0)
})

it('shows its papers to those who see it and to nobody else', async () => {
  const { id: fileId } = await head.call(uploadFile, {
    query: { name: 'to-trinh.txt' },
    body: new TextEncoder().encode('Tờ trình xin kinh phí'),
  })
  expect((await ask(leader, { fileId })).json()).toMatchObject({ reason: 'file_unknown' })
  const id = (await ask(head, { fileId })).json().id
  expect((await leader.call(readFunding, { params: { id } })).file).toMatchObject({ name: 'to-trinh.txt' })
  expect((await leader.try(downloadFile, { params: { id: fileId } })).statusCode).toBe(200)
  expect((await outsider.try(downloadFile, { params: { id: fileId } })).statusCode).toBe(404)
})

it('refuses bad amounts, days to come, and what one does not see', async () => {
  for (const amount of [0, -1, 0.5, 1e16, '12']) expect((await ask(head, { amount })).statusCode).toBe(422)
  expect((await ask(outsider)).statusCode).toBe(404)
  expect((await ask(head, { difficultyId: newId() })).statusCode).toBe(404)
  expect((await ask(head, { unitId: house.units.district })).statusCode).toBe(403)
  const id = await asked()
  const early = await enter('approved', leader, id, { happenedOn: '2023-10-06' })
  expect(early.json()).toMatchObject({ reason: 'day_not_come' })
  expect((await enter('approved', leader, id, { version: 9 })).statusCode).toBe(409)
})
