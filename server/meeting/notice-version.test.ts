import { afterAll, beforeAll, expect, it } from 'vitest'
import { uploadFile } from '#domain/file/contract.ts'
import { inviteUnits } from '#domain/meeting/agenda-contract.ts'
import { addConclusion } from '#domain/meeting/conclusion-contract.ts'
import { closeMeeting, downloadNotice, openMeeting, scheduleMeeting } from '#domain/meeting/contract.ts'
import {
  acceptNoticeVersion,
  bringNoticeBack,
  declineNoticeVersion,
  downloadNoticeVersion,
  listNoticeVersions,
} from '#domain/meeting/notice-version-contract.ts'
import { downloadImplementation, downloadPack } from '#domain/meeting/pack-contract.ts'
import { forgeArchive } from '#documents/in/archive/forge-archive.ts'
import { openArchive } from '#documents/in/archive/open-archive.ts'
import { issueDocument } from '#domain/document/command-contract.ts'
import { listDocuments, readDocumentInRegister } from '#domain/document/contract.ts'
import { type Register, issueOf, openRegister } from '#server/document/document-fixture.ts'
import { newId } from '#server/kernel/id.ts'
import { type TestHouse, type TestPerson, openTestHouse } from '#server/testing/test-house.ts'

let house: TestHouse
let office: TestPerson
let board: TestPerson
let meetingId: string
let register: Register

beforeAll(async () => {
  house = await openTestHouse()
  const leader = await house.person('standing', 'leader', 'all')
  office = await house.person('office', 'office', 'all')
  board = await house.person('board', 'unit_head', 'unit')
  await house.setToday('2023-10-05')
  meetingId = newId()
  const body = {
    id: meetingId,
    hostUnitId: house.units.standing,
    series: 'Giao ban',
    title: 'Hội nghị giao ban 9 tháng',
    heldOn: '2023-10-05',
    reviewedFrom: '2023-01-01',
    reviewedTo: '2023-09-30',
    aheadFrom: '2023-10-01',
    aheadTo: '2023-12-31',
    chairId: leader.personId,
  }
  register = await openRegister(house, office, 'office', 'VPTU')
  await office.call(scheduleMeeting, { body })
  await office.call(inviteUnits, { params: { id: meetingId }, body: { unitIds: [house.units.board] } })
  await office.call(openMeeting, { params: { id: meetingId }, body: { version: 1 } })
})
afterAll(() => house.close())

const conclude = (words: string) =>
  office.call(addConclusion, {
    params: { id: meetingId },
    body: {
      id: newId(),
      text: words,
      leadUnitId: house.units.board,
      dueOn: '2023-10-20',
      requiredQuality: 'Có số liệu từng tháng',
    },
  })

const params = () => ({ id: meetingId })
const list = (person = office) => person.call(listNoticeVersions, { params: params() })

/** The notice as it stands, with its main part changed, as Word would save it. */
async function editedNotice(change: (xml: string) => string): Promise<Uint8Array> {
  const { rawPayload } = await office.try(downloadNotice, { params: params() })
  const archive = await openArchive(rawPayload)
  const entries = await Promise.all(
    archive.names.map(async (name) => ({ name, content: (await archive.find(name)) ?? Buffer.alloc(0) })),
  )
  return forgeArchive(
    entries.map(({ name, content }) => ({
      name,
      content: name === 'word/document.xml' ? change(content.toString()) : content,
    })),
  )
}

async function bring(bytes: Uint8Array) {
  const file = await office.call(uploadFile, { query: { name: 'Thông báo sửa.docx' }, body: bytes })
  const id = newId()
  const answer = await office.try(bringNoticeBack, { params: params(), body: { id, fileId: file.id } })
  return { id, answer }
}

it('gives the pack as Word and as PDF, as far as it is the reader\u2019s', async () => {
  const word = await board.try(downloadPack, { params: params() })
  const xml = String(await (await openArchive(word.rawPayload)).find('word/document.xml'))
  expect(xml).toContain('phục vụ hội nghị giao ban 9 tháng')
  expect(xml).toMatch(/http:\/\/[^<]*\/giao-ban\//)
  const pdf = await office.try(downloadPack, { params: params(), query: { as: 'pdf' } })
  expect([pdf.statusCode, pdf.headers['content-type'], pdf.body.slice(0, 5)]).toEqual([
    200,
    'application/pdf',
    '%PDF-',
  ])
  const stranger = await house.person('otherDistrict', 'unit_head', 'unit')
  expect((await stranger.try(downloadPack, { params: params() })).statusCode).toBe(404)
})

it('has no version before the meeting is closed, then the one that was drafted, as Word and as PDF', async () => {
  const before = await list()
  expect([before.versions, before.can.bring]).toEqual([[], { allowed: false, reason: 'notice_not_drafted' }])
  await conclude('Rà soát các chỉ tiêu chậm')
  await conclude('Công khai thời gian thẩm định')
  await office.call(closeMeeting, { params: params(), body: { version: 2 } })
  const { versions } = await list(board)
  expect(versions).toMatchObject([{ ordinal: 1, origin: 'generated', isCurrent: true, hasPdf: true }])
  const pdf = await board.try(downloadNoticeVersion, {
    params: { ...params(), versionId: versions[0]?.id ?? '' },
    query: { as: 'pdf' },
  })
  expect(pdf.body.slice(0, 5)).toBe('%PDF-')
})

it('gives the state of implementation as Word and PDF', async () => {
  const file = async (as: 'docx' | 'pdf') =>
    (await board.try(downloadImplementation, { params: params(), query: { as } })).rawPayload
  const xml = String(await (await openArchive(await file('docx'))).find('word/document.xml'))
  expect(xml).toContain('Rà soát các chỉ tiêu chậm')
  expect(xml).toMatch(/w:orient="landscape"/)
  expect((await file('pdf')).subarray(0, 5).toString()).toBe('%PDF-')
})

it('names what was changed in Word, and takes it only after every difference was looked at', async () => {
  const { id, answer } = await bring(
    await editedNotice((xml) => xml.replace('Rà soát các chỉ tiêu chậm', 'Rà soát ngay các chỉ tiêu chậm')),
  )
  expect(answer.statusCode).toBe(200)
  expect((await list(board)).versions).toHaveLength(1)
  const { versions, can } = await list()
  expect(can.bring).toEqual({ allowed: false, reason: 'version_waits' })
  const [version] = versions
  expect(version?.differences).toMatchObject([
    {
      kind: 'clause_edited',
      before: expect.stringContaining('1. Rà soát các'),
      after: expect.stringContaining('1. Rà soát ngay'),
    },
  ])
  const decide = { params: { ...params(), versionId: id } }
  const unseen = await office.try(acceptNoticeVersion, { ...decide, body: { version: 1, seen: [] } })
  expect(unseen.json()).toMatchObject({ reason: 'differences_not_seen', params: { count: 1 } })
  expect(
    (await board.try(acceptNoticeVersion, { ...decide, body: { version: 1, seen: [] } })).statusCode,
  ).toBe(403)
  const seen = (version?.differences ?? []).map(({ key }) => key)
  await office.call(acceptNoticeVersion, { ...decide, body: { version: 1, seen } })
  const again = await office.try(acceptNoticeVersion, { ...decide, body: { version: 2, seen } })
  expect(again.json()).toMatchObject({ reason: 'version_decided' })
  expect((await list(board)).versions.map(({ ordinal, isCurrent }) => [ordinal, isCurrent])).toEqual([
    [2, true],
    [1, false],
  ])
  const clauses = await house.organization.db.selectFrom('clause').select('text').orderBy('address').execute()
  expect(clauses.map((clause) => clause.text)).toContain('Rà soát ngay các chỉ tiêu chậm.')
})

it('keeps a declined version with its reason, and the one before it stands', async () => {
  const { id } = await bring(await editedNotice((xml) => xml.replace('Công khai', 'Niêm yết')))
  await office.call(declineNoticeVersion, {
    params: { ...params(), versionId: id },
    body: { version: 1, reason: 'Giữ như hội nghị đã kết luận' },
  })
  const { versions } = await list()
  expect(versions[0]).toMatchObject({
    state: 'declined',
    reason: 'Giữ như hội nghị đã kết luận',
    isCurrent: false,
  })
  expect(versions[1]).toMatchObject({ isCurrent: true })
  const file = await office.try(downloadNoticeVersion, { params: { ...params(), versionId: id } })
  expect(file.statusCode).toBe(200)
  expect(
    (await board.try(downloadNoticeVersion, { params: { ...params(), versionId: id } })).statusCode,
  ).toBe(404)
})

it('refuses what is not this notice', async () => {
  const other = forgeArchive([
    { name: '[Content_Types].xml', content: await partOf('[Content_Types].xml') },
    { name: 'word/document.xml', content: (await partOf('word/document.xml')).replaceAll('nhip_', 'x_') },
  ])
  expect((await bring(other)).answer.json()).toMatchObject({ reason: 'not_this_notice' })
  const plain = await office.call(uploadFile, { query: { name: 'a.txt' }, body: Buffer.from('Chữ') })
  const answer = await office.try(bringNoticeBack, {
    params: params(),
    body: { id: newId(), fileId: plain.id },
  })
  expect(answer.json()).toMatchObject({ reason: 'not_a_word_document' })
})

it('is issued once nothing waits, and its Word file has the number, with what was edited by hand', async () => {
  const { rows } = await office.call(listDocuments, { query: { state: 'to_issue' } })
  const id = rows[0]?.id ?? ''
  const issue = (version: number) =>
    office.try(issueDocument, { params: { id }, body: issueOf(register, { version }) })
  const { id: waiting } = await bring(await editedNotice((xml) => xml.replace('Công khai', 'Niêm yết')))
  expect((await issue(1)).json()).toMatchObject({ reason: 'version_waits' })
  const declined = { version: 1, reason: 'Giữ như cũ' }
  await office.call(declineNoticeVersion, { params: { ...params(), versionId: waiting }, body: declined })
  expect((await issue(1)).json()).toMatchObject({ number: 1, symbol: '01-TB/VPTU' })
  const xml = await partOf('word/document.xml')
  expect(xml).toContain('>Số 01-TB/VPTU<')
  expect(xml).toContain('>Mẫu, ngày 05 tháng 10 năm 2023<')
  expect(xml).toContain('Rà soát ngay các chỉ tiêu chậm')
  const { versions, can } = await list(board)
  expect(versions[0]).toMatchObject({ origin: 'issued', isCurrent: true, hasPdf: false })
  expect(can.bring).toMatchObject({ allowed: false })
  const { files } = await office.call(readDocumentInRegister, { params: { id } })
  expect(files[0]).toMatchObject({ ordinal: 2, file: { name: '01-TB-VPTU.docx' } })
})

async function partOf(name: string): Promise<string> {
  const { rawPayload } = await office.try(downloadNotice, { params: params() })
  return String(await (await openArchive(rawPayload)).find(name))
}
