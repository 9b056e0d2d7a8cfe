import { afterAll, beforeAll, expect, it } from 'vitest'
import { decimal } from '#domain/quantity/decimal.ts'
import { approveMonth, readGrid } from '#domain/target/actual-contract.ts'
import { listTargets } from '#domain/target/board-contract.ts'
import { listIndicators, getTarget } from '#domain/target/contract.ts'
import { downloadTemplate, exportBoard, importTargets } from '#domain/target/import-contract.ts'
import { readWorkbook } from '#documents/in/xlsx/read-workbook.ts'
import { readTargetsSheets } from '#documents/in/xlsx/targets-sheet.ts'
import type { OutputValue } from '#documents/out/xlsx/output-sheet.ts'
import { writeWorkbook } from '#documents/out/xlsx/write-workbook.ts'
import { type TestHouse, type TestPerson, openTestHouse } from '#server/testing/test-house.ts'
import { plantIndicator } from './target-fixture.ts'

let house: TestHouse
let office: TestPerson
beforeAll(async () => {
  house = await openTestHouse()
  office = await house.person('office', 'office', 'all')
})
afterAll(() => house.close())

type Value = string | number | null
const titles = ['TT', 'Chỉ tiêu', 'Đơn vị', 'ĐVT', 'Kế hoạch năm 2023', 'Tháng 1', 'Tháng 2']
const workbook = (...rows: Value[][]) => {
  const cell = (value: Value): OutputValue => (typeof value === 'number' ? { number: decimal(value) } : value)
  const columns = titles.map((title) => ({ title, width: 12 }))
  const sheet = { name: 'Kế hoạch', columns, rows: rows.map((row) => row.map(cell)) }
  return writeWorkbook([sheet], { isDemonstration: false })
}
const query = { year: 2023, name: 'Ke hoach 2023.xlsx', dryRun: true, defineMissing: true }
const plan = () =>
  workbook(
    [1, 'Kết nạp đảng viên mới', 'Huyện ủy A', 'đảng viên', 120, 9, 10],
    [2, 'Kết nạp đảng viên mới', 'HUYỆN UỶ B', 'Đảng viên', 110, 8, null],
    [3, 'Tỷ lệ chi bộ họp đúng kỳ', 'Huyện ủy A', '%', 98, 97.5, null],
  )

const counts = async () => {
  const { db } = house.organization
  const of = async (table: 'target' | 'actual' | 'document' | 'file' | 'clause' | 'indicator') =>
    (await db.selectFrom(table).select('id').execute()).length
  return [
    await of('indicator'),
    await of('target'),
    await of('actual'),
    await of('document'),
    await of('file'),
  ]
}

it('shows first what it would do and writes nothing', async () => {
  const bytes = await plan()
  const unknown = await office.call(importTargets, { query: { ...query, defineMissing: false }, body: bytes })
  expect(unknown).toMatchObject({ state: 'problems', rows: 3, mayDefine: true })
  expect(unknown.problems[0]).toMatchObject({ cell: 'B2', code: 'indicator_unknown' })
  const preview = await office.call(importTargets, { query, body: bytes })
  expect(preview).toMatchObject({ state: 'preview', problems: [], mayDefine: false })
  expect(preview.summary).toMatchObject({ newTargets: 3, newFigures: 4, changes: [], unchanged: 0 })
  expect(preview.summary.newIndicators).toMatchObject([
    { code: 'CT01', aggregation: 'sum', decimals: 0 },
    { code: 'CT02', aggregation: 'mean', decimals: 1, nearest: null },
  ])
  expect(await counts()).toEqual([0, 0, 0, 0, 0])
})

it('imports all in one, cites each row, and changes nothing the second time', async () => {
  const bytes = await plan()
  const done = await office.call(importTargets, { query: { ...query, dryRun: false }, body: bytes })
  expect(done.state).toBe('imported')
  expect(await counts()).toEqual([2, 3, 4, 1, 1])
  const again = await office.call(importTargets, { query: { ...query, dryRun: false }, body: bytes })
  expect(again).toMatchObject({ state: 'unchanged', summary: { unchanged: 7, newTargets: 0 } })
  expect(await counts()).toEqual([2, 3, 4, 1, 1])
  const { rows } = await office.call(listTargets)
  const standing = rows.find(({ unit }) => unit.shortName === 'Huyện ủy B')
  const target = await office.call(getTarget, { params: { id: standing?.targetId ?? '' } })
  expect(target.source).toMatchObject({
    text: 'Kết nạp đảng viên mới, HUYỆN UỶ B: 110 Đảng viên',
    address: 'Kế hoạch!E3',
    documentTitle: 'Ke hoach 2023',
  })
  expect(target.history.map(({ verb }) => verb)).toEqual(['import-targets', 'import-targets'])
})

it('adjusts what differs, keeps the first value, and lets nobody approve their own import', async () => {
  const changed = await workbook([1, 'Kết nạp đảng viên mới', 'Huyện ủy A', 'đảng viên', 130, 9, 12])
  const preview = await office.call(importTargets, { query, body: changed })
  expect(preview.summary.changes).toEqual([
    {
      sheet: 'Kế hoạch',
      cell: 'E2',
      indicator: 'Kết nạp đảng viên mới',
      unit: 'Huyện ủy A',
      month: null,
      before: '120',
      after: '130',
    },
    {
      sheet: 'Kế hoạch',
      cell: 'G2',
      indicator: 'Kết nạp đảng viên mới',
      unit: 'Huyện ủy A',
      month: 2,
      before: '10',
      after: '12',
    },
  ])
  await office.call(importTargets, { query: { ...query, dryRun: false }, body: changed })
  const period = { unitId: house.units.district, year: 2023, month: 2 }
  const { rows, can } = await office.call(readGrid, { query: period })
  expect(rows[0]).toMatchObject({ planned: '130', cell: { value: '12', state: 'submitted', version: 2 } })
  expect(can.approve).toEqual({ allowed: false, reason: 'own_figures' })
  const other = await house.person('office', 'office', 'all')
  const seen = rows.flatMap(({ cell }) => (cell ? [{ id: cell.id, version: cell.version }] : []))
  await other.call(approveMonth, { body: { ...period, seen } })
  const target = await office.call(getTarget, { params: { id: rows[0]?.targetId ?? '' } })
  expect(target).toMatchObject({ firstPlanned: '120', adjustmentReason: 'Ke hoach 2023.xlsx' })
})

it('names every wrong cell and writes nothing of a file that has one', async () => {
  const before = await counts()
  const bytes = await workbook(
    [1, 'Kết nạp đảng viên mơí', 'Huyện ủy Á1', 'đảng viên', 120, '1.234', 10],
    [2, 'Kết nạp đảng viên mới', 'Huyen uy C', 'đảng viên', 110, 8, null],
    [3, 'Kết nạp đảng viên mới', 'Trường Chính trị', 'lớp', 50, 8.5, '31O'],
    [4, 'Kết nạp đảng viên mới', 'Ban Dân vận Tỉnh ủy', 'lớp', 50, 8.5, null],
    [5, 'Kết nạp đảng viên mới', 'BAN DÂN VẬN - TỈNH UỶ', 'đảng viên', 50, null, null],
  )
  const answer = await office.call(importTargets, { query, body: bytes })
  expect(answer.state).toBe('problems')
  expect(answer.problems.map(({ cell, code, params }) => [cell, code, params])).toEqual([
    ['C2', 'unit_unknown_nearest', { nearest: 'Huyện ủy A' }],
    ['F2', 'number_ambiguous', { grouped: '1234', fraction: '1.234' }],
    ['C3', 'unit_unknown_nearest', { nearest: 'Huyện ủy A' }],
    ['C4', 'unit_unknown', {}],
    ['D4', 'unit_of_measure_differs', { expected: 'đảng viên' }],
    ['G4', 'number_expected', { found: 'letter_for_digit', cure: '310' }],
    ['D5', 'unit_of_measure_differs', { expected: 'đảng viên' }],
    ['F5', 'more_decimals_than_indicator', { decimals: 0 }],
    ['B6', 'line_repeated', { first: 5 }],
  ])
  const confirmed = await office.try(importTargets, { query: { ...query, dryRun: false }, body: bytes })
  expect(confirmed.json()).toMatchObject({
    code: 'invalid',
    fields: expect.arrayContaining([expect.objectContaining({ path: 'F2', code: 'number_ambiguous' })]),
  })
  expect(await counts()).toEqual(before)
})

it('refuses another year, months to come, and whoever is not of the office', async () => {
  const bytes = await plan()
  const { problems } = await office.call(importTargets, { query: { ...query, year: 2024 }, body: bytes })
  expect(problems).toContainEqual({
    sheet: 'Kế hoạch',
    cell: 'E1',
    code: 'year_differs',
    params: { found: 2023, expected: 2024 },
    value: '2023',
  })
  expect(problems).toContainEqual(expect.objectContaining({ cell: 'F2', code: 'month_not_begun' }))
  const clerk = await house.person('district', 'unit_clerk', 'unit')
  expect((await clerk.try(importTargets, { query, body: bytes })).json()).toMatchObject({
    reason: 'only_the_office_sets_targets',
  })
  const nowhen = await office.try(importTargets, { query: { ...query, year: 12 }, body: bytes })
  expect(nowhen.json()).toMatchObject({ code: 'invalid' })
})

it('holds a workbook whose name looks like a stamp until somebody says why it is none', async () => {
  const bytes = await plan()
  const named = { ...query, name: 'Kế hoạch (MẬT).xlsx' }
  const held = await office.try(importTargets, { query: named, body: bytes })
  expect(held.json()).toMatchObject({ code: 'state_secret', reason: 'stamp_found' })
  const reviewed = { ...named, stampReason: 'Tên mẫu trong hướng dẫn' }
  expect((await office.try(importTargets, { query: reviewed, body: bytes })).statusCode).toBe(200)
})

it('says why a file cannot be read', async () => {
  const read = async (bytes: Uint8Array) => {
    const answer = await office.try(importTargets, { query, body: bytes })
    return { status: answer.statusCode, ...answer.json() }
  }
  const whole = await plan()
  const legacy = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array(600).fill(0)])
  expect(await read(new TextEncoder().encode('Chỉ tiêu'))).toMatchObject({
    status: 422,
    code: 'unreadable_file',
  })
  expect(await read(whole.slice(0, 900))).toMatchObject({ status: 422, code: 'unreadable_file' })
  expect(await read(legacy)).toMatchObject({ status: 422, code: 'unreadable_file' })
})

it('offers a file to fill in that can be imported as it is, and the board as a table', async () => {
  const template = await office.try(downloadTemplate, { query: { year: 2023 } })
  const [sheet] = readTargetsSheets(await readWorkbook(template.rawPayload))
  expect(sheet).toMatchObject({ problems: [], rows: [{ indicatorCode: 'CT01' }, {}, {}] })
  expect(sheet?.layout.facts.year).toBe(2023)
  const again = await office.call(importTargets, { query, body: new Uint8Array(template.rawPayload) })
  expect(again).toMatchObject({ state: 'unchanged', problems: [] })
  const exported = await office.try(exportBoard, { query: { year: 2023, through: 2 } })
  const rows = (await readWorkbook(exported.rawPayload)).sheets.flatMap((each) => each.rows)
  const written = rows.map((row) =>
    row.map((cell) => (cell.kind === 'text' ? cell.text : cell.kind === 'number' ? cell.value : '')),
  )
  expect(written.flat()).toContain('Dữ liệu minh họa')
  const ofDistrict = written.find((row) => row.includes('Huyện ủy A') && row.includes('130'))
  expect(ofDistrict).toEqual(expect.arrayContaining(['đảng viên', '130', '21']))
  const { indicators } = await office.call(listIndicators)
  expect(indicators.map(({ code }) => code)).toEqual(['CT01', 'CT02'])
})

it('reads có and không, yes and x as answers where yes or no is asked for, and nowhere else', async () => {
  const answered = { direction: 'yes_no' as const, aggregation: 'last' as const }
  await plantIndicator(office, 'Đã ban hành quy chế', answered)
  const row = (name: string, unit: string, ...values: Value[]) => [null, name, unit, 'đảng viên', ...values]
  const sound = await workbook(
    row('Đã ban hành quy chế', 'Huyện ủy A', 'Có', 'không', 'x'),
    row('Đã ban hành quy chế', 'Huyện ủy B', 'yes', 'No', null),
  )
  const preview = await office.call(importTargets, { query, body: sound })
  expect(preview).toMatchObject({ state: 'preview', problems: [], summary: { newTargets: 2, newFigures: 3 } })
  await office.call(importTargets, { query: { ...query, dryRun: false }, body: sound })
  const kept = await house.organization.db
    .selectFrom('actual')
    .select(['cited_cell', 'value'])
    .where('cited_cell', 'in', ['Kế hoạch!F2', 'Kế hoạch!G2', 'Kế hoạch!F3'])
    .innerJoin('target', 'target.id', 'actual.target_id')
    .innerJoin('indicator', 'indicator.id', 'target.indicator_id')
    .where('indicator.direction', '=', 'yes_no')
    .orderBy('cited_cell')
    .execute()
  expect(kept.map(({ value }) => value)).toEqual(['0', '0', '1'])
  const elsewhere = await workbook(row('Kết nạp đảng viên mới', 'Huyện ủy A', 120, 'Có', null))
  const refused = await office.call(importTargets, { query, body: elsewhere })
  expect(refused.problems).toMatchObject([
    { cell: 'F2', code: 'number_expected', params: { found: 'letters' } },
  ])
})
