import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { downloadFile, uploadFile } from '#domain/file/contract.ts'
import {
  addAgendaItem,
  inviteUnits,
  nameSubstitute,
  recordAttendance,
} from '#domain/meeting/agenda-contract.ts'
import { openMeeting, readMeeting, scheduleMeeting } from '#domain/meeting/contract.ts'
import { bringPaper, renewPaper, takePaperBack } from '#domain/meeting/paper-contract.ts'
import {
  addMeetingPicture,
  captionMeetingPicture,
  removeMeetingPicture,
} from '#domain/meeting/picture-contract.ts'
import { answerQuestion, askQuestion, withdrawQuestion } from '#domain/meeting/question-contract.ts'
import { changeSeries, foundSeries, listSeries } from '#domain/meeting/series-contract.ts'
import { newId } from '#server/kernel/id.ts'
import { smallestPng } from '#server/testing/smallest-png.ts'
import { type TestHouse, type TestPerson, openTestHouse } from '#server/testing/test-house.ts'

let house: TestHouse
let office: TestPerson
let board: TestPerson
let district: TestPerson
let params = { id: '' }

let itemId = ''

beforeAll(async () => {
  house = await openTestHouse()
  office = await house.person('office', 'office', 'all')
  board = await house.person('board', 'unit_head', 'unit')
  district = await house.person('district', 'unit_head', 'subtree')
})
afterAll(() => house.close())

const meeting = (change: Record<string, unknown> = {}) => ({
  id: newId(),
  hostUnitId: house.units.standing,
  series: `Giao ban ${newId()}`,
  title: 'Giao ban 9 tháng',
  heldOn: '2023-10-05',
  reviewedFrom: '2023-01-01',
  reviewedTo: '2023-09-30',
  aheadFrom: '2023-10-01',
  aheadTo: '2023-12-31',
  ...change,
})
beforeEach(async () => {
  const body = meeting()
  await office.call(scheduleMeeting, { body })
  params = { id: body.id }
  await office.call(inviteUnits, { params, body: { unitIds: [house.units.board, house.units.district] } })
  itemId = newId()
  const item = { id: itemId, title: 'Chỉ tiêu chậm', speakerUnitId: house.units.board, minutes: 20 }
  await office.call(addAgendaItem, { params, body: item })
})

const file = async (person: TestPerson, text: string) =>
  (await person.call(uploadFile, { query: { name: 'Báo cáo.txt' }, body: new TextEncoder().encode(text) })).id

it('takes papers of the office and of the unit that speaks, version by version', async () => {
  const [id, fileId] = [newId(), await file(board, 'bản một')]
  const bring = (person: TestPerson, body: Record<string, unknown>) =>
    person.try(bringPaper, { params, body })
  const paper = { id, agendaItemId: itemId, title: 'Báo cáo', fileId }
  expect((await bring(district, { ...paper, fileId: await file(district, 'x') })).statusCode).toBe(403)
  expect((await bring(office, paper)).json()).toMatchObject({ reason: 'file_unknown' })
  expect((await bring(board, { ...paper, agendaItemId: newId() })).statusCode).toBe(404)
  expect((await bring(board, paper)).statusCode).toBe(200)
  const of = { params: { ...params, paperId: id } }
  const second = await file(board, 'bản hai')
  const renewed = await board.call(renewPaper, { ...of, body: { fileId: second, version: 1 } })
  expect(renewed.papers[0]?.versions.map(({ ordinal }) => ordinal)).toEqual([2, 1])
  expect((await board.try(renewPaper, { ...of, body: { fileId: second, version: 1 } })).statusCode).toBe(409)
  const read = (person: TestPerson) => person.try(downloadFile, { params: { id: second } })
  expect((await read(district)).statusCode).toBe(200)
  const stranger = await house.person('otherDistrict', 'unit_head', 'unit')
  expect((await read(stranger)).statusCode).toBe(404)
  const left = await office.call(takePaperBack, { ...of, body: { version: 2 } })
  expect(left.papers).toEqual([])
  expect((await read(district)).statusCode).toBe(404)
})

it('takes questions in advance, each to an item, and the answer once the meeting is open', async () => {
  const id = newId()
  const question = {
    id,
    agendaItemId: itemId,
    askedByUnitId: house.units.district,
    addressedToUnitId: house.units.board,
    text: 'Vì sao chậm?',
  }
  const ask = (person: TestPerson, change: Record<string, unknown> = {}) =>
    person.try(askQuestion, { params, body: { ...question, ...change } })
  expect((await ask(board)).statusCode).toBe(403)
  expect((await ask(district, { addressedToUnitId: house.units.district })).json().fields).toMatchObject([
    { path: 'addressedToUnitId', code: 'asks_itself' },
  ])
  expect((await ask(district, { text: ' ' })).statusCode).toBe(422)
  expect((await ask(district)).statusCode).toBe(200)
  const of = { params: { ...params, questionId: id } }
  const answer = { answer: 'Do thiếu máy quét', version: 1 }
  expect((await board.try(answerQuestion, { ...of, body: answer })).json()).toMatchObject({
    reason: 'meeting_not_open',
  })
  await office.call(openMeeting, { params, body: { version: 1 } })
  expect((await district.try(answerQuestion, { ...of, body: answer })).statusCode).toBe(403)
  await board.call(answerQuestion, { ...of, body: answer })
  const { questions } = await district.call(readMeeting, { params })
  expect(questions).toMatchObject([{ id, agendaItemId: itemId, answer: 'Do thiếu máy quét', version: 2 }])
  const back = await district.try(withdrawQuestion, { ...of, body: { version: 2 } })
  expect(back.json()).toMatchObject({ reason: 'question_answered' })
})

it('proposes the next meeting of a series, which comes with agenda and invitations', async () => {
  const name = `Giao ban tháng ${newId()}`
  const { standing, board: boardUnit } = house.units
  const series = { id: newId(), hostUnitId: standing, name, rhythm: 'monthly', invitedUnitIds: [boardUnit] }
  const agenda = [{ title: 'Báo cáo', speakerUnitId: boardUnit, minutes: 20 }, { title: 'Kết luận' }]
  expect((await board.try(foundSeries, { body: series })).statusCode).toBe(403)
  await office.call(foundSeries, { body: { ...series, agenda } })
  expect((await office.try(foundSeries, { body: { ...series, id: newId() } })).json()).toMatchObject({
    reason: 'series_known',
  })
  const held = meeting({ series: name })
  await office.call(scheduleMeeting, { body: held })
  await office.call(openMeeting, { params: { id: held.id }, body: { version: 1 } })
  const page = await office.call(readMeeting, { params: { id: held.id } })
  expect(page.agenda.map(({ title, minutes }) => [title, minutes])).toEqual([
    ['Báo cáo', 20],
    ['Kết luận', null],
  ])
  expect(page.attendance.map(({ unit }) => unit.id)).toEqual([boardUnit])
  const listed = await office.call(listSeries)
  const proposed = listed.series.find(({ id }) => id === series.id)
  expect(proposed).toMatchObject({
    last: { id: held.id },
    isScheduled: false,
    proposal: { heldOn: '2023-11-06', reviewedFrom: '2023-10-01', reviewedTo: '2023-10-31' },
  })
  const change = (version: number) =>
    office.try(changeSeries, { params: { id: series.id }, body: { rhythm: 'weekly', version } })
  expect((await change(1)).statusCode).toBe(200)
  expect((await change(1)).statusCode).toBe(409)
})

it('takes from the unit, and from the office for it, who comes in place of its head', async () => {
  const clerk = await house.person('district', 'unit_clerk', 'unit')
  const invited = async () =>
    (await district.call(readMeeting, { params })).attendance.find(
      ({ unit }) => unit.id === house.units.district,
    )
  const row = await invited()
  const of = { params: { ...params, itemId: row?.id ?? '' } }
  const name = (person: TestPerson, body: Record<string, unknown>) =>
    person.try(nameSubstitute, { ...of, body: { version: 1, ...body } })
  expect((await name(board, { title: 'Phó Bí thư' })).statusCode).toBe(403)
  expect((await name(district, { personId: board.personId })).json()).toMatchObject({
    reason: 'person_not_of_the_unit',
  })
  expect((await name(district, { personId: clerk.personId, title: 'Phó' })).json().fields).toMatchObject([
    { path: 'title', code: 'person_or_post' },
  ])
  expect((await name(district, { personId: clerk.personId })).statusCode).toBe(200)
  expect((await name(office, { title: 'Phó Bí thư' })).statusCode).toBe(409)
  expect(await invited()).toMatchObject({ substitute: { personId: clerk.personId }, version: 2 })
  await office.call(openMeeting, { params, body: { version: 1 } })
  await office.call(nameSubstitute, { ...of, body: { title: 'Phó Bí thư', version: 2 } })
  expect(await invited()).toMatchObject({ substitute: { personId: null, name: null, title: 'Phó Bí thư' } })
  const absent = { state: 'absent', reason: 'Đi công tác', version: 3 }
  await office.call(recordAttendance, { ...of, body: absent })
  expect(await invited()).toMatchObject({ substitute: null })
  expect((await name(office, { title: 'Phó Bí thư', version: 4 })).json()).toMatchObject({
    reason: 'unit_is_absent',
  })
})

it('keeps the photographs of a meeting with their captions, seen by whoever sees the meeting', async () => {
  const upload = async (person: TestPerson) =>
    (await person.call(uploadFile, { query: { name: 'hội trường.png' }, body: smallestPng })).id
  const told = { caption: 'Quang cảnh cuộc họp', alternative: 'Hội trường', credit: 'Báo Mẫu' }
  const add = async (body: Record<string, unknown>) =>
    office.try(addMeetingPicture, { params, body: { id: newId(), ...told, ...body } })
  const fileId = await upload(office)
  expect((await add({ fileId })).json()).toMatchObject({ reason: 'meeting_not_open' })
  await office.call(openMeeting, { params, body: { version: 1 } })
  expect((await add({ fileId: await upload(district) })).json()).toMatchObject({ reason: 'file_unknown' })
  expect((await add({ fileId: await file(office, 'chữ') })).json()).toMatchObject({ reason: 'picture_kind' })
  expect((await add({ fileId, caption: ' ' })).statusCode).toBe(422)
  expect((await add({ fileId })).statusCode).toBe(200)
  const [first] = (await district.call(readMeeting, { params })).pictures
  expect(first).toMatchObject({ ...told, fileId, version: 1 })
  const read = (person: TestPerson) => person.try(downloadFile, { params: { id: fileId } })
  expect((await read(district)).statusCode).toBe(200)
  const stranger = await house.person('otherDistrict', 'unit_head', 'unit')
  expect((await read(stranger)).statusCode).toBe(404)
  const of = { params: { ...params, pictureId: first?.id ?? '' } }
  expect((await board.try(removeMeetingPicture, { ...of, body: { version: 1 } })).statusCode).toBe(403)
  await office.call(captionMeetingPicture, { ...of, body: { ...told, caption: 'Giao ban', version: 1 } })
  expect((await office.try(removeMeetingPicture, { ...of, body: { version: 1 } })).statusCode).toBe(409)
  const { pictures } = await office.call(removeMeetingPicture, { ...of, body: { version: 2 } })
  expect(pictures).toEqual([])
  expect((await read(district)).statusCode).toBe(404)
})
