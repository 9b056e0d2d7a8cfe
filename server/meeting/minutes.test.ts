import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { addConclusion, editConclusion } from '#domain/meeting/conclusion-contract.ts'
import { addAgendaItem } from '#domain/meeting/agenda-contract.ts'
import { openMeeting, scheduleMeeting } from '#domain/meeting/contract.ts'
import { addNote, editNote, readMinutes, removeNote, reorderNotes } from '#domain/meeting/minutes-contract.ts'
import { beginAgendaItem, readStage, turnSlide } from '#domain/meeting/stage-contract.ts'
import { newId } from '#server/kernel/id.ts'
import { type TestHouse, type TestPerson, openTestHouse } from '#server/testing/test-house.ts'

let house: TestHouse
let office: TestPerson
let second: TestPerson
let params = { id: '' }

beforeAll(async () => {
  house = await openTestHouse()
  office = await house.person('office', 'office', 'all')
  second = await house.person('office', 'office', 'all')
})
afterAll(() => house.close())
beforeEach(async () => {
  const body = {
    id: newId(),
    hostUnitId: house.units.standing,
    series: `Giao ban ${newId()}`,
    title: 'Giao ban 9 tháng',
    heldOn: '2023-10-05',
    reviewedFrom: '2023-01-01',
    reviewedTo: '2023-09-30',
    aheadFrom: '2023-10-01',
    aheadTo: '2023-12-31',
  }
  await office.call(scheduleMeeting, { body })
  params = { id: body.id }
})
const open = () => office.call(openMeeting, { params, body: { version: 1 } })
const note = (person: TestPerson, text: string, id = newId()) =>
  person.try(addNote, { params, body: { id, text } })

it('keeps every line of several secretaries at once, each under its own number and name', async () => {
  await open()
  const conclude = (person: TestPerson) =>
    person.try(addConclusion, { params, body: { id: newId(), text: 'Rà soát chỉ tiêu chậm' } })
  const answers = await Promise.all(
    [office, second].flatMap((who) =>
      [1, 2, 3].flatMap((at) => [note(who, `Ghi chép ${at}`), conclude(who)]),
    ),
  )
  expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array.from({ length: 12 }, () => 200))
  const { notes, conclusions } = await office.call(readMinutes, { params })
  expect(notes.map(({ ordinal }) => ordinal)).toEqual([1, 2, 3, 4, 5, 6])
  expect(conclusions.map(({ ordinal }) => ordinal)).toEqual([1, 2, 3, 4, 5, 6])
  for (const rows of [notes, conclusions])
    expect(new Set(rows.map(({ writtenBy }) => writtenBy?.id))).toEqual(
      new Set([office.personId, second.personId]),
    )
})

it('writes a line once though Enter was pressed twice and the answer was lost', async () => {
  await open()
  const [id, key] = [newId(), newId()]
  const send = (withKey: string) =>
    office.try(addNote, { params, body: { id, text: 'Huyện B nêu khó khăn' }, key: withKey })
  const first = await Promise.all([send(key), send(key)])
  expect(first.map(({ statusCode }) => statusCode)).toEqual([200, 200])
  expect((await send(newId())).statusCode).toBeGreaterThanOrEqual(400)
  expect((await office.call(readMinutes, { params })).notes).toHaveLength(1)
})

it('lets no secretary write over another: the one who comes late sees both', async () => {
  await open()
  const id = newId()
  await note(office, 'Huyện B nêu khó khăn', id)
  const edit = (who: TestPerson, text: string, version: number) =>
    who.try(editNote, { params: { ...params, noteId: id }, body: { text, version } })
  expect((await edit(second, 'Huyện B: thiếu kinh phí', 1)).statusCode).toBe(200)
  const late = await edit(office, 'Huyện B: thiếu người', 1)
  expect(late.statusCode).toBe(409)
  expect(late.json().current).toMatchObject({ text: 'Huyện B: thiếu kinh phí', version: 2 })
  const conclusionId = newId()
  await office.call(addConclusion, { params, body: { id: conclusionId, text: 'Rà soát' } })
  const change = (who: TestPerson) =>
    who.try(editConclusion, {
      params: { ...params, conclusionId },
      body: { text: 'Rà soát lại', version: 1 },
    })
  const both = await Promise.all([change(office), change(second)])
  expect(both.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([200, 409])
})

it('reorders as it was seen, and closes the gap of a note taken out', async () => {
  await open()
  const ids = [newId(), newId(), newId()]
  for (const id of ids) await note(office, `Dòng ${id}`, id)
  const [first, , last] = ids
  await office.call(reorderNotes, { params, body: { ids: ids.toReversed() } })
  const version = (await office.call(readMinutes, { params })).notes.at(-1)?.version ?? 0
  const left = await office.call(removeNote, {
    params: { ...params, noteId: first ?? '' },
    body: { version },
  })
  expect(left.notes.map(({ id, ordinal }) => [id, ordinal])).toEqual([
    [last, 1],
    [ids[1], 2],
  ])
  expect((await second.try(reorderNotes, { params, body: { ids } })).statusCode).toBe(409)
})

it('takes no line before the meeting opens, none that is empty, and cleans what it takes', async () => {
  expect((await note(office, 'Quá sớm')).json()).toMatchObject({ reason: 'meeting_not_open' })
  await open()
  expect((await note(office, ' \u200B\n ')).statusCode).toBe(422)
  expect((await note(office, 'a'.repeat(20_000))).statusCode).toBe(422)
  const kept = await note(office, 'Huye\u0323\u0302n B\u0000\u202E nêu\r\nkhó khăn')
  expect(kept.json().notes[0].text).toBe('Huyện B nêu khó khăn')
})

it('turns the screens of whoever keeps the meeting, and speaks of one item at a time', async () => {
  const items = [newId(), newId()]
  for (const id of items)
    await office.call(addAgendaItem, { params, body: { id, title: `Nội dung ${id}`, minutes: 10 } })
  expect(await office.call(readStage, { params })).toMatchObject({ slide: null, turns: 0 })
  await second.call(turnSlide, { params, body: { slide: 4 } })
  expect(await office.call(readStage, { params })).toMatchObject({ slide: 4, turns: 1 })
  const begin = (itemId = '') => office.try(beginAgendaItem, { params: { ...params, itemId } })
  expect((await begin(items[0])).json()).toMatchObject({ reason: 'meeting_not_open' })
  await open()
  await begin(items[0])
  const { agenda } = (await begin(items[1])).json()
  expect(agenda).toMatchObject([
    { id: items[0], runningSeconds: null, wasSpokenOf: true },
    { id: items[1], runningSeconds: 0, wasSpokenOf: false },
  ])
  expect((await begin(newId())).statusCode).toBe(404)
})
