import { rm } from 'node:fs/promises'
import path from 'node:path'
import { tmpdir } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { createTransport } from 'nodemailer'
import PostalMime from 'postal-mime'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { fillCells } from '#documents/in/xlsx/fill-cells.ts'
import { readReportForm } from '#documents/in/xlsx/read-report-form.ts'
import { downloadReportForm, mailReportForms } from '#domain/report-form/contract.ts'
import { findCode } from '#domain/report-form/form-code.ts'
import { reviseReportTemplate } from '#domain/report/contract.ts'
import { downloadFile } from '#domain/file/contract.ts'
import { readReport, saveReportSection } from '#domain/report/writing-contract.ts'
import { readGrid } from '#domain/target/actual-contract.ts'
import { closeUnit, listUnits } from '#domain/unit/contract.ts'
import { eicar, openClamd } from '#server/file/clamd-fixture.ts'
import { scanWithClamd } from '#server/file/scan-with-clamd.ts'
import { newId } from '#server/kernel/id.ts'
import { openFileStore } from '#server/kernel/file-store.ts'
import { startDeliveries } from '#server/kernel/jobs/start-deliveries.ts'
import { handUp, plantRound, plantTemplate, smallTemplate } from '#server/report/report-fixture.ts'
import { plantIndicator, plantTarget } from '#server/target/target-fixture.ts'
import { type TestHouse, type TestPerson, openTestHouse } from '#server/testing/test-house.ts'
import { listenForMail } from './listen-for-mail.ts'
import { type SentMail, giveAddress, openMailIn, ourAddress } from './mail-in-fixture.ts'
import { readMail } from './read-mail.ts'
import { testCertificate } from './test-certificate.ts'

let house: TestHouse
let office: TestPerson
let clerk: TestPerson
let otherClerk: TestPerson
let targetId: string
let mailIn: Awaited<ReturnType<typeof openMailIn>>
const address = 'can-bo@tinh-mau.test'

beforeAll(async () => {
  house = await openTestHouse()
  office = await house.person('office', 'office', 'all')
  clerk = await house.person('district', 'unit_clerk', 'unit')
  otherClerk = await house.person('otherDistrict', 'unit_clerk', 'unit')
  await giveAddress(house, clerk, address)
  await giveAddress(house, otherClerk, 'huyen-b@tinh-mau.test')
  const indicatorId = await plantIndicator(office, 'Hồ sơ số hóa')
  targetId = await plantTarget(
    house,
    office,
    { indicatorId, unit: 'district', planned: 120 },
    [10, 12],
    clerk,
  )
  mailIn = await openMailIn(house)
})
afterAll(async () => {
  await mailIn.close()
  await house.close()
})
beforeEach(() => house.setToday('2023-10-05'))

const formOf = async (id: string, as: 'xlsx' | 'docx' = 'xlsx', person = clerk): Promise<Buffer> => {
  const answer = await person.try(downloadReportForm, { params: { id }, query: { as } })
  expect(answer.statusCode).toBe(200)
  return answer.rawPayload
}
const mail = (content: Buffer, more: Partial<SentMail> = {}): SentMail => ({
  from: address,
  attachments: [{ filename: 'phieu.xlsx', content }],
  ...more,
})
/** Sends one mail and gives what became of it, with the answer that went out. */
async function hand(sent: SentMail) {
  await mailIn.send(sent)
  const row = await mailIn.settle()
  const [answer = null] = await mailIn.answersOf()
  return { ...row, answered: answer }
}
const district = async (more: Parameters<typeof plantRound>[3] = {}) => {
  const round = await plantRound(house, office, ['district'], more)
  return { ...round, id: round.reports['district'] ?? '' }
}
const read = (id: string, person = clerk) => person.call(readReport, { params: { id } })
const grid = async () => {
  const { rows } = await clerk.call(readGrid, {
    query: { unitId: house.units.district, year: 2023, month: 9 },
  })
  return rows[0]?.cell
}

it('takes a form into the draft, figures too, and says that it is to be handed up', async () => {
  const { id } = await district()
  const form = await fillCells(await formOf(id), { C6: 'Huyện đã xong\ncác việc trong kỳ.', F9: 15 })
  const { state, detail, answered, file_id } = await hand(mail(form))
  expect([state, detail]).toMatchObject(['taken', { sections: 1, figures: 1 }])
  const seen = await read(id)
  expect(seen).toMatchObject({
    state: 'draft',
    sections: [{ text: 'Huyện đã xong\ncác việc trong kỳ.' }, {}, {}],
  })
  expect(await grid()).toMatchObject({ value: '15', state: 'draft', targetId })
  expect(seen.coming).toMatchObject([{ isTaken: true, file: { id: file_id }, left: {} }])
  expect((await office.try(downloadFile, { params: { id: file_id ?? '' } })).rawPayload.equals(form)).toBe(
    true,
  )
  expect((await otherClerk.try(downloadFile, { params: { id: file_id ?? '' } })).statusCode).toBe(404)
  expect(answered).toMatch(/^Auto-Submitted: auto-replied$/m)
  expect(answered).toMatch(/^In-Reply-To: <.+>$/m)
  const text = await mailIn.textOf(answered)
  expect(text).toContain('1 mục lời viết và 1 số liệu đã vào bản nháp')
  expect(text).toContain(`/bao-cao/${id}`)

  // The same bytes again change nothing, whatever was written since.
  await clerk.call(saveReportSection, {
    params: { id, key: 'chung' },
    body: { text: 'Viết lại trên trang', version: seen.sections[0]?.version ?? null },
  })
  const again = await hand(mail(form))
  expect([again.state, again.outcome]).toEqual(['answered', 'same_again'])
  expect((await read(id)).sections[0]?.text).toBe('Viết lại trên trang')
  const { rows } = await house.organization.pool.query(
    'select bytes from received_mail_text where bytes is not null',
  )
  expect(rows).toEqual([])
})

it('names each wrong cell and takes nothing, then takes what was mended', async () => {
  const { id } = await district()
  const blank = await formOf(id)
  const wrong = await hand(mail(await fillCells(blank, { C6: 'Lời đúng', F9: 'mười tám' })))
  expect([wrong.state, wrong.outcome]).toEqual(['answered', 'wrong_cells'])
  expect(await mailIn.textOf(wrong.answered)).toContain('Trang «Phiếu», ô F9: «mười tám» không phải là số')
  const untouched = await read(id)
  expect(untouched.sections[0]?.text).toBeNull()
  expect(untouched.coming).toMatchObject([{ isTaken: false, answer: wrong.answer }])
  expect((await read(id, office)).coming).toEqual([])
  // A rule of the indicator is named by its cell as well.
  const fraction = await hand(mail(await fillCells(blank, { F9: 17.5 })))
  expect(fraction.detail).toMatchObject({
    problems: [{ place: { sheet: 'Phiếu', cell: 'F9' }, code: 'more_decimals_than_indicator' }],
  })
  expect((await hand(mail(await fillCells(blank, { C6: 'Lời đúng', F9: 18 })))).outcome).toBe('taken')
  expect((await read(id)).sections[0]?.text).toBe('Lời đúng')
  expect(await grid()).toMatchObject({ value: '18' })
  // The figure went on since the first form was made: nobody's figure is overwritten unseen.
  const stale = await hand(mail(await fillCells(blank, { F9: 21 })))
  expect(stale.detail).toMatchObject({ problems: [{ code: 'changed_meanwhile', value: '18' }] })
})

it('goes out by mail to whoever writes for a unit that has not handed up, and comes back', async () => {
  const round = await plantRound(house, office, ['district', 'board'])
  const send = (person: TestPerson, reportId: string | null) =>
    person.try(mailReportForms, { params: { id: round.id }, body: { id: newId(), reportId } })
  expect((await send(clerk, null)).statusCode).toBe(403)
  expect((await send(office, null)).json()).toEqual({
    mails: 1,
    unitsWithout: expect.arrayContaining(['Ban Dân vận Tỉnh ủy', 'Tỉnh ủy tỉnh Mẫu']),
  })
  const [sent = ''] = await mailIn.answersOf()
  expect(sent).toMatch(/^Auto-Submitted: auto-generated$/m)
  const { attachments, to } = await PostalMime.parse(sent)
  expect([to?.[0]?.address, attachments[0]?.filename]).toEqual([
    address,
    'Phiếu Báo cáo đến tháng 9, Huyện ủy A.xlsx',
  ])
  const content = attachments[0]?.content
  const form = Buffer.from(content instanceof ArrayBuffer ? new Uint8Array(content) : '')
  expect((await hand(mail(await fillCells(form, { C6: 'Trả lời bằng phiếu' })))).outcome).toBe('taken')
  const id = round.reports['district'] ?? ''
  expect((await handUp(clerk, id, 'Đã nộp')).statusCode).toBe(200)
  expect((await send(office, id)).json()).toMatchObject({ reason: 'no_report_to_write' })
})

it('leaves what was changed on the page since the form was made, and says so', async () => {
  const { id } = await district()
  const form = await formOf(id, 'docx')
  await clerk.call(saveReportSection, {
    params: { id, key: 'chung' },
    body: { text: 'Trên trang', version: null },
  })
  const { outcome, words, answered } = await hand(
    mail(form, { attachments: [{ filename: 'x.docx', content: form }] }),
  )
  expect([outcome, Object.keys(Object(words))]).toEqual(['taken_in_part', ['chung']])
  const seen = await read(id)
  expect(seen.sections[0]?.text).toBe('Trên trang')
  expect(Object.keys(seen.coming[0]?.left ?? {})).toEqual(['chung'])
  expect(await mailIn.textOf(answered)).toContain('giữ nguyên: Đánh giá chung')
})

it('tells who sends what is no form, altered, not theirs, of another period, of an old version or too late', async () => {
  await house.setToday('2023-09-05')
  const templateId = await plantTemplate(office)
  const { id } = await district({ templateId, through: 8 })
  const form = await formOf(id)
  const outcomeOf = async (sent: SentMail) => {
    const { state, outcome, answer } = await hand(sent)
    expect([state, answer !== null]).toEqual(['answered', true])
    return outcome
  }
  expect(await outcomeOf({ from: address })).toBe('no_form')
  const twice = [1, 2].map((at) => ({ filename: `${at}.xlsx`, content: form }))
  expect(await outcomeOf(mail(form, { attachments: twice }))).toBe('several_forms')
  expect(await outcomeOf(mail(form, { from: 'huyen-b@tinh-mau.test' }))).toBe('not_your_report')
  const code = (await readReportForm(form)).codeTexts.find((text) => findCode(text)) ?? ''
  const altered = await fillCells(form, { A1: code.replace(/-1-/, '-2-'), B11: '' })
  expect(await outcomeOf(mail(altered))).toBe('form_altered')
  expect((await handUp(clerk, id, 'Đã nộp')).statusCode).toBe(200)
  expect(await outcomeOf(mail(form))).toBe('report_closed')
  await plantRound(house, office, ['district'], { templateId, through: 9 })
  expect(await outcomeOf(mail(form))).toBe('other_period')
  await office.call(reviseReportTemplate, {
    params: { id: templateId },
    body: { after: 1, ...smallTemplate },
  })
  await plantRound(house, office, ['district'], { templateId, through: 10 })
  const { outcome, answer } = await hand(mail(form))
  expect(outcome).toBe('old_version')
  expect(answer).toContain('mẫu bản 1; nay dùng mẫu bản 2')
})

it('refuses what it cannot read, with the reason, and keeps nothing of a virus', async () => {
  const { id } = await district()
  const form = await formOf(id)
  const outcomeOf = async (filename: string, content: Buffer) => {
    const { outcome, detail } = await hand(mail(content, { attachments: [{ filename, content }] }))
    return [outcome, detail]
  }
  const encrypted = Buffer.concat([Buffer.from('D0CF11E0A1B11AE1', 'hex'), Buffer.alloc(2_000)])
  expect((await outcomeOf('phieu.xlsx', encrypted))[0]).toBe('unreadable')
  expect((await outcomeOf('phieu.xlsx', form.subarray(0, 3_000)))[0]).toBe('unreadable')
  const socket = path.join(tmpdir(), `nhip-clamd-${process.pid}.ctl`)
  const clamd = await openClamd(socket)
  const scan = scanWithClamd({ address: { path: socket }, whenDown: 'hold' })
  await mailIn.send(mail(eicar, { attachments: [{ filename: 'eicar.com', content: eicar }] }))
  const found = await mailIn.settle(openFileStore(house.filesDirectory, scan))
  expect(found).toMatchObject({
    state: 'answered',
    outcome: 'virus_found',
    detail: { name: 'Eicar-Test-Signature' },
  })
  const { rows } = await house.organization.pool.query(
    'select bytes from received_mail_text where bytes is not null',
  )
  expect(rows).toEqual([])
  clamd.close()
  await rm(socket, { force: true })
  // While the scanner is away the mail waits, and is read when it is back.
  await mailIn.send(mail(form))
  await expect(mailIn.settle(openFileStore(house.filesDirectory, scan))).rejects.toMatchObject({
    code: 'unavailable',
  })
  expect(await mailIn.settle()).toMatchObject({ state: 'taken' })
})

it('answers no machine and nobody unknown, and stops after ten answers within an hour', async () => {
  await mailIn.answersOf()
  const quiet = async (sent: SentMail) => {
    const { state, outcome, answered } = await hand(sent)
    expect([state, answered]).toEqual(['set_aside', null])
    return outcome
  }
  expect(await quiet({ from: 'nguoi-la@ngoai.test' })).toBe('unknown_sender')
  expect(await quiet({ from: address, headers: { 'Auto-Submitted': 'auto-replied' } })).toBe('automatic')
  expect(await quiet({ from: address, headers: { Precedence: 'bulk' } })).toBe('automatic')
  expect(await quiet({ from: address, envelopeFrom: '' })).toBe('automatic')
  const talkative = await house.person('commune', 'unit_clerk', 'unit')
  const from = await giveAddress(house, talkative, 'xa-a1@tinh-mau.test')
  const answers: boolean[] = []
  for (let sent = 0; sent < 12; sent += 1) answers.push((await hand({ from })).answered !== null)
  expect(answers.filter(Boolean)).toHaveLength(10)
})

it('takes mail for its own address and of a size, from relays alone', async () => {
  await expect(mailIn.send({ from: address, to: 'ai-do@tinh-mau.test' })).rejects.toMatchObject({
    responseCode: 550,
  })
  const stranger = await listenForMail({
    mailIn: { ...mailIn.settings, relays: new Set(['10.9.9.9']) },
    organizations: [house.organization],
    onError: () => {},
  })
  const client = createTransport({ host: '127.0.0.1', port: stranger.port })
  await expect(client.sendMail({ from: address, to: ourAddress, text: 'x' })).rejects.toMatchObject({
    responseCode: 554,
  })
  client.close()
  await stranger.stop()
  await expect(mailIn.send(mail(Buffer.alloc(300_000)))).rejects.toMatchObject({ responseCode: 552 })
})

it('takes mail over an encrypted line, and the same form as over an open one', async () => {
  const { id } = await district()
  const before = await house.organization.db.selectFrom('received_mail').select('id').execute()
  const encrypted = await listenForMail({
    mailIn: { ...mailIn.settings, tls: testCertificate },
    organizations: [house.organization],
    onError: () => {},
  })
  const line = { host: '127.0.0.1', port: encrypted.port, requireTLS: true }
  const client = createTransport({ ...line, tls: { ca: testCertificate.cert, servername: 'localhost' } })
  const content = await formOf(id)
  await client.sendMail({
    from: address,
    to: ourAddress,
    text: 'x',
    attachments: [{ filename: 'phieu.xlsx', content }],
  })
  client.close()
  const mistrusting = createTransport(line)
  await expect(mistrusting.sendMail({ from: address, to: ourAddress, text: 'x' })).rejects.toMatchObject({
    message: expect.stringContaining('self-signed certificate'),
  })
  mistrusting.close()
  await encrypted.stop()
  expect(await mailIn.settle()).toMatchObject({ state: 'taken', report_id: id })
  const after = await house.organization.db.selectFrom('received_mail').select('id').execute()
  expect(after).toHaveLength(before.length + 1)
})

it('is read by the next process when the one that acknowledged it died, once', async () => {
  const { id } = await district()
  await mailIn.send(mail(await fillCells(await formOf(id), { C6: 'Qua một lần chết' })))
  const files = openFileStore(house.filesDirectory)
  const stop = await startDeliveries({
    connection: house.databases.app,
    organizations: [house.organization],
    deliver: { received_mail: (organization, mailId) => readMail(organization, files, mailId) },
    onError: () => {},
  })
  for (let tries = 0; tries < 200 && (await read(id)).sections[0]?.text === null; tries += 1) await pause(25)
  await stop()
  expect((await read(id)).sections[0]).toMatchObject({ text: 'Qua một lần chết', version: 1 })
  await mailIn.answersOf()
})

it('tells a unit that ended in the middle of the period who reports now', async () => {
  const { reports } = await plantRound(house, office, ['otherDistrict', 'district'])
  const id = reports['otherDistrict'] ?? ''
  const form = await formOf(id, 'xlsx', otherClerk)
  const administrator = await house.person('office', 'administrator', 'all')
  const { units } = await administrator.call(listUnits)
  const version = units.find((unit) => unit.id === house.units.otherDistrict)?.version ?? 1
  await administrator.call(closeUnit, {
    params: { id: house.units.otherDistrict },
    body: {
      successorId: house.units.district,
      decisionSymbol: 'NQ 1 (minh họa)',
      reason: 'Sáp nhập',
      version,
    },
  })
  const { outcome, answered } = await hand(mail(form, { from: 'huyen-b@tinh-mau.test' }))
  expect(outcome).toBe('unit_ceased')
  expect(await mailIn.textOf(answered)).toContain('Huyện ủy B nay do Huyện ủy A nộp')
  expect((await hand(mail(await fillCells(form, { C6: 'Huyện A viết thay' })))).outcome).toBe('taken')
})
