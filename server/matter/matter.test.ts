import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { downloadFile, uploadFile } from '#domain/file/contract.ts'
import { directMatter, listMatters, readMatter, returnMatter, submitMatter } from '#domain/matter/contract.ts'
import { matterStates } from '#domain/matter/matter.ts'
import { listObligations } from '#domain/obligation/contract.ts'
import { newId } from '#server/kernel/id.ts'
import { type TestHouse, type TestPerson, openTestHouse } from '#server/testing/test-house.ts'

let house: TestHouse
let leader: TestPerson
let office: TestPerson
let head: TestPerson
let outsider: TestPerson

beforeAll(async () => {
  house = await openTestHouse()
  leader = await house.person('standing', 'leader', 'all')
  office = await house.person('office', 'office', 'all')
  head = await house.person('board', 'unit_head', 'unit')
  outsider = await house.person('otherDistrict', 'unit_head', 'subtree')
})
afterAll(() => house.close())
beforeEach(() => house.setToday('2023-10-05'))

const submit = (person = head, change: object = {}) =>
  person.try(submitMatter, {
    body: {
      id: newId(),
      title: 'Xin ý kiến về đề án sắp xếp tổ chức',
      text: 'Trình Thường trực xem xét hai phương án.',
      submittedByUnitId: house.units.board,
      addressedToUnitId: house.units.standing,
      ...change,
    },
  })
const submitted = async (change: object = {}): Promise<string> => (await submit(head, change)).json().id

const decide = (
  route: typeof directMatter | typeof returnMatter,
  person: TestPerson,
  id: string,
  change = {},
) =>
  person.try<typeof route>(route, {
    params: { id },
    body: { text: 'Đồng ý phương án 1', version: 1, ...change },
  })

it('owes an opinion in the ledger, in working days, and is settled by the direction', async () => {
  const id = await submitted()
  const { rows } = await leader.call(listObligations, { query: { kind: 'opinion', open: true } })
  expect(rows.find((row) => row.id === id)).toMatchObject({ kind: 'opinion', dueOn: '2023-10-19' })
  await house.setToday('2023-10-11')
  expect((await decide(directMatter, leader, id)).json()).toMatchObject({ state: 'directed', waitingDays: 4 })
  const again = await decide(directMatter, leader, id, { version: 2 })
  expect(again.json()).toMatchObject({ reason: 'matter_is_decided' })
  const read = await head.call(readMatter, { params: { id } })
  expect(read.decision).toMatchObject({ text: 'Đồng ý phương án 1', givenBy: { id: leader.personId } })
  const open = await leader.call(listObligations, { query: { kind: 'opinion', open: true } })
  expect(open.rows.map((row) => row.id)).not.toContain(id)
})

it('comes back with a reason, is submitted again once, and keeps its first day', async () => {
  const id = await submitted()
  await house.setToday('2023-10-09')
  expect((await submit(head, { resubmitsId: id })).json()).toMatchObject({ reason: 'matter_not_returned' })
  expect((await decide(returnMatter, leader, id, { text: ' ' })).statusCode).toBe(422)
  await decide(returnMatter, leader, id, { text: 'Thiếu ý kiến Ban Tổ chức' })
  await house.setToday('2023-10-12')
  const next = await submitted({ resubmitsId: id })
  expect((await submit(head, { resubmitsId: id })).json()).toMatchObject({ reason: 'already_resubmitted' })
  const read = await head.call(readMatter, { params: { id: next } })
  expect(read).toMatchObject({ firstSubmittedOn: '2023-10-05', waitingDays: 5, resubmits: id })
  expect((await head.call(readMatter, { params: { id } })).takenUpBy).toBe(next)
})

it('records the word of a leader that the office names', async () => {
  const id = await submitted()
  expect((await decide(directMatter, office, id)).json()).toMatchObject({ reason: 'leader_must_be_named' })
  expect((await decide(directMatter, office, id, { givenById: leader.personId })).statusCode).toBe(200)
})

it('refuses the wrong person with the reason, and the unseen with silence', async () => {
  const id = await submitted()
  expect((await decide(directMatter, head, id)).statusCode).toBe(403)
  expect((await decide(directMatter, outsider, id)).statusCode).toBe(404)
  expect((await outsider.try(readMatter, { params: { id } })).statusCode).toBe(404)
  expect((await decide(directMatter, leader, id, { version: 3 })).statusCode).toBe(409)
  expect((await submit(head, { submittedByUnitId: house.units.district })).statusCode).toBe(403)
  expect((await submit(head, { addressedToUnitId: house.units.board })).json()).toMatchObject({
    reason: 'addressed_to_itself',
  })
  expect((await submit(head, { addressedToUnitId: newId() })).json()).toMatchObject({
    reason: 'unit_unknown',
  })
  expect((await submit(head, { title: '' })).statusCode).toBe(422)
  expect((await submit(head, { resubmitsId: newId() })).statusCode).toBe(404)
})

it('shows its papers to those who see it', async () => {
  const { id: fileId } = await head.call(uploadFile, {
    query: { name: 'de-an.txt' },
    body: new TextEncoder().encode('Đề án'),
  })
  const id = await submitted({ fileIds: [fileId, fileId] })
  expect((await leader.call(readMatter, { params: { id } })).files).toMatchObject([{ name: 'de-an.txt' }])
  expect((await leader.try(downloadFile, { params: { id: fileId } })).statusCode).toBe(200)
  expect((await outsider.try(downloadFile, { params: { id: fileId } })).statusCode).toBe(404)
})

it('measures the median by level over a period, each count opening to its rows', async () => {
  await house.setToday('2023-11-06')
  const early = await submitted()
  await submitted({ addressedToUnitId: house.units.office })
  await house.setToday('2023-11-10')
  await decide(directMatter, leader, early)
  const period = { from: '2023-11-01', to: '2023-11-30' }
  const { levels, total } = await leader.call(listMatters, { query: period as never })
  expect(total).toEqual({ submitted: 2, directed: 1, returned: 0, waiting: 1, medianDays: 4 })
  expect(levels.map(({ level, medianDays }) => [level, medianDays])).toEqual([
    ['office', null],
    ['standing', 4],
  ])
  for (const { level, ...counts } of levels)
    for (const state of matterStates) {
      const { rows } = await leader.call(listMatters, { query: { ...period, level, state } as never })
      expect([level, state, rows.length]).toEqual([level, state, counts[state]])
    }
})

it('makes tasks by its direction, in the name of whom it was submitted to, all of it or nothing', async () => {
  const id = await submitted()
  const task = (leadUnitId: string, more = {}) => ({
    id: newId(),
    title: 'Lập phương án chi tiết',
    product: 'Phương án',
    requiredQuality: 'Nêu rõ kinh phí',
    leadUnitId,
    dueOn: '2023-10-31',
    ...more,
  })
  const own = task(house.units.standing)
  expect((await decide(directMatter, leader, id, { tasks: [own] })).json().reason).toBe('giver_is_lead')
  const past = task(house.units.board, { dueOn: '2023-10-01' })
  expect((await decide(directMatter, leader, id, { tasks: [past] })).json().reason).toBe(
    'due_before_assigned',
  )
  expect((await leader.call(readMatter, { params: { id } })).state).toBe('waiting')
  const tasks = [task(house.units.board), task(house.units.district)]
  expect((await decide(directMatter, leader, id, { tasks })).statusCode).toBe(200)
  const read = await leader.call(readMatter, { params: { id } })
  expect(read.tasks.map((made) => made.id)).toEqual(tasks.map((made) => made.id))
  const seen = await head.call(readMatter, { params: { id } })
  expect(seen.tasks.map((made) => made.id)).toEqual([tasks[0]?.id])
})
