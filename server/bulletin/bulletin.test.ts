import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  approveNews,
  draftNewsItem,
  editNews,
  exportNews,
  listNews,
  publishNews,
  readBulletin,
  readNews,
  refreshFacts,
  returnNews,
  reviseNews,
  setBulletin,
  submitNews,
  withdrawNews,
} from '#domain/bulletin/contract.ts'
import { uploadFile } from '#domain/file/contract.ts'
import { addConclusion } from '#domain/meeting/conclusion-contract.ts'
import { closeMeeting, openMeeting, readMeeting, scheduleMeeting } from '#domain/meeting/contract.ts'
import { addMeetingPicture } from '#domain/meeting/picture-contract.ts'
import { jobDefinitions } from '#server/job/job-definitions.ts'
import { openArchive } from '#documents/in/archive/open-archive.ts'
import { newId } from '#server/kernel/id.ts'
import { smallestPng } from '#server/testing/smallest-png.ts'
import { type TestHouse, type TestPerson, openTestHouse } from '#server/testing/test-house.ts'

let house: TestHouse
let office: TestPerson
let second: TestPerson
let leader: TestPerson
let administrator: TestPerson
let staff: TestPerson
let meetingId: string

beforeAll(async () => {
  house = await openTestHouse()
  office = await house.person('office', 'office', 'all')
  second = await house.person('office', 'office', 'all')
  leader = await house.person('standing', 'leader', 'all')
  administrator = await house.person('office', 'administrator', 'own')
  staff = await house.person('district', 'staff', 'own')
  meetingId = await holdMeeting()
})
afterAll(() => house.close())

async function holdMeeting(): Promise<string> {
  const id = newId()
  await office.call(scheduleMeeting, {
    body: {
      id,
      hostUnitId: house.units.standing,
      series: 'Giao ban',
      title: 'Giao ban 9 tháng năm 2023',
      heldOn: '2023-10-05',
      reviewedFrom: '2023-01-01',
      reviewedTo: '2023-09-30',
      aheadFrom: '2023-10-01',
      aheadTo: '2023-12-31',
      chairId: leader.personId,
    },
  })
  const params = { id }
  await office.call(openMeeting, {
    params,
    body: { version: (await office.call(readMeeting, { params })).version },
  })
  await office.call(addConclusion, {
    params,
    body: {
      id: newId(),
      text: 'Rà soát hồ sơ tồn',
      leadUnitId: house.units.district,
      dueOn: '2023-10-20',
      requiredQuality: 'Có danh sách',
    },
  })
  await office.call(closeMeeting, {
    params,
    body: { version: (await office.call(readMeeting, { params })).version },
  })
  return id
}

async function drafted(): Promise<string> {
  const { id } = await office.call(draftNewsItem, { body: { id: newId(), meetingId } })
  return id
}
const read = (id: string) => office.call(readNews, { params: { id } })
const step = async (person: TestPerson, route: typeof submitNews, id: string, note?: string) =>
  person.try(route, {
    params: { id },
    body: { version: (await read(id)).version, ...(note ? { note } : {}) },
  })
const edited = async (id: string, change: object) => {
  const { headline, summary, body, pictures, coverId, related, version } = await read(id)
  const relatedIds = related.map((each) => each.id)
  return office.try(editNews, {
    params: { id },
    body: { headline, summary, body, pictures, coverId, relatedIds, version, ...change },
  })
}
const visit = (address: string) => house.app.inject({ method: 'GET', url: address })

async function published(): Promise<string> {
  const id = await drafted()
  await step(office, submitNews, id)
  await step(leader, approveNews, id)
  expect((await step(office, publishNews, id)).statusCode).toBe(200)
  return id
}

it('is drafted from a closed meeting by the office, and approved by someone else', async () => {
  expect((await leader.try(draftNewsItem, { body: { id: newId(), meetingId } })).json()).toMatchObject({
    reason: 'only_the_office_writes_news',
  })
  const id = await drafted()
  const draft = await read(id)
  expect(draft).toMatchObject({
    state: 'draft',
    changed: [],
    figuresByHand: [],
    editions: 0,
    publicPath: null,
  })
  expect(draft.facts.map(({ kind }) => kind)).toContain('conclusion')
  expect((await step(office, publishNews, id)).json()).toMatchObject({ reason: 'news_is_draft' })
  await step(office, submitNews, id)
  expect((await step(office, approveNews, id)).json()).toMatchObject({ reason: 'own_news' })
  expect((await edited(id, { headline: 'Khác' })).json()).toMatchObject({ reason: 'news_is_submitted' })
  expect((await step(second, returnNews, id)).statusCode).toBe(422)
  expect((await step(second, returnNews, id, 'Sửa tiêu đề')).json()).toMatchObject({ state: 'draft' })
  expect((await staff.try(readNews, { params: { id } })).statusCode).toBe(404)
})

it('holds what readers had, and a stale reader back', async () => {
  const id = await published()
  const seen = await read(id)
  expect(seen).toMatchObject({ state: 'published', editions: 1 })
  expect(seen.steps.map(({ kind }) => kind)).toEqual(['submit', 'approve', 'publish'])
  expect((await staff.call(listNews)).rows.map((row) => row.id)).toContain(id)
  const stale = await office.try(reviseNews, { params: { id }, body: { version: seen.version - 1 } })
  expect(stale.statusCode).toBe(409)
})

it('goes nowhere while a fact of it no longer stands', async () => {
  const id = await drafted()
  const { body } = await read(id)
  const wrong = { type: 'fact', attrs: { id: `meeting:${meetingId}:day`, text: 'Ngày 06/10/2023' } }
  const unknown = { type: 'fact', attrs: { id: `figure:${newId()}:2023-9`, text: '100% kế hoạch' } }
  const more = { type: 'paragraph', content: [wrong, unknown] }
  await edited(id, { body: { ...body, content: [...body.content, more] } })
  expect((await read(id)).changed).toEqual([
    { id: wrong.attrs.id, text: 'Ngày 06/10/2023', now: 'Ngày 05/10/2023' },
    { id: unknown.attrs.id, text: '100% kế hoạch', now: null },
  ])
  expect((await step(office, submitNews, id)).json()).toMatchObject({
    reason: 'facts_changed',
    params: { count: 2 },
  })
  const { version } = await read(id)
  const told = await office.call(refreshFacts, { params: { id }, body: { version } })
  expect(told.changed).toMatchObject([{ id: unknown.attrs.id }])
})

it('tells nothing of limited work', async () => {
  const id = await drafted()
  const { db } = house.organization
  const conclusion = await db
    .selectFrom('conclusion')
    .select('id')
    .where('meeting_id', '=', meetingId)
    .executeTakeFirstOrThrow()
  const limit = (confidentiality: 'limited' | 'ordinary') =>
    db.updateTable('obligation').set({ confidentiality }).where('conclusion_id', '=', conclusion.id).execute()
  await limit('limited')
  const { facts, changed } = await read(id)
  expect(facts.map((fact) => fact.id)).not.toContain(`conclusion:${conclusion.id}`)
  expect(changed).toMatchObject([{ id: `conclusion:${conclusion.id}`, now: null }])
  await limit('ordinary')
})

it('takes photographs of its meeting that somebody else added, and of no other meeting', async () => {
  const photograph = async (of: string) => {
    const file = await second.call(uploadFile, { query: { name: 'giao ban.png' }, body: smallestPng })
    const told = { fileId: file.id, caption: 'Quang cảnh', alternative: 'Hội trường', credit: 'Báo Mẫu' }
    await second.call(addMeetingPicture, { params: { id: of }, body: { id: newId(), ...told } })
    return told
  }
  const [ours, elsewhere] = [await photograph(meetingId), await photograph(await holdMeeting())]
  const id = await drafted()
  expect((await read(id)).offered).toEqual([ours])
  const take = (told: typeof ours) => edited(id, { pictures: [{ id: newId(), ...told }] })
  expect((await take(elsewhere)).json()).toMatchObject({ reason: 'file_unknown' })
  expect((await take(ours)).json()).toMatchObject({ pictures: [ours] })
})

it('keeps pictures with their captions, its own ones only', async () => {
  const id = await drafted()
  const file = await office.call(uploadFile, { query: { name: 'hội nghị.png' }, body: smallestPng })
  const text = await office.call(uploadFile, { query: { name: 'a.txt' }, body: Buffer.from('chữ') })
  const picture = {
    id: newId(),
    fileId: file.id,
    caption: 'Quang cảnh hội nghị',
    alternative: 'Hội trường',
    credit: null,
  }
  expect((await edited(id, { pictures: [{ ...picture, fileId: text.id }] })).json()).toMatchObject({
    reason: 'picture_kind',
  })
  expect((await edited(id, { pictures: [{ ...picture, fileId: newId() }] })).json()).toMatchObject({
    reason: 'file_unknown',
  })
  expect((await edited(id, { coverId: newId() })).json()).toMatchObject({ reason: 'picture_of_another_item' })
  expect((await edited(id, { relatedIds: [id] })).json()).toMatchObject({ reason: 'news_related_to_itself' })
  const kept = (await edited(id, { pictures: [picture], coverId: picture.id })).json()
  expect(kept).toMatchObject({ pictures: [picture], coverId: picture.id })
  expect((await edited(id, { pictures: [], coverId: null })).json()).toMatchObject({ pictures: [] })
})

it('is read by anyone once the administrator opens it, and by nobody after it is withdrawn', async () => {
  const [id, other] = [await published(), await published()]
  const { slug } = await read(id)
  const { publicPath } = await staff.call(readBulletin)
  expect((await visit(publicPath)).statusCode).toBe(404)
  const open = { title: 'Bản tin tỉnh Mẫu', isPublic: true, version: null }
  expect((await office.try(setBulletin, { body: open })).json()).toMatchObject({
    reason: 'only_administrators',
  })
  await administrator.call(setBulletin, { body: open })
  await edited(id, {})
  const page = await visit(`${publicPath}/${slug}`)
  expect(page.statusCode).toBe(200)
  expect(page.headers['content-security-policy']).toContain("media-src 'self'")
  expect(page.body).toContain('Rà soát hồ sơ tồn')
  expect(page.body).toContain('og:title')
  expect(page.body).toContain('Dữ liệu minh họa')
  expect((await visit(`${publicPath}/feed.atom`)).body).toContain('<entry>')
  expect((await visit(publicPath)).body).toContain(slug)
  for (const wrong of [
    `${publicPath}/khong-co`,
    '/tin/khong-co',
    `${publicPath}/${slug}/pictures/x`,
    `${publicPath}/${slug}/sound`,
  ])
    expect([wrong, (await visit(wrong)).statusCode]).toEqual([wrong, 404])
  await step(office, reviseNews, id)
  await edited(id, { headline: 'Chưa duyệt', relatedIds: [other] })
  expect((await visit(`${publicPath}/${slug}`)).body).not.toContain('Chưa duyệt')
  expect((await visit(publicPath)).body).not.toContain('Chưa duyệt')
  await step(office, withdrawNews, id, 'Đăng nhầm')
  expect((await visit(`${publicPath}/${slug}`)).statusCode).toBe(404)
  expect((await visit(publicPath)).body).not.toContain(slug)
})

it('escapes whatever was typed, on the page and in the folder', async () => {
  const id = await drafted()
  const { body } = await read(id)
  const typed = { type: 'paragraph', content: [{ type: 'text', text: '<script>alert(1)</script> & "x"' }] }
  await edited(id, { headline: '<b>Tin</b>', body: { ...body, content: [...body.content, typed] } })
  await step(office, submitNews, id)
  await step(leader, approveNews, id)
  await step(office, publishNews, id)
  const { publicPath } = await read(id)
  const page = (await visit(publicPath ?? '')).body
  expect(page).not.toContain('<script>alert')
  expect(page).toContain('&#60;b&#62;Tin')
  const folder = await office.try(exportNews, { params: { id } })
  expect(folder.headers['content-type']).toBe('application/zip')
  const archive = await openArchive(folder.rawPayload)
  const kept = (await archive.find('tin.html'))?.toString() ?? ''
  const sources = Array.from(kept.matchAll(/<(?:img|audio)[^>]+src="([^"]+)"/g), ([, source]) => source ?? '')
  expect(archive.names).toEqual(expect.arrayContaining(['tin.html', 'tin.txt', ...sources]))
})

it('is read aloud by a program of its own, once for each edition', async () => {
  // A synthesiser that takes the arguments of espeak-ng and says a second of silence.
  const program = path.join(house.filesDirectory, 'speak')
  const samples = 22_050
  await writeFile(
    program,
    `#!/usr/bin/env node
const head = Buffer.alloc(44); head.write('RIFF', 0); head.write('WAVEfmt ', 8); head.writeUInt32LE(16, 16)
head.writeUInt16LE(1, 20); head.writeUInt16LE(1, 22); head.writeUInt32LE(22050, 24); head.writeUInt32LE(44100, 28)
head.writeUInt16LE(2, 32); head.writeUInt16LE(16, 34); head.write('data', 36); head.writeUInt32LE(0x7ffff000, 40)
process.stdin.on('data', () => {}).on('end', () => process.stdout.write(Buffer.concat([head, Buffer.alloc(${samples} * 2)])))`,
    { mode: 0o700 },
  )
  Object.assign(house.organization, { speech: program })
  const id = await published()
  const stop = await house.startWorker(jobDefinitions)
  await expect.poll(async () => (await read(id)).audio, { timeout: 20_000 }).toEqual({ seconds: 1 })
  await stop()
  const sound = await visit(`${(await read(id)).publicPath}/sound`)
  expect(sound.headers['content-type']).toBe('audio/wav')
  expect(sound.rawPayload.readUInt32LE(40)).toBe(samples * 2)
  const url = `${(await read(id)).publicPath}/sound`
  const part = (range: string) => house.app.inject({ method: 'GET', url, headers: { range } })
  const middle = await part('bytes=40-43')
  expect([middle.statusCode, middle.headers['content-range'], middle.rawPayload]).toEqual([
    206,
    `bytes 40-43/${sound.rawPayload.length}`,
    sound.rawPayload.subarray(40, 44),
  ])
  expect((await part('bytes=9999999-')).statusCode).toBe(416)
  expect((await part('bytes=5-1')).statusCode).toBe(200)
})
