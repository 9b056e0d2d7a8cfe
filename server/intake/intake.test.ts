import { afterAll, beforeAll, expect, it } from 'vitest'
import { listEvents } from '#domain/event/contract.ts'
import {
  confirmIntake,
  correctItem,
  listIntakes,
  markSentence,
  readInFile,
  readInText,
  readIntake,
} from '#domain/intake/contract.ts'
import type { Draft } from '#domain/intake/draft.ts'
import { listPractices } from '#domain/practice/contract.ts'
import { listRemarks } from '#domain/remark/contract.ts'
import { getTask } from '#domain/task/contract.ts'
import { newId } from '#server/kernel/id.ts'
import { type TestHouse, type TestPerson, openTestHouse } from '#server/testing/test-house.ts'

let house: TestHouse
let office: TestPerson
beforeAll(async () => {
  house = await openTestHouse()
  office = await house.person('office', 'office', 'all')
})
afterAll(() => house.close())

const text = `Sáng 05/10/2023, Thường trực Tỉnh ủy tỉnh Mẫu họp giao ban đánh giá công tác 9 tháng, triển khai nhiệm vụ 3 tháng cuối năm 2023.

Tại cuộc họp, các đơn vị báo cáo những khó khăn như: Ban Dân vận Tỉnh ủy còn khó khăn về kinh phí, trang thiết bị chưa đáp ứng yêu cầu.

Huyện ủy A kiến nghị Thường trực Tỉnh ủy quan tâm cấp kinh phí sửa chữa trụ sở.

Phát biểu kết luận, đồng chí Phó Bí thư Thường trực Tỉnh ủy yêu cầu Ban Dân vận Tỉnh ủy chủ trì, phối hợp với Huyện ủy A rà soát các mô hình dân vận khéo trước ngày 30/10/2023.
`

async function readInto(over: object = {}): Promise<string> {
  const id = newId()
  await office.call(readInText, {
    body: { id, name: 'Giao ban 9 tháng', text, declaredSecrecy: 'none', ...over },
  })
  return id
}

it('reads a text into drafts beside their sentences, with units of this organisation', async () => {
  const id = await readInto()
  const intake = await office.call(readIntake, { params: { id } })
  expect(intake.head).toMatchObject({ kind: 'news', heldOn: '2023-10-05' })
  const task = intake.items.find((item) => item.draft.kind === 'task')
  expect(task?.draft).toMatchObject({
    leadUnitIds: [house.units.board],
    cooperatingUnitIds: [house.units.district],
    dueOn: '2023-10-30',
  })
  expect(intake.text.slice(task?.startsAt, task?.endsAt)).toContain('rà soát các mô hình dân vận khéo')
  expect(task?.missing).toEqual(['requiredQuality'])
  const difficulty = intake.items.find((item) => item.draft.kind === 'difficulty')
  expect(difficulty?.draft).toMatchObject({ cause: 'money', unitIds: [house.units.board] })
  expect(intake.items.find((item) => item.draft.kind === 'recommendation')?.draft).toMatchObject({
    raisedByUnitId: house.units.district,
    addressedToUnitId: house.units.standing,
  })
})

it('makes nothing until a person confirms, then everything with its clause', async () => {
  const id = await readInto()
  const before = await office.call(readIntake, { params: { id } })
  const empty = await office.try(confirmIntake, { params: { id }, body: { version: before.version } })
  expect(empty.json()).toMatchObject({ code: 'refused', reason: 'nothing_confirmed' })
  const task = before.items.find((item) => item.draft.kind === 'task')
  const incomplete = await office.try(correctItem, {
    params: { id, itemId: task?.id ?? '' },
    body: { state: 'confirmed', draft: task?.draft, version: task?.version },
  })
  expect(incomplete.json()).toMatchObject({
    reason: 'draft_incomplete',
    fields: [{ path: 'requiredQuality' }],
  })
  for (const item of before.items) {
    const draft: Draft =
      item.draft.kind === 'task'
        ? { ...item.draft, requiredQuality: 'Báo cáo có danh sách mô hình' }
        : item.draft
    const params = { id, itemId: item.id }
    await office.call(correctItem, { params, body: { state: 'confirmed', draft, version: item.version } })
    const stale = await office.try(correctItem, {
      params,
      body: { state: 'proposed', draft, version: item.version },
    })
    expect(stale.statusCode).toBe(409)
  }
  const made = await office.call(confirmIntake, { params: { id }, body: { version: before.version } })
  expect(made).toEqual({
    tasks: 1,
    conclusions: 0,
    recommendations: 1,
    difficulties: 1,
    practices: 0,
    remarks: 0,
  })
  const after = await office.call(readIntake, { params: { id } })
  expect(after).toMatchObject({
    state: 'confirmed',
    can: { correct: { allowed: false, reason: 'intake_is_closed' } },
  })
  const taskId = after.items.find((item) => item.draft.kind === 'task')?.resultId ?? ''
  const assigned = await office.call(getTask, { params: { id: taskId } })
  expect(JSON.stringify(assigned)).toContain('rà soát các mô hình dân vận khéo trước ngày 30/10/2023')
  const again = await office.try(confirmIntake, { params: { id }, body: { version: after.version } })
  expect(again.json()).toMatchObject({ reason: 'intake_is_closed' })
})

it('makes standing work, a good practice and praise with its document, each where it is looked for', async () => {
  const id = await readInto({
    text: `Sáng 05/10/2023, Thường trực Tỉnh ủy tỉnh Mẫu họp giao ban.

Mô hình tiếp dân lưu động của Huyện ủy A đạt hiệu quả, rút ngắn thời gian giải quyết đơn.

Phát biểu tại hội nghị, đồng chí Phó Bí thư biểu dương Ban Dân vận Tỉnh ủy đã hoàn thành sớm kế hoạch.

Đồng chí Phó Bí thư yêu cầu Huyện ủy A hằng tháng báo cáo kết quả tiếp dân.
`,
  })
  const { items, version } = await office.call(readIntake, { params: { id } })
  expect(items.map(({ draft }) => draft)).toMatchObject([
    { kind: 'practice', unitId: house.units.district, result: null },
    { kind: 'remark', tone: 'praise', unitIds: [house.units.board] },
    { kind: 'task', leadUnitIds: [house.units.district], dueOn: null, rhythm: 'monthly' },
  ])
  expect(items.map(({ missing }) => missing)).toEqual([['result'], [], ['requiredQuality']])
  for (const { id: itemId, draft, version: seen } of items) {
    const filled: Draft =
      draft.kind === 'practice'
        ? { ...draft, result: 'Còn 2 ngày' }
        : draft.kind === 'task'
          ? { ...draft, requiredQuality: 'Có số đơn' }
          : draft
    await office.call(correctItem, {
      params: { id, itemId },
      body: { state: 'confirmed', draft: filled, version: seen },
    })
  }
  const made = await office.call(confirmIntake, { params: { id }, body: { version } })
  expect(made).toMatchObject({ tasks: 1, practices: 1, remarks: 1 })
  const after = await office.call(readIntake, { params: { id } })
  const taskId = after.items.find(({ draft }) => draft.kind === 'task')?.resultId ?? ''
  expect(await office.call(getTask, { params: { id: taskId } })).toMatchObject({
    dueOn: null,
    rhythm: 'monthly',
  })
  const { rows: practices } = await office.call(listPractices, { query: {} })
  expect(practices).toMatchObject([{ unit: { id: house.units.district }, result: 'Còn 2 ngày' }])
  const remarksOf = (unitId: string, reader = office) =>
    reader.call(listRemarks, { params: { id: unitId }, query: {} })
  expect((await remarksOf(house.units.board)).rows).toMatchObject([
    { tone: 'praise', saidOn: '2023-10-05', document: { id: after.documentId } },
  ])
  expect((await remarksOf(house.units.district)).rows).toEqual([])
  const district = await house.person('district', 'staff', 'unit')
  expect((await remarksOf(house.units.board, district)).rows).toEqual([])
})

it('takes a sentence that a person marks, and a drop with its reason', async () => {
  const id = await readInto()
  const startsAt = text.indexOf('đánh giá công tác 9 tháng')
  const marked = await office.call(markSentence, {
    params: { id },
    body: { id: newId(), startsAt, endsAt: startsAt + 25, kind: 'task' },
  })
  expect(marked.draft).toMatchObject({ kind: 'task', title: 'đánh giá công tác 9 tháng' })
  const body = { state: 'dismissed', draft: marked.draft, version: marked.version }
  const params = { id, itemId: marked.id }
  expect((await office.try(correctItem, { params, body })).json()).toMatchObject({
    reason: 'dismissal_needs_reason',
  })
  const dropped = await office.call(correctItem, {
    params,
    body: { ...body, dismissedReason: 'Không phải nhiệm vụ' },
  })
  expect(dropped.state).toBe('dismissed')
  const nowhere = await office.try(markSentence, {
    params: { id },
    body: { id: newId(), startsAt: 90_000, endsAt: 90_010, kind: 'task' },
  })
  expect(nowhere.json()).toMatchObject({ reason: 'no_sentence_there' })
})

it('refuses what is declared secret, and holds what bears a stamp, saving and logging nothing', async () => {
  const rows = async () =>
    Number(
      (
        await house.organization.pool.query(
          'select (select count(*) from document) + (select count(*) from event) as n',
        )
      ).rows[0].n,
    )
  const before = await rows()
  const attempt = (over: object) =>
    office.try(readInText, { body: { id: newId(), name: 'Tên', text, declaredSecrecy: 'none', ...over } })
  expect((await attempt({ declaredSecrecy: 'mat' })).json()).toMatchObject({
    code: 'state_secret',
    reason: 'declared_secret',
  })
  expect((await attempt({ text: `TỐI MẬT\n${text}` })).json()).toMatchObject({
    code: 'state_secret',
    reason: 'stamp_found',
  })
  expect((await attempt({ name: 'Thông báo (Mật).docx' })).json()).toMatchObject({
    code: 'state_secret',
    params: { where: 'file_name' },
  })
  const file = await office.try(readInFile, {
    query: { id: newId(), name: 'a.txt', declaredSecrecy: 'none' },
    body: new TextEncoder().encode(`MẬT\n\n${text}`),
  })
  expect(file.json()).toMatchObject({ code: 'state_secret' })
  expect(await rows()).toBe(before)
  const stampReason = 'Ví dụ trong tài liệu tập huấn'
  const id = await readInto({ text: `MẬT\n${text}`, stampReason })
  const row = await house.organization.db
    .selectFrom('intake')
    .select(['stamp_reviewed_by', 'stamp_reason'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  expect(row).toEqual({ stamp_reviewed_by: office.personId, stamp_reason: stampReason })
})

it('reads files by their content and says why it cannot', async () => {
  const attempt = (bytes: Uint8Array, name = 'văn bản.txt') =>
    office.try(readInFile, { query: { id: newId(), name, declaredSecrecy: 'none' }, body: bytes })
  expect((await attempt(new TextEncoder().encode(text.normalize('NFD')))).statusCode).toBe(200)
  expect((await attempt(new Uint8Array())).json()).toMatchObject({ code: 'refused', reason: 'file_empty' })
  const encrypted = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600))
  expect((await attempt(encrypted, 'a.docx')).json().code).toBe('unreadable_file')
  const unknown = { code: 'refused', reason: 'file_kind_unknown' }
  expect((await attempt(Uint8Array.of(0x50, 0x4b, 3, 4, 9, 9), 'a.docx')).json()).toMatchObject(unknown)
  expect((await attempt(Uint8Array.of(0x43, 0xe9, 0xff, 0xfe, 0x80, 0x81))).json()).toMatchObject(unknown)
})

it('reads old letters once a person has compared them and agreed', async () => {
  const old =
    'Th«ng b¸o kÕt luËn. Uû ban nh©n d©n tØnh giao Së MÉu rµ so¸t hå s¬, hoµn thµnh tr\u00ADíc ngµy 30/10.'
  const send = (more: object) =>
    office.try(readInFile, {
      query: { id: newId(), name: 'cũ.txt', declaredSecrecy: 'none', ...more },
      body: Buffer.from(old, 'latin1'),
    })
  expect((await send({})).json()).toMatchObject({
    code: 'unreadable_file',
    reason: 'legacy_font',
    params: { encoding: 'TCVN3', after: expect.stringContaining('Thông báo kết luận') },
  })
  const { id } = (await send({ convert: 'TCVN3' })).json()
  const read = await office.call(readIntake, { params: { id } })
  expect(read.text).toContain('Uỷ ban nhân dân tỉnh giao Sở Mẫu rà soát hồ sơ')
  const pasted = await office.try(readInText, {
    body: { id: newId(), name: 'Dán', text: old, declaredSecrecy: 'none' },
  })
  expect(pasted.json()).toMatchObject({ reason: 'legacy_font' })
})

it('is the work of the office', async () => {
  const head = await house.person('district', 'unit_head', 'subtree')
  expect((await head.try(listIntakes)).json()).toMatchObject({
    code: 'forbidden',
    reason: 'only_the_office_reads_in',
  })
  const id = await readInto()
  expect((await head.try(readIntake, { params: { id } })).statusCode).toBe(404)
  const inspector = await house.person('office', 'inspector', 'all')
  expect((await inspector.call(readIntake, { params: { id } })).can.correct).toMatchObject({ allowed: false })
  const log = await inspector.call(listEvents, { query: { verb: 'read-in-document' } })
  expect(JSON.stringify(log.rows)).not.toContain('Tại cuộc họp, các đơn vị báo cáo')
})
