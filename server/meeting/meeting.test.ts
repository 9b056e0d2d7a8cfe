import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { calendarDate } from '#domain/calendar/date.ts'
import {
  addAgendaItem,
  inviteUnits,
  recordAllPresent,
  recordAttendance,
  removeAgendaItem,
  reorderAgenda,
} from '#domain/meeting/agenda-contract.ts'
import { readBriefing } from '#domain/meeting/briefing-contract.ts'
import { changesSince } from '#domain/meeting/briefing-changes.ts'
import { addConclusion, removeConclusion } from '#domain/meeting/conclusion-contract.ts'
import {
  closeMeeting,
  downloadNotice,
  listMeetings,
  openMeeting,
  readMeeting,
  rescheduleMeeting,
  scheduleMeeting,
} from '#domain/meeting/contract.ts'
import { exportRegister, listRegister, readImplementation } from '#domain/meeting/register-contract.ts'
import { raiseRecommendation, readRecommendation } from '#domain/recommendation/contract.ts'
import { openArchive } from '#documents/in/archive/open-archive.ts'
import { newId } from '#server/kernel/id.ts'
import { type TestHouse, type TestPerson, openTestHouse } from '#server/testing/test-house.ts'

let house: TestHouse
let leader: TestPerson
let office: TestPerson
let board: TestPerson
let district: TestPerson
let series = ''

beforeAll(async () => {
  house = await openTestHouse()
  leader = await house.person('standing', 'leader', 'all')
  office = await house.person('office', 'office', 'all')
  board = await house.person('board', 'unit_head', 'unit')
  district = await house.person('district', 'unit_head', 'subtree')
})
afterAll(() => house.close())
beforeEach(async () => {
  await house.setToday('2023-10-05')
  series = `Giao ban ${newId()}`
})

const plan = (change: Record<string, unknown> = {}) => ({
  id: newId(),
  hostUnitId: house.units.standing,
  series,
  title: 'Hội nghị giao ban 9 tháng',
  heldOn: '2023-10-05',
  startsAt: '08:00',
  place: 'Phòng họp số 1',
  reviewedFrom: '2023-01-01',
  reviewedTo: '2023-09-30',
  aheadFrom: '2023-10-01',
  aheadTo: '2023-12-31',
  chairId: leader.personId,
  ...change,
})

async function schedule(change: Record<string, unknown> = {}): Promise<string> {
  const { id } = await office.call(scheduleMeeting, { body: plan(change) })
  await office.call(inviteUnits, { params: { id }, body: { unitIds: [house.units.board] } })
  return id
}

async function open(change: Record<string, unknown> = {}): Promise<string> {
  const id = await schedule(change)
  await office.call(openMeeting, { params: { id }, body: { version: 1 } })
  return id
}

const conclude = (id: string, change: Record<string, unknown> = {}) =>
  office.try(addConclusion, {
    params: { id },
    body: {
      id: newId(),
      text: 'Rà soát các chỉ tiêu chậm, có giải pháp tăng tốc',
      leadUnitId: house.units.board,
      cooperatingUnitIds: [house.units.district],
      dueOn: '2023-10-20',
      requiredQuality: 'Mỗi chỉ tiêu chậm có số phải đạt từng tháng',
      ...change,
    },
  })

const close = (person: TestPerson, id: string, version = 2) =>
  person.try(closeMeeting, { params: { id }, body: { version } })

const raise = async () => {
  const { id } = await board.call(raiseRecommendation, {
    body: {
      id: newId(),
      text: 'Cấp bổ sung kinh phí',
      raisedByUnitId: house.units.board,
      addressedToUnitId: house.units.standing,
    },
  })
  return id
}

const obligationsOf = (meetingId: string) =>
  house.organization.db
    .selectFrom('obligation as o')
    .innerJoin('conclusion as c', 'c.id', 'o.conclusion_id')
    .selectAll('o')
    .where('c.meeting_id', '=', meetingId)
    .execute()

it('makes standing work of a conclusion without a date that says its rhythm', async () => {
  const id = await open()
  expect((await conclude(id, { dueOn: null, rhythm: 'monthly' })).statusCode).toBe(200)
  expect((await close(office, id)).json()).toMatchObject({ tasks: 1, contributions: 1 })
  expect(await obligationsOf(id)).toMatchObject([{ kind: 'task', due_on: null }])
  const { conclusions } = await office.call(readMeeting, { params: { id } })
  expect(conclusions).toMatchObject([{ dueOn: null, rhythm: 'monthly' }])
})

it('runs once around: conclusions become tasks and directions, and open the next meeting', async () => {
  const recommendationId = await raise()
  const id = await open()
  expect((await conclude(id)).statusCode).toBe(200)
  const answer = { leadUnitId: null, cooperatingUnitIds: [], dueOn: null, requiredQuality: null }
  const word = { recommendationId, decision: 'accept', text: 'Đồng ý, giao Văn phòng tổng hợp' }
  expect((await conclude(id, { ...answer, ...word })).statusCode).toBe(200)
  expect((await conclude(id, { ...answer, text: 'Ghi nhận kết quả của các đơn vị' })).statusCode).toBe(200)

  const closed = await close(office, id)
  expect(closed.json()).toMatchObject({ tasks: 1, contributions: 1, directions: 1 })
  const [task] = await obligationsOf(id)
  expect(task).toMatchObject({
    kind: 'task',
    owed_by_unit_id: house.units.board,
    owed_to_unit_id: house.units.standing,
    due_on: '2023-10-20',
    clause_id: expect.any(String),
  })
  const answered = await board.call(readRecommendation, { params: { id: recommendationId } })
  expect(answered).toMatchObject({
    state: 'accepted',
    directions: [{ givenBy: { id: leader.personId }, recordedBy: { id: office.personId }, meeting: { id } }],
  })
  const { conclusions } = await office.call(readMeeting, { params: { id } })
  expect(conclusions?.map(({ text }) => text).at(-1)).toBe('Đồng ý, giao Văn phòng tổng hợp')

  await house.setToday('2023-11-03')
  const next = await schedule({ heldOn: '2023-11-03' })
  const page = await office.call(readMeeting, { params: { id: next } })
  expect(page.previous).toMatchObject({ id })
  const { briefing } = await office.call(readBriefing, { params: { id: next } })
  expect(briefing).toMatchObject({ previousTasks: 1, previousVerified: 0, taken: null })
  expect(briefing.previousConclusions.map(({ standing }) => standing)).toEqual([
    'overdue',
    'statement',
    'direction',
  ])
  expect(briefing.overdueByUnit).toMatchObject([
    { unit: { id: house.units.board }, overdue: 1, oldestDays: 10 },
  ])
  expect(briefing.conclusions).toMatchObject([
    {
      ordinal: 1,
      leadUnit: { id: house.units.board },
      task: { id: task?.id, state: 'assigned', daysLate: 10 },
    },
  ])
})

it('keeps every conclusion in the register, claimed apart from verified, page by page', async () => {
  const id = await open()
  const texts = ['Rà soát chỉ tiêu', 'Báo cáo tiến độ', 'Gửi danh sách']
  for (const text of texts) await conclude(id, { text })
  await conclude(id, {
    text: 'Ghi nhận',
    leadUnitId: null,
    cooperatingUnitIds: [],
    dueOn: null,
    requiredQuality: null,
  })
  const drafts = await office.call(listRegister, { query: { meetingId: id } })
  expect(drafts.rows).toEqual([])
  await close(office, id)
  const [, second, third] = await obligationsOf(id)
  const { db } = house.organization
  const claim = (taskId: string | undefined, verified: boolean) =>
    db
      .updateTable('obligation')
      .set({
        claimed_on: calendarDate('2023-10-05'),
        ...(verified ? { verified_on: calendarDate('2023-10-05') } : {}),
      })
      .where('id', '=', taskId ?? '')
      .execute()
  await claim(second?.id, false)
  await claim(third?.id, true)
  await house.setToday('2023-10-21')
  const { rows } = await board.call(readImplementation, { params: { id } })
  expect(rows.map(({ standing }) => standing).toSorted()).toEqual([
    'claimed',
    'overdue',
    'statement',
    'verified',
  ])
  const seen: string[] = []
  for (let after: string | undefined, page = 0; page < 4; page += 1) {
    const query = { meetingId: id, limit: 1, ...(after ? { after } : {}) }
    const answer = await office.call(listRegister, { query })
    seen.push(...answer.rows.map(({ text }) => text))
    after = answer.next ?? undefined
  }
  expect(seen).toEqual([...texts, 'Ghi nhận'])
  for (const standing of ['overdue', 'claimed', 'verified', 'statement'] as const) {
    const only = await office.call(listRegister, { query: { meetingId: id, standing } })
    expect(only.rows.map((row) => row.standing)).toEqual([standing])
  }
  expect((await office.call(listRegister, { query: { meetingId: id, standing: 'open' } })).rows).toEqual([])
  expect((await district.call(listRegister, { query: { meetingId: id } })).rows).toEqual([])
  expect((await district.try(readImplementation, { params: { id } })).statusCode).toBe(404)
  expect((await office.try(listRegister, { query: { after: 'x_y' } })).statusCode).toBe(422)
  const workbook = await office.try(exportRegister, { query: { meetingId: id } })
  const archive = await openArchive(new Uint8Array(workbook.rawPayload))
  const parts = await Promise.all(archive.names.map((name) => archive.find(name)))
  expect(parts.map((part) => part?.toString() ?? '').join('')).toContain('Gửi danh sách')
})

it('hands out the notice as a Word file to those who attend, and to nobody else', async () => {
  const id = await open()
  await conclude(id)
  await close(office, id)
  const notice = await board.try(downloadNotice, { params: { id } })
  expect(notice.headers['content-type']).toContain('wordprocessingml')
  const archive = await openArchive(new Uint8Array(notice.rawPayload))
  expect(archive).toBeTruthy()
  expect((await district.try(downloadNotice, { params: { id } })).statusCode).toBe(404)
  expect((await office.try(downloadNotice, { params: { id: newId() } })).statusCode).toBe(404)
})

it('keeps the briefing as it stood at opening', async () => {
  const id = await open()
  const before = await office.call(readBriefing, { params: { id } })
  expect(before).toMatchObject({ isFrozen: true, briefing: { taken: { by: office.personId } } })
  expect(before.people.map((person) => person.id)).toContain(office.personId)
  await raise()
  const after = await office.call(readBriefing, { params: { id } })
  expect(after.briefing).toEqual(before.briefing)
  const now = await office.call(readBriefing, { params: { id }, query: { as: 'now' } })
  expect(changesSince(after.briefing, now.briefing).map(({ kind }) => kind)).toEqual([
    'recommendation_raised',
  ])
  expect((await district.try(readBriefing, { params: { id } })).statusCode).toBe(404)
  const shown = await board.call(readBriefing, { params: { id } })
  expect(shown.briefing.recommendations.every(({ raisedBy }) => raisedBy.id === house.units.board)).toBe(true)
})

it('refuses to close by number while something is missing, and nothing is made', async () => {
  const id = await open()
  await conclude(id)
  await conclude(id, { dueOn: null, requiredQuality: null })
  const answer = await close(office, id)
  expect(answer.statusCode).toBe(422)
  expect(answer.json()).toMatchObject({
    reason: 'conclusions_incomplete',
    fields: [
      { path: 'conclusions.2', code: 'due_date_missing' },
      { path: 'conclusions.2', code: 'quality_missing' },
    ],
  })
  expect(await obligationsOf(id)).toEqual([])
  const empty = await open()
  expect((await close(office, empty)).json()).toMatchObject({ reason: 'no_conclusions' })
})

it('closes once, by the office, as it was seen', async () => {
  const id = await open()
  await conclude(id)
  const wrong = await close(board, id)
  expect([wrong.statusCode, wrong.json().reason]).toEqual([403, 'only_the_office'])
  expect((await close(office, id, 1)).statusCode).toBe(409)
  const both = await Promise.all([close(office, id), close(leader, id)])
  expect(both.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([200, 409])
  expect(await obligationsOf(id)).toHaveLength(1)
  const late = await close(office, id, 3)
  expect([late.statusCode, late.json().reason]).toEqual([422, 'meeting_is_closed'])
  expect((await conclude(id)).json()).toMatchObject({ reason: 'meeting_is_closed' })
})

it('gives each conclusion its own number when two are typed at once, and closes the gap of one removed', async () => {
  const id = await open()
  await Promise.all(Array.from({ length: 5 }, () => conclude(id)))
  const { conclusions } = await office.call(readMeeting, { params: { id } })
  expect(conclusions?.map(({ ordinal }) => ordinal)).toEqual([1, 2, 3, 4, 5])
  const second = conclusions?.[1]
  const left = await office.call(removeConclusion, {
    params: { id, conclusionId: second?.id ?? '' },
    body: { version: second?.version ?? 0 },
  })
  expect(left.conclusions.map(({ ordinal }) => ordinal)).toEqual([1, 2, 3, 4])
})

it('is seen by those who attend, without drafts, and by no one else', async () => {
  const id = await open()
  await conclude(id)
  const seen = await board.call(readMeeting, { params: { id } })
  expect(seen.conclusions).toBeNull()
  expect(seen.can.close).toEqual({ allowed: false, reason: 'only_the_office' })
  expect((await district.try(readMeeting, { params: { id } })).statusCode).toBe(404)
  expect((await district.call(listMeetings, { query: { series } })).rows).toEqual([])
  expect((await board.call(listMeetings, { query: { series } })).rows).toMatchObject([{ id, state: 'open' }])
  expect((await conclude(newId())).statusCode).toBe(404)
})

it('prepares an agenda and an attendance', async () => {
  const id = await open()
  const add = (title: string) =>
    office.call(addAgendaItem, { params: { id }, body: { id: newId(), title, minutes: 15 } })
  await add('Báo cáo 9 tháng')
  const { agenda } = await add('Thảo luận')
  const ids = agenda.map((item) => item.id)
  const turned = await office.call(reorderAgenda, { params: { id }, body: { ids: ids.toReversed() } })
  expect(turned.agenda.map(({ title }) => title)).toEqual(['Thảo luận', 'Báo cáo 9 tháng'])
  const [first] = turned.agenda
  await office.call(removeAgendaItem, {
    params: { id, itemId: first?.id ?? '' },
    body: { version: first?.version ?? 0 },
  })
  const stale = await office.try(reorderAgenda, { params: { id }, body: { ids } })
  expect(stale.statusCode).toBe(409)

  const { attendance } = await office.call(readMeeting, { params: { id } })
  const [invited] = attendance
  const record = (body: Record<string, unknown>) =>
    office.try(recordAttendance, { params: { id, itemId: invited?.id ?? '' }, body })
  expect((await record({ state: 'absent', version: 1 })).json().fields).toMatchObject([
    { path: 'reason', code: 'absence_needs_a_reason' },
  ])
  expect((await record({ state: 'absent', reason: 'Đi công tác', version: 1 })).json()).toMatchObject({
    attendance: [{ state: 'absent', reason: 'Đi công tác' }],
  })
  expect((await record({ state: 'present', version: 1 })).statusCode).toBe(409)
  await office.call(inviteUnits, { params: { id }, body: { unitIds: [house.units.otherDistrict] } })
  const all = await office.call(recordAllPresent, { params: { id } })
  expect(all.attendance.map(({ state }) => state)).toEqual(['absent', 'present'])
  const unknown = await office.try(inviteUnits, { params: { id }, body: { unitIds: [newId()] } })
  expect(unknown.json()).toMatchObject({ reason: 'unit_unknown' })
})

it('is scheduled by the office on days that make sense, and opened when its day has come', async () => {
  const byUnit = await board.try(scheduleMeeting, { body: plan() })
  expect([byUnit.statusCode, byUnit.json().reason]).toEqual([403, 'only_the_office'])
  const refusalOf = async (change: Record<string, unknown>) =>
    (await office.try(scheduleMeeting, { body: plan(change) })).json().reason
  expect(await refusalOf({ reviewedTo: '2022-12-31' })).toBe('period_ends_before_it_begins')
  expect(await refusalOf({ aheadFrom: '2023-09-01' })).toBe('ahead_must_follow_reviewed')
  expect(await refusalOf({ chairId: newId() })).toBe('person_unknown')
  expect(await refusalOf({ hostUnitId: newId() })).toBe('unit_unknown')
  expect((await office.try(scheduleMeeting, { body: plan({ heldOn: '2023-02-30' }) })).statusCode).toBe(422)
  expect((await office.try(scheduleMeeting, { body: plan({ startsAt: '24:00' }) })).statusCode).toBe(422)
  const id = await schedule({ heldOn: '2023-10-09' })
  const early = await office.try(openMeeting, { params: { id }, body: { version: 1 } })
  expect(early.json()).toMatchObject({ reason: 'meeting_day_not_come' })
  const { id: _id, hostUnitId: _host, ...fields } = plan({ heldOn: calendarDate('2023-10-05') })
  const moved = await office.call(rescheduleMeeting, { params: { id }, body: { ...fields, version: 1 } })
  await office.call(openMeeting, { params: { id }, body: { version: moved.version } })
  const again = await office.try(openMeeting, { params: { id }, body: { version: 3 } })
  expect(again.json()).toMatchObject({ reason: 'meeting_already_open' })
})

it('refuses conclusions that name what does not exist or contradict themselves', async () => {
  const id = await open()
  const reasonOf = async (change: Record<string, unknown>) => (await conclude(id, change)).json().reason
  expect(await reasonOf({ leadUnitId: newId() })).toBe('unit_unknown')
  const codesOf = async (change: Record<string, unknown>) =>
    (await conclude(id, change)).json().fields.map(({ code }: { code: string }) => code)
  expect(await codesOf({ decision: 'accept' })).toEqual(['decision_needs_a_recommendation'])
  expect(await codesOf({ recommendationId: await raise(), decision: 'forward' })).toEqual([
    'forward_needs_a_unit',
  ])
  expect((await conclude(id, { recommendationId: newId(), decision: 'accept' })).statusCode).toBe(404)
  const recommendationId = await raise()
  await conclude(id, { recommendationId, decision: 'accept' })
  await conclude(id, { recommendationId, decision: 'refuse' })
  expect((await close(office, id)).json().fields).toMatchObject([
    { path: 'conclusions.2', code: 'recommendation_answered_twice' },
  ])
})

it('stands in the log, act by act', async () => {
  const id = await open()
  await conclude(id)
  await close(office, id)
  const log = await house.organization.db
    .selectFrom('event')
    .select('verb')
    .where('noun_id', '=', id)
    .orderBy('seq')
    .execute()
  expect(log.map(({ verb }) => verb)).toEqual(['schedule-meeting', 'open-meeting', 'close-meeting'])
})
