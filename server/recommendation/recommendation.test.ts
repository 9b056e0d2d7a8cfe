import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import {
  clarifyRecommendation,
  giveDirection,
  listRecommendations,
  raiseRecommendation,
  readRecommendation,
} from '#domain/recommendation/contract.ts'
import { getTask } from '#domain/task/contract.ts'
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

const raise = async (person = head, change: Record<string, unknown> = {}) => {
  const body = {
    id: newId(),
    text: 'Bổ sung kinh phí để thay thiết bị hội nghị trực tuyến',
    raisedByUnitId: house.units.board,
    addressedToUnitId: house.units.standing,
    ...change,
  }
  return person.call(raiseRecommendation, { body })
}

const answerOf = (id: string) =>
  house.organization.db
    .selectFrom('obligation')
    .selectAll()
    .where('recommendation_id', '=', id)
    .where('kind', '=', 'answer')
    .executeTakeFirstOrThrow()

const direct = (person: TestPerson, id: string, change: Record<string, unknown> = {}) =>
  person.try(giveDirection, {
    params: { id },
    body: { id: newId(), decision: 'accept', text: 'Đồng ý, giao Văn phòng tổng hợp', version: 1, ...change },
  })

it('owes an answer in the ledger, in working days', async () => {
  const { id } = await raise()
  expect(await answerOf(id)).toMatchObject({
    owed_by_unit_id: house.units.standing,
    owed_to_unit_id: house.units.board,
    assigned_on: '2023-10-05',
    due_on: '2023-10-19',
    verified_on: null,
  })
})

it('counts the wait in working days, past holidays of the table', async () => {
  const { id } = await raise()
  await house.organization.db
    .insertInto('calendar_day')
    .values({ id: newId(), on: '2023-10-09' as never, kind: 'holiday', name: 'Thử', source: 'Thử' })
    .execute()
  await house.setToday('2023-10-23')
  const read = await leader.call(readRecommendation, { params: { id } })
  expect(read).toMatchObject({ waitingDays: 11, lateDays: 2, state: 'waiting' })
  await house.organization.db.updateTable('calendar_day').set({ kind: 'swapped_working' }).execute()
})

it('is settled by accepting, and shown with its history', async () => {
  const { id } = await raise()
  await house.setToday('2023-10-10')
  const answer = await direct(leader, id)
  expect(answer.statusCode).toBe(200)
  expect(answer.json()).toMatchObject({
    state: 'accepted',
    answeredOn: '2023-10-10',
    waitingDays: 3,
    can: { direct: { allowed: false, reason: 'already_answered' } },
  })
  expect(await answerOf(id)).toMatchObject({ claimed_on: '2023-10-10', verified_on: '2023-10-10' })
  const read = await head.call(readRecommendation, { params: { id } })
  expect(read.directions).toMatchObject([
    { decision: 'accept', givenBy: { id: leader.personId }, recordedBy: { id: leader.personId } },
  ])
  const again = await direct(leader, id, { version: 2 })
  expect([again.statusCode, again.json().reason]).toEqual([422, 'already_answered'])
})

it('stays owed when more is asked for, and passes on when forwarded', async () => {
  const { id } = await raise()
  expect((await direct(leader, id, { decision: 'ask', text: 'Nêu rõ số lượng' })).statusCode).toBe(200)
  expect(await answerOf(id)).toMatchObject({ claimed_on: null, owed_by_unit_id: house.units.standing })
  const nowhere = await direct(leader, id, { decision: 'forward', version: 2 })
  expect(nowhere.json().fields).toMatchObject([{ path: 'forwardedToUnitId', code: 'forward_needs_a_unit' }])
  const forward = await direct(leader, id, {
    decision: 'forward',
    text: 'Chuyển Văn phòng trả lời',
    forwardedToUnitId: house.units.office,
    version: 2,
  })
  expect(forward.json()).toMatchObject({ state: 'forwarded', answering: { id: house.units.office } })
  expect(await answerOf(id)).toMatchObject({ owed_by_unit_id: house.units.office, due_on: '2023-10-19' })
})

it('waits again once its raiser has given what was asked for', async () => {
  const { id } = await raise()
  const clarify = (person: TestPerson, version: number) =>
    person.try(clarifyRecommendation, {
      params: { id },
      body: { id: newId(), text: 'Cần 12 máy, mỗi máy 18 triệu đồng', version },
    })
  expect((await clarify(head, 1)).json()).toMatchObject({ reason: 'nothing_was_asked' })
  await direct(leader, id, { decision: 'ask', text: 'Nêu rõ số lượng' })
  const inspector = await house.person('office', 'inspector', 'all')
  expect((await clarify(inspector, 2)).statusCode).toBe(403)
  expect((await clarify(outsider, 2)).statusCode).toBe(404)
  expect((await clarify(head, 1)).statusCode).toBe(409)
  expect((await clarify(head, 2)).json()).toMatchObject({ state: 'waiting', answeredOn: null })
  const read = await leader.call(readRecommendation, { params: { id } })
  expect(read.clarifications).toMatchObject([{ givenBy: { id: head.personId }, givenOn: '2023-10-05' }])
})

it('is answered by the head of the unit it was forwarded to, who did not see it before', async () => {
  const { id } = await raise()
  expect((await direct(outsider, id)).statusCode).toBe(404)
  await direct(leader, id, {
    decision: 'forward',
    text: 'Chuyển huyện trả lời',
    forwardedToUnitId: house.units.otherDistrict,
  })
  expect((await direct(outsider, id, { version: 2 })).json()).toMatchObject({ state: 'accepted' })
})

it('passes on with a date of its own, and keeps the first date and the whole wait', async () => {
  const { id } = await raise()
  await house.setToday('2023-10-12')
  const forward = (change: object) =>
    direct(leader, id, {
      decision: 'forward',
      text: 'Chuyển huyện',
      forwardedToUnitId: house.units.otherDistrict,
      ...change,
    })
  expect((await forward({ answerDueOn: '2023-10-11' })).json()).toMatchObject({ reason: 'day_is_past' })
  const accepted = await direct(leader, id, { answerDueOn: '2023-11-01' })
  expect(accepted.json().fields).toMatchObject([{ code: 'only_a_forward_has_a_date' }])
  expect((await forward({ answerDueOn: '2023-11-01' })).json()).toMatchObject({
    dueOn: '2023-11-01',
    firstDueOn: '2023-10-19',
    waitingDays: 5,
    level: 'district',
  })
})

it('makes the tasks that it names, citing the recommendation, or none at all', async () => {
  const { id } = await raise()
  const task = (change: object = {}) => ({
    id: newId(),
    title: 'Mua 12 máy',
    product: 'Biên bản bàn giao',
    requiredQuality: 'Đủ 12 máy, chạy được',
    leadUnitId: house.units.board,
    dueOn: '2023-11-15',
    ...change,
  })
  const given = (tasks: object[], person = leader, change: object = {}) =>
    direct(person, id, { tasks, ...change })
  const refusing = await given([task()], leader, { decision: 'refuse' })
  expect(refusing.json().fields).toMatchObject([{ path: 'tasks', code: 'only_accepting_gives_tasks' }])
  expect((await given([task(), task({ dueOn: '2023-10-01' })])).statusCode).toBe(422)
  expect((await given([task({ leadUnitId: newId() })])).json()).toMatchObject({ reason: 'unit_unknown' })
  expect((await given([task({ title: ' ' })])).statusCode).toBe(422)
  const tasks = [task(), task({ title: 'Tập huấn', leadUnitId: house.units.office })]
  const answer = await given(tasks, office, { givenById: leader.personId })
  expect([answer.statusCode, answer.json().state]).toEqual([200, 'accepted'])
  const { directions } = await leader.call(readRecommendation, { params: { id } })
  expect(directions[0]?.tasks.map(({ title }) => title)).toEqual(['Mua 12 máy', 'Tập huấn'])
  const made = await head.call(getTask, { params: { id: tasks[0]?.id ?? '' } })
  expect(made).toMatchObject({
    owedTo: { id: house.units.standing },
    dueOn: '2023-11-15',
    source: { recommendation: { id } },
  })
})

it('counts those without an answer by level, each count opening to as many rows', async () => {
  await house.setToday('2023-12-01')
  const { levels, waiting } = await leader.call(listRecommendations, { query: { limit: 1 } })
  expect(levels.reduce((sum, level) => sum + level.waiting, 0)).toBe(waiting)
  for (const { level, waiting: count, longestDays } of levels) {
    const { rows } = await leader.call(listRecommendations, { query: { level, limit: 200 } })
    expect([level, rows.length]).toEqual([level, count])
    expect(longestDays).toBe(Math.max(...rows.map(({ waitingDays }) => waitingDays)))
  }
})

it('records the word of a leader that the office names', async () => {
  const { id } = await raise()
  expect((await direct(office, id)).json()).toMatchObject({ reason: 'leader_must_be_named' })
  expect((await direct(office, id, { givenById: head.personId })).json()).toMatchObject({
    reason: 'not_a_leader',
  })
  expect((await direct(office, id, { givenById: leader.personId })).statusCode).toBe(200)
  const { directions, mustName } = await office.call(readRecommendation, { params: { id } })
  expect(mustName).toBe(true)
  expect(directions).toMatchObject([
    { givenBy: { id: leader.personId }, recordedBy: { id: office.personId } },
  ])
})

it('refuses the wrong person with the reason, and the unseen with silence', async () => {
  const { id } = await raise()
  const own = await direct(head, id)
  expect([own.statusCode, own.json().reason]).toEqual([403, 'only_the_leader_or_who_is_asked'])
  const inspector = await house.person('office', 'inspector', 'all')
  expect((await direct(inspector, id)).statusCode).toBe(403)
  expect((await outsider.try(readRecommendation, { params: { id } })).statusCode).toBe(404)
  expect((await leader.try(readRecommendation, { params: { id: newId() } })).statusCode).toBe(404)
  const forOthers = await head.try(raiseRecommendation, {
    body: {
      id: newId(),
      text: 'Việc của huyện',
      raisedByUnitId: house.units.district,
      addressedToUnitId: house.units.standing,
    },
  })
  expect([forOthers.statusCode, forOthers.json().reason]).toEqual([403, 'only_the_unit_or_the_office'])
})

it('refuses unknown units, itself, stale versions and unknown difficulties', async () => {
  const bad = (change: Record<string, unknown>) =>
    head.try(raiseRecommendation, {
      body: {
        id: newId(),
        text: 'Thử',
        raisedByUnitId: house.units.board,
        addressedToUnitId: house.units.standing,
        ...change,
      },
    })
  expect((await bad({ addressedToUnitId: newId() })).json()).toMatchObject({ reason: 'unit_unknown' })
  expect((await bad({ addressedToUnitId: house.units.board })).json()).toMatchObject({
    reason: 'addressed_to_itself',
  })
  expect((await bad({ difficultyId: newId() })).statusCode).toBe(404)
  expect((await bad({ meetingId: newId() })).statusCode).toBe(404)
  expect((await bad({ text: ' \u200b ' })).statusCode).toBe(422)
  const { id } = await raise()
  expect((await direct(leader, id, { version: 7 })).statusCode).toBe(409)
})

it('gives each its own number when many come at once', async () => {
  const raised = await Promise.all(Array.from({ length: 8 }, () => raise()))
  expect(new Set(raised.map(({ number }) => number)).size).toBe(8)
})

it('pages through those that wait, oldest first, and finds words without marks', async () => {
  await house.setToday('2023-10-06')
  await raise(head, { text: 'Sửa chữa trụ sở đường Đông Khê' })
  const first = await leader.call(listRecommendations, { query: { limit: 3 } })
  expect(first.rows).toHaveLength(3)
  const second = await leader.call(listRecommendations, { query: { limit: 3, after: first.next ?? '' } })
  expect(second.rows[0]?.id).not.toBe(first.rows[2]?.id)
  expect(first.waiting).toBeGreaterThan(5)
  const found = await leader.call(listRecommendations, { query: { words: 'tru so duong dong khe' } })
  expect(found.rows.map(({ text }) => text)).toEqual(['Sửa chữa trụ sở đường Đông Khê'])
  const hidden = await outsider.call(listRecommendations, { query: { words: 'tru so' } })
  expect(hidden.rows).toEqual([])
  expect((await leader.try(listRecommendations, { query: { after: 'x' } })).statusCode).toBe(422)
})

it('stands in the log under its verb', async () => {
  const { id } = await raise()
  await direct(leader, id)
  const log = await house.organization.db
    .selectFrom('event')
    .select(['verb', 'noun'])
    .where('noun_id', '=', id)
    .orderBy('seq')
    .execute()
  expect(log.map(({ verb }) => verb)).toEqual(['raise-recommendation', 'give-direction'])
})
