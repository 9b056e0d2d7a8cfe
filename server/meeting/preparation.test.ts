import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { downloadFile, uploadFile } from '#domain/file/contract.ts'
import { addAgendaItem, inviteUnits } from '#domain/meeting/agenda-contract.ts'
import { openMeeting, readMeeting, scheduleMeeting } from '#domain/meeting/contract.ts'
import { bringPaper, renewPaper, takePaperBack } from '#domain/meeting/paper-contract.ts'
import { answerQuestion, askQuestion, withdrawQuestion } from '#domain/meeting/question-contract.ts'
import { changeSeries, foundSeries, listSeries } from '#domain/meeting/series-contract.ts'
import { newId } from '#server/kernel/id.ts'
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
