import { forgeArchive } from '#documents/in/archive/forge-archive.ts'
import { forgeWord, forgedBody, forgedParagraph } from '#documents/in/inspect/forge-office.ts'
import { uploadFile } from '#domain/file/contract.ts'
import { readBroughtBackReport, takeBackReport } from '#domain/report/brought-back-contract.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { consolidateReport, editReportParagraph } from '#domain/report/consolidation-contract.ts'
import {
  approveReport,
  readReport,
  returnReport,
  saveReportSection,
} from '#domain/report/writing-contract.ts'
import { downloadReport, readReportFigure } from '#domain/report/paper-contract.ts'
import { correctActual } from '#domain/target/actual-contract.ts'
import { openArchive } from '#documents/in/archive/open-archive.ts'
import { readMarked } from '#documents/in/official/read-marked.ts'
import { newId } from '#server/kernel/id.ts'
import { connect } from '#server/postgres/connection.ts'
import { plantIndicator, plantTarget } from '#server/target/target-fixture.ts'
import { type TestHouse, type TestPerson, openTestHouse } from '#server/testing/test-house.ts'
import { handUp, plantRound } from './report-fixture.ts'

let house: TestHouse
let office: TestPerson
let head: TestPerson
let clerk: TestPerson
let communeClerk: TestPerson
let otherClerk: TestPerson

beforeAll(async () => {
  house = await openTestHouse()
  office = await house.person('office', 'office', 'all')
  head = await house.person('board', 'unit_head', 'unit')
  clerk = await house.person('district', 'unit_clerk', 'unit')
  communeClerk = await house.person('commune', 'unit_clerk', 'unit')
  otherClerk = await house.person('otherDistrict', 'unit_clerk', 'unit')
  const indicatorId = await plantIndicator(office, 'Hồ sơ số hóa')
  const months = [10, 10, 10, 10, 10, 10, 10, 10, 10]
  await plantTarget(house, office, { indicatorId, unit: 'district', planned: 120 }, months, clerk)
  await plantTarget(house, office, { indicatorId, unit: 'otherDistrict', planned: 100 }, [7, 8], otherClerk)
  await plantTarget(house, office, { indicatorId, unit: 'province', planned: 220 }, [], office)
})
afterAll(() => house.close())

const read = (person: TestPerson, id: string) => person.call(readReport, { params: { id } })
const sumUp = async (person: TestPerson, id: string) =>
  person.try(consolidateReport, {
    params: { id },
    body: { id: newId(), version: (await read(person, id)).version },
  })
const staying = async (id: string) =>
  (await read(office, id)).paragraphs.map(({ text, units, change, isRemoved }) => [
    text,
    units.map(({ shortName }) => shortName).toSorted(),
    change,
    isRemoved,
  ])

const same = 'Đã giải quyết 12 đơn thư thuộc thẩm quyền, không có đơn tồn đọng.'
const alike = 'Giải quyết 12 đơn thư thuộc thẩm quyền; không có đơn tồn đọng.'
const other = 'Đã giải quyết 15 đơn thư thuộc thẩm quyền, không có đơn tồn đọng.'

it('joins what units say alike under all names, through two levels, and names who is missing', async () => {
  const { reports } = await plantRound(house, office, ['board', 'district', 'commune', 'otherDistrict'])
  const [whole, district, commune] = [
    reports['province'] ?? '',
    reports['district'] ?? '',
    reports['commune'] ?? '',
  ]
  expect((await sumUp(office, whole)).json()).toMatchObject({ reason: 'no_reports_below' })
  await handUp(communeClerk, commune, same)
  expect((await sumUp(clerk, district)).json()).toMatchObject({ reports: 1, added: 1 })
  await handUp(clerk, district, `Huyện có việc riêng của mình trong kỳ.\nHồ sơ số hóa: 95 hồ sơ.`)
  await handUp(head, reports['board'] ?? '', `${alike}\n${other}`)
  expect((await sumUp(office, whole)).json()).toMatchObject({ reports: 2, added: 4, withdrawn: 0 })
  const seen = await read(office, whole)
  expect(seen.missingReports.map(({ name }) => name)).toEqual(['Huyện ủy B'])
  const joined = seen.paragraphs.find(({ units }) => units.length === 2)
  expect(joined?.units.map(({ name }) => name).toSorted()).toEqual(['Ban Dân vận Tỉnh ủy', 'Đảng ủy xã A1'])
  expect(joined?.wordings.map(({ text }) => text).toSorted()).toEqual([alike, same].toSorted())
  const remarks = seen.run?.remarks.map(({ remark }) => remark) ?? []
  expect(remarks).toContainEqual(
    expect.objectContaining({ kind: 'against_books', indicator: 'Hồ sơ số hóa', said: '95', known: '90' }),
  )
  expect(remarks).toContainEqual(expect.objectContaining({ kind: 'other_figures' }))
})

it('makes the figure of the whole by the rules of the engine, equal to a sum made apart, and names who did not report', async () => {
  const { reports } = await plantRound(house, office, ['district', 'otherDistrict'])
  const { facts } = await read(office, reports['province'] ?? '')
  const { rows } = await house.organization.pool.query<{ sum: string }>(
    `select sum(a.value)::text as sum from actual a join target t on t.id = a.target_id
     where t.year = 2023 and a.month <= 9 and a.state in ('submitted', 'approved')`,
  )
  expect(facts.figures[0]).toMatchObject({ basis: 'sum_of_units', actualToDate: rows[0]?.sum })
  expect(facts.figures[0]?.missingUnits.map(({ name }) => name)).toEqual(['Huyện ủy B'])
  const parts = facts.figures[0]?.parts.map(({ unit, value }) => [unit.name, value])
  expect(parts).toEqual([
    ['Huyện ủy A', '90'],
    ['Huyện ủy B', '15'],
  ])
})

it('keeps what a person edited or took out over a new run, and shows what changed', async () => {
  const { reports } = await plantRound(house, office, ['board', 'district', 'otherDistrict'])
  const [whole, board] = [reports['province'] ?? '', reports['board'] ?? '']
  await handUp(head, board, 'Ban viết câu thứ nhất về công tác của mình.')
  await handUp(clerk, reports['district'] ?? '', 'Huyện kể kết quả sáu tháng vừa qua.')
  await sumUp(office, whole)
  const edit = async (unit: string, change: object, person = office) => {
    const paragraph = (await read(office, whole)).paragraphs.find(({ units }) => units[0]?.name === unit)
    return person.try(editReportParagraph, {
      params: { id: whole, paragraphId: paragraph?.id ?? newId() },
      body: { text: paragraph?.text ?? '', isRemoved: false, version: paragraph?.version ?? 1, ...change },
    })
  }
  const words = 'Văn phòng viết lại câu của Ban.'
  expect((await edit('Ban Dân vận Tỉnh ủy', { text: words })).statusCode).toBe(200)
  expect((await edit('Ban Dân vận Tỉnh ủy', { version: 1 })).statusCode).toBe(409)
  expect((await edit('Ban Dân vận Tỉnh ủy', { text: 'x' }, head)).statusCode).toBe(404)
  expect((await edit('Huyện ủy A', { isRemoved: true })).statusCode).toBe(200)
  const version = (await read(office, board)).version
  await office.call(returnReport, {
    params: { id: board },
    body: { reason: 'Viết rõ hơn', dueOn: '2023-10-09', version },
  })
  expect((await read(office, whole)).run?.isBehind).toBe(true)
  await handUp(head, board, 'Ban nói khác hẳn: đã có số liệu rõ ràng hơn trước.')
  await handUp(otherClerk, reports['otherDistrict'] ?? '', 'Huyện B nộp sau cùng, có việc mới.')
  expect((await sumUp(office, whole)).json()).toMatchObject({ added: 1, changed: 1 })
  const after = await staying(whole)
  expect(after).toContainEqual([words, ['Ban Dân vận Tỉnh ủy'], 'source_changed', false])
  expect(after).toContainEqual(['Huyện kể kết quả sáu tháng vừa qua.', ['Huyện ủy A'], 'same', true])
  expect(after).toContainEqual(['Huyện B nộp sau cùng, có việc mới.', ['Huyện ủy B'], 'new', false])
  expect((await sumUp(office, whole)).json()).toMatchObject({ added: 0, changed: 0, withdrawn: 0 })
})

it('leaves nothing behind when it breaks off in the middle, and counts nothing twice when it is run again', async () => {
  const { reports } = await plantRound(house, office, ['board', 'district'])
  const whole = reports['province'] ?? ''
  await handUp(head, reports['board'] ?? '', 'Câu thứ nhất của Ban.\nCâu thứ hai của Ban nói việc khác.')
  const owner = await connect(house.databases.owner)
  const schema = house.organization.schema
  await owner.query(`create function ${schema}.break_off() returns trigger language plpgsql as
    $$ begin if new.ordinal = 1 then raise exception 'broken off'; end if; return new; end $$`)
  await owner.query(`create trigger break_off before insert on ${schema}.report_paragraph for each row
    execute function ${schema}.break_off()`)
  expect((await sumUp(office, whole)).statusCode).toBe(500)
  await owner.query(`drop trigger break_off on ${schema}.report_paragraph`)
  await owner.end()
  expect(await read(office, whole)).toMatchObject({ run: null, paragraphs: [] })
  expect((await sumUp(office, whole)).json()).toMatchObject({ added: 2 })
  expect((await sumUp(office, whole)).json()).toMatchObject({ added: 0, changed: 0, withdrawn: 0 })
  expect((await staying(whole)).length).toBe(2)
})

it('freezes the whole when it is handed up: a later correction below changes nothing in it', async () => {
  const { reports } = await plantRound(house, office, ['board'])
  const [whole, board] = [reports['province'] ?? '', reports['board'] ?? '']
  await handUp(head, board, 'Câu của Ban lúc nộp.')
  await sumUp(office, whole)
  expect((await handUp(office, whole, 'Lời chung của tỉnh')).statusCode).toBe(200)
  const frozen = await read(office, whole)
  const version = (await read(office, board)).version
  await office.call(approveReport, { params: { id: board }, body: { version } })
  const { rows } = await house.organization.pool.query<{ id: string; version: number }>(
    `select a.id, a.version from actual a join target t on t.id = a.target_id
     where t.unit_id = $1 and a.month = 9`,
    [house.units.district],
  )
  const { id = '', version: seen = 1 } = rows[0] ?? {}
  const correction = { value: '60', reason: 'Nhập thiếu 50 hồ sơ', version: seen }
  await clerk.call(correctActual, { params: { id }, body: correction })
  const later = await read(office, whole)
  expect(later.isFrozen).toBe(true)
  expect(later.facts).toEqual(frozen.facts)
  expect(later.paragraphs).toEqual(frozen.paragraphs)
  const { targetId = '' } = later.facts.figures[0] ?? {}
  const passport = await office.call(readReportFigure, { params: { id: whole, targetId } })
  expect(passport).toMatchObject({ isFrozen: true, isDerived: true, now: '155' })
  expect(passport.figure).toMatchObject({ actualToDate: '105', missingUnits: [{ name: 'Huyện ủy B' }] })
  expect((await sumUp(office, whole)).json()).toMatchObject({ reason: 'report_already_submitted' })
  const word = await office.try(downloadReport, { params: { id: whole }, query: { as: 'docx' } })
  expect(word.statusCode).toBe(200)
  const marked = await readMarked(word.rawPayload)
  expect(JSON.stringify(marked)).toContain('105')
  const links = await linksOf(word.rawPayload)
  expect(links.some((link) => link.endsWith(`/bao-cao/${whole}/so-lieu/${targetId}`))).toBe(true)
  const annex = await office.try(downloadReport, { params: { id: whole }, query: { as: 'xlsx' } })
  expect(annex.statusCode).toBe(200)
})

/** The addresses to which a Word file leads. */
async function linksOf(bytes: Uint8Array): Promise<string[]> {
  const archive = await openArchive(bytes)
  const relations = String(await archive.find('word/_rels/document.xml.rels'))
  return [...relations.matchAll(/Target="(http[^"]+)"/g)].map(([, link = '']) => link)
}

it('takes back what was edited in Word: words as chosen, who says them left alone, figures never', async () => {
  const { reports } = await plantRound(house, office, ['board', 'district'])
  const whole = reports['province'] ?? ''
  await handUp(head, reports['board'] ?? '', 'Ban viết về công tác dân vận của mình.')
  await handUp(clerk, reports['district'] ?? '', 'Huyện kể kết quả chín tháng vừa qua.')
  await sumUp(office, whole)
  const params = { id: whole, key: 'chung' }
  const written = { text: 'Tình hình ổn định.\nCông tác phối hợp tốt.', version: null }
  await office.call(saveReportSection, { params, body: written })
  const download = async () =>
    new Uint8Array((await office.try(downloadReport, { params: { id: whole } })).rawPayload)
  const bring = async (change: (xml: string) => string) => {
    const archive = await openArchive(await download())
    const parts = await Promise.all(
      archive.names.map(async (name) => ({ name, content: (await archive.find(name)) ?? '' })),
    )
    const body = forgeArchive(
      parts.map(({ name, content }) => ({
        name,
        content: name === 'word/document.xml' ? change(String(content)) : content,
      })),
    )
    const { id: fileId } = await office.call(uploadFile, { query: { name: 'Sửa.docx' }, body })
    return { id: whole, fileId }
  }
  const same = await bring((xml) => xml)
  expect((await office.call(readBroughtBackReport, { params: same })).changes).toEqual([])

  const { figures } = await readMarked(await download())
  expect(figures).toHaveLength(1)
  const known = figures[0]?.text ?? ''
  const place = await bring((xml) =>
    xml
      .replace('Tình hình ổn định.', 'Tình hình cơ bản ổn định.')
      .replace('Ban viết về công tác', 'Ban báo cáo về công tác')
      .replaceAll(`>${known}<`, '>501<'),
  )
  const { changes, seen } = await office.call(readBroughtBackReport, { params: place })
  expect(changes).toMatchObject([
    { key: 'text:chung', before: written.text, after: 'Tình hình cơ bản ổn định.\nCông tác phối hợp tốt.' },
    {
      kind: 'paragraph',
      before: 'Ban viết về công tác dân vận của mình.',
      after: 'Ban báo cáo về công tác dân vận của mình.',
    },
    { kind: 'figure', section: null, before: known, after: '501' },
  ])
  const other = { keys: changes.map(({ key }) => key), seen: 'x' }
  expect((await office.try(takeBackReport, { params: place, body: other })).statusCode).toBe(409)
  expect((await clerk.try(takeBackReport, { params: place, body: { ...other, seen } })).statusCode).toBe(404)
  const taken = await office.call(takeBackReport, { params: place, body: { keys: other.keys, seen } })
  // Three were asked for; the figure is not among those that are taken.
  expect([other.keys.length, taken]).toEqual([3, { taken: 2 }])
  const after = await read(office, whole)
  expect(after.sections.find(({ section }) => section.key === 'chung')?.text).toContain('cơ bản ổn định')
  expect(await staying(whole)).toContainEqual([
    'Ban báo cáo về công tác dân vận của mình.',
    ['Ban Dân vận Tỉnh ủy'],
    expect.any(String),
    false,
  ])
  const headless = await bring((xml) => xml.replace(/đánh giá chung/giu, 'Chuyện khác'))
  expect((await office.try(readBroughtBackReport, { params: headless })).json()).toMatchObject({
    reason: 'report_heading_lost',
  })
  const { id: foreign } = await office.call(uploadFile, {
    query: { name: 'Khác.docx' },
    body: forgeWord(forgedBody(forgedParagraph('Một văn bản khác'))),
  })
  const elsewhere = await office.try(readBroughtBackReport, { params: { id: whole, fileId: foreign } })
  expect(elsewhere.json()).toMatchObject({ reason: 'not_this_report' })
})

it('compares long words of many in a process of its own, the same way', async () => {
  const { reports } = await plantRound(house, office, ['board', 'district', 'otherDistrict'])
  const whole = reports['province'] ?? ''
  const own = [
    [head, 'board', 'Vận động nhân dân hiến đất làm đường. '],
    [clerk, 'district', 'Kiểm tra chi bộ có dấu hiệu vi phạm. '],
    [otherClerk, 'otherDistrict', 'Số hóa hồ sơ đảng viên toàn huyện. '],
  ] as const
  for (const [person, unit, words] of own) {
    const text = `${same}\n${words.repeat(480)}`
    expect((await handUp(person, reports[unit] ?? '', text)).statusCode).toBe(200)
  }
  expect((await sumUp(office, whole)).json()).toMatchObject({ reports: 3, added: 4 })
  const joined = (await staying(whole)).find(([text]) => text === same)
  expect(joined?.[1]).toHaveLength(3)
})
