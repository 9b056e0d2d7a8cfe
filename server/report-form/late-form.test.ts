import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { fillCells } from '#documents/in/xlsx/fill-cells.ts'
import { uploadFile } from '#domain/file/contract.ts'
import { readReportRound, reopenReport } from '#domain/report/contract.ts'
import { readReport, saveReportSection } from '#domain/report/writing-contract.ts'
import { downloadReportForm, takeReportForm } from '#domain/report-form/contract.ts'
import { newId } from '#server/kernel/id.ts'
import { giveAddress, openMailIn } from '#server/received-mail/mail-in-fixture.ts'
import { handUp, plantRound } from '#server/report/report-fixture.ts'
import { plantIndicator, plantTarget } from '#server/target/target-fixture.ts'
import { type TestHouse, type TestPerson, openTestHouse } from '#server/testing/test-house.ts'

/** A form that is brought late, by mail or as a file: due 6 October, grace to the 7th, locked from the 12th on. */
let house: TestHouse
let office: TestPerson
let clerk: TestPerson
let stranger: TestPerson
let mailIn: Awaited<ReturnType<typeof openMailIn>>
const address = 'can-bo@tinh-mau.test'

beforeAll(async () => {
  house = await openTestHouse()
  office = await house.person('office', 'office', 'all')
  clerk = await house.person('district', 'unit_clerk', 'unit')
  stranger = await house.person('otherDistrict', 'unit_clerk', 'unit')
  await giveAddress(house, clerk, address)
  const indicatorId = await plantIndicator(office, 'Hồ sơ số hóa')
  await plantTarget(house, office, { indicatorId, unit: 'district', planned: 120 }, [10, 12], clerk)
  mailIn = await openMailIn(house)
})
afterAll(async () => {
  await mailIn.close()
  await house.close()
})
beforeEach(() => house.setToday('2023-10-05'))

const district = async () => {
  const round = await plantRound(house, office, ['district'])
  return { roundId: round.id, id: round.reports['district'] ?? '' }
}
const read = (id: string, person = clerk) => person.call(readReport, { params: { id } })
const formOf = async (id: string, filled: Parameters<typeof fillCells>[1]) =>
  fillCells((await clerk.try(downloadReportForm, { params: { id } })).rawPayload, filled)
const hand = async (content: Buffer) => {
  await mailIn.send({ from: address, attachments: [{ filename: 'phieu.xlsx', content }] })
  return mailIn.settle()
}
const take = (id: string, fileId: string, person = clerk) =>
  person.try(takeReportForm, { params: { id }, body: { fileId } })
const upload = async (content: Buffer, person = clerk) =>
  (await person.call(uploadFile, { query: { name: 'Phiếu.xlsx' }, body: new Uint8Array(content) })).id

it('takes a form past its date and says what handing it up will mean: in grace, then late', async () => {
  const { id, roundId } = await district()
  const form = await formOf(id, { C6: 'Điền lúc không có mạng.' })
  await house.setToday('2023-10-07')
  expect(await read(id)).toMatchObject({
    timeliness: 'grace_left',
    lateness: { stands: 'in_grace', days: 1 },
  })
  const inGrace = await hand(form)
  expect(inGrace).toMatchObject({ state: 'taken', answer: expect.stringContaining('còn trong ân hạn') })
  expect(inGrace.answer).toContain('trước hết ngày 07/10/2023')
  await house.setToday('2023-10-09')
  const late = await hand(await formOf(id, { C6: 'Điền lại lúc không có mạng.' }))
  expect(late.state).toBe('taken')
  expect(late.answer).toContain(
    'Đã quá hạn nộp 3 ngày: nộp bây giờ thì ghi là nộp chậm. Khóa sổ từ 12/10/2023.',
  )
  expect((await handUp(clerk, id, 'Nộp chậm')).statusCode).toBe(200)
  const { reports } = await office.call(readReportRound, { params: { id: roundId } })
  expect(reports.find((row) => row.id === id)).toMatchObject({ timeliness: 'late', daysLate: 3 })
  expect((await read(id)).lateness).toBeNull()
})

it('keeps a form that came behind the lock, and takes it by one press once the report is open again', async () => {
  const { id } = await district()
  const form = await formOf(id, { C6: 'Thư đến sau khi khóa sổ.' })
  await house.setToday('2023-10-13')
  const { state, outcome, file_id: fileId, answer } = await hand(form)
  expect([state, outcome]).toEqual(['answered', 'report_closed'])
  expect(answer).toContain('khóa sổ')
  expect(answer).toContain('Phiếu được giữ nguyên cạnh báo cáo')
  const kept = await read(id)
  expect(kept).toMatchObject({
    lateness: { stands: 'locked' },
    coming: [{ isTaken: false, isKept: true, file: { id: fileId } }],
  })
  expect((await read(id, office)).coming).toEqual([])
  const tooEarly = (await take(id, fileId ?? '')).json()
  expect(tooEarly).toMatchObject({ reason: 'form_not_taken' })
  expect(tooEarly.params.said).toContain('khóa sổ')
  expect((await read(id)).sections[0]?.text).toBeNull()
  await office.call(reopenReport, {
    params: { id },
    body: { id: newId(), reason: 'Thư đến muộn', untilOn: '2023-10-16', version: kept.version },
  })
  expect((await take(id, fileId ?? '')).json()).toEqual({ sections: 1, figures: 0, left: [] })
  expect(await read(id)).toMatchObject({
    sections: [{ text: 'Thư đến sau khi khóa sổ.' }, {}, {}],
    coming: [{ isTaken: true, isKept: false, file: { id: fileId } }],
  })
  expect((await take(id, fileId ?? '')).json().params.said).toContain('Lần này không thay đổi gì')
})

it('takes a form that is brought as a file, all or nothing, of its own report, from its own hand', async () => {
  const [{ id }, other] = [await district(), await district()]
  const wrong = await take(id, await upload(await formOf(id, { C6: 'Lời đúng', F9: 'mười tám' })))
  expect(wrong.json().params.said).toContain('ô F9: «mười tám» không phải là số')
  expect((await read(id)).sections[0]?.text).toBeNull()
  const right = await upload(await formOf(id, { C6: 'Lời đúng', F9: 18 }))
  expect((await take(other.id, right)).json()).toMatchObject({ reason: 'form_of_another_report' })
  expect((await take(id, right, stranger)).statusCode).toBe(404)
  const theirs = await upload(await formOf(id, { C6: 'Lời lạ' }), stranger)
  expect((await take(id, theirs)).statusCode).toBe(404)
  await clerk.call(saveReportSection, {
    params: { id, key: 'chung' },
    body: { text: 'Viết trên trang trước', version: null },
  })
  expect((await take(id, right)).json()).toEqual({
    sections: 0,
    figures: 1,
    left: [{ title: 'Đánh giá chung', text: 'Lời đúng' }],
  })
  expect((await read(id)).sections[0]?.text).toBe('Viết trên trang trước')
})
