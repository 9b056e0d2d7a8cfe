import { afterAll, beforeAll, expect, it } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import {
  addWorkbook,
  confirmConsolidation,
  leaveOutWorkbook,
  listConsolidations,
  mapLayout,
  nameUnitOfWorkbook,
  openConsolidation,
  readConsolidation,
  rememberName,
} from '#domain/consolidation/contract.ts'
import { forgeWorkbook } from '#documents/in/xlsx/forge-workbook.ts'
import { decimal } from '#domain/quantity/decimal.ts'
import { listTargets } from '#domain/target/board-contract.ts'
import { getTarget } from '#domain/target/contract.ts'
import { newId } from '#server/kernel/id.ts'
import { type TestHouse, type TestPerson, openTestHouse } from '#server/testing/test-house.ts'

let house: TestHouse
let office: TestPerson
beforeAll(async () => {
  house = await openTestHouse()
  office = await house.person('office', 'office', 'all')
})
afterAll(() => house.close())

type Value = string | number | null
/** A workbook made by another library than ours. */
const workbook = (rows: Value[][], sheet = 'Biểu 1') =>
  writeExcelFile(
    rows.map((row) => row.map((value) => (value === null ? null : { value }))),
    { sheet },
  ).toBuffer()

const heading = [
  'TT',
  'Nội dung chỉ tiêu',
  'ĐVT',
  'Kế hoạch năm 2023',
  'Tháng 1',
  'Tháng 2',
  'Lũy kế 2 tháng',
]
const report = (unit: string, ...rows: Value[][]) =>
  workbook([['TỈNH ỦY MẪU'], [unit], ['BÁO CÁO CHỈ TIÊU NĂM 2023'], heading, ...rows])

const open = async (month: number | null = null) => {
  const id = newId()
  await office.call(openConsolidation, { body: { id, year: 2023, month } })
  return id
}
const add = (id: string, name: string, bytes: Uint8Array) =>
  office.call(addWorkbook, { params: { id }, query: { fileId: newId(), name }, body: bytes })
const read = (id: string, defineMissing = true) =>
  office.call(readConsolidation, { params: { id }, query: { defineMissing } })
const confirm = async (id: string, files: 'all' | 'clean' = 'all') => {
  const { version } = await read(id)
  return office.try(confirmConsolidation, { params: { id }, body: { version, files, defineMissing: true } })
}
const counts = async () => {
  const { db } = house.organization
  const of = async (table: 'target' | 'actual' | 'document' | 'clause' | 'indicator') =>
    (await db.selectFrom(table).select('id').execute()).length
  return [await of('indicator'), await of('target'), await of('actual'), await of('document')]
}

const districtA = () =>
  report('HUYỆN ỦY A', ['I', 'XÂY DỰNG ĐẢNG'], [1, 'Kết nạp đảng viên', 'đảng viên', 120, 9, 10, 19])
const districtB = () => report('HUYỆN UỶ B', [1, 'Kết nạp đảng viên', 'đảng viên', 110, 8, null, null])

it('workbooks of many units become one, each figure citing its file and its cell', async () => {
  const id = await open()
  const bytes = await districtA()
  expect(await add(id, 'Huyện A.xlsx', bytes)).toMatchObject({ rows: 1, sameAs: null })
  await add(id, 'Huyện B.xlsx', await districtB())
  expect(await add(id, 'Bản sao.xlsx', bytes)).toMatchObject({ sameAs: 'Huyện A.xlsx' })
  const seen = await read(id)
  expect(
    seen.files.map(({ name, problems, units }) => [name, problems, units.map((unit) => unit.name)]),
  ).toEqual([
    ['Huyện A.xlsx', 0, ['Huyện ủy A']],
    ['Huyện B.xlsx', 0, ['Huyện ủy B']],
  ])
  expect(seen.summary).toMatchObject({
    newTargets: 2,
    newFigures: 3,
    newIndicators: [{ aggregation: 'sum' }],
  })
  expect(await counts()).toEqual([0, 0, 0, 0])
  expect((await confirm(id)).json()).toMatchObject({ state: 'imported', targets: 2, figures: 3, leftOut: [] })
  expect(await counts()).toEqual([1, 2, 3, 2])
  const cited = await house.organization.db
    .selectFrom('actual as a')
    .innerJoin('clause as c', 'c.id', 'a.clause_id')
    .innerJoin('document as d', 'd.id', 'c.document_id')
    .select(['a.month', 'a.cited_cell', 'c.text', 'd.title'])
    .orderBy('a.cited_cell')
    .orderBy('d.title')
    .execute()
  expect(cited.map(({ title, cited_cell }) => `${title} ${cited_cell}`)).toEqual([
    'Huyện B Biểu 1!E5',
    'Huyện A Biểu 1!E6',
    'Huyện A Biểu 1!F6',
  ])
  const { rows } = await office.call(listTargets)
  const targetId = rows.find(({ unit }) => unit.name === 'Huyện ủy A')?.targetId ?? ''
  expect(await office.call(getTarget, { params: { id: targetId } })).toMatchObject({
    source: { text: 'Kết nạp đảng viên, Huyện ủy A: 120 đảng viên', documentTitle: 'Huyện A' },
    months: expect.arrayContaining([
      expect.objectContaining({
        actual: expect.objectContaining({ citedCell: 'Biểu 1!E6', citedFrom: 'Huyện A' }),
      }),
    ]),
  })
})

it('the same workbooks a second time change nothing', async () => {
  const id = await open()
  await add(id, 'Huyện A.xlsx', await districtA())
  await add(id, 'Huyện B.xlsx', await districtB())
  const before = await counts()
  expect((await confirm(id)).json()).toMatchObject({ targets: 0, figures: 0, unchanged: 5 })
  expect(await counts()).toEqual(before)
  expect((await confirm(id)).json()).toMatchObject({ reason: 'consolidation_ended' })
})

it('every wrong cell is named with its file; the person may take the clean files alone', async () => {
  const id = await open()
  await add(
    id,
    'A.xlsx',
    await report('HUYỆN ỦY A', [1, 'Kết nạp đảng viên', 'đảng viên', 130, '31O', 10, 41]),
  )
  await add(
    id,
    'A bổ sung.xlsx',
    await report('HUYỆN ỦY A', [1, 'Kết nạp đảng viên', 'đảng viên', 125, 9, 10, 20]),
  )
  await add(id, 'B.xlsx', await report('HUYỆN UỶ B', [1, 'Kết nạp đảng viên', 'đảng viên', 111, 8, 7, 16]))
  await add(id, 'hỏng.xlsx', Buffer.from('Chỉ tiêu'))
  await add(id, 'bảng khác.xlsx', await workbook([['Họ tên', 'Ngày sinh']]))
  const seen = await read(id)
  const nameOf = new Map(seen.files.map((file) => [file.id, file.name]))
  expect(
    seen.remarks
      .filter(({ code }) => code !== 'column_only_compared')
      .map(({ fileId, cell, code, isProblem }) => [nameOf.get(fileId), cell, code, isProblem]),
  ).toEqual([
    ['A.xlsx', 'E5', 'number_expected', true],
    ['A bổ sung.xlsx', 'G5', 'span_differs', false],
    ['B.xlsx', 'G5', 'span_differs', false],
  ])
  expect(seen.files.map(({ unreadable }) => unreadable?.code ?? null)).toEqual([
    null,
    null,
    null,
    'not_this_kind',
    'header_not_found',
  ])
  expect(seen).toMatchObject({ clean: 2, can: { confirm: { allowed: true } } })
  expect((await confirm(id)).json()).toMatchObject({ code: 'refused', reason: 'workbooks_have_problems' })
  expect((await confirm(id, 'clean')).json()).toMatchObject({
    targets: 2,
    figures: 1,
    leftOut: ['A.xlsx', 'hỏng.xlsx', 'bảng khác.xlsx'],
  })
})

it('two files that say different things of one figure are named, and one of them may be left out', async () => {
  const id = await open()
  await add(id, 'A.xlsx', await report('HUYỆN ỦY A', [1, 'Kết nạp đảng viên', 'đảng viên', 125, 9, 10, null]))
  await add(
    id,
    'A mới.xlsx',
    await report('HUYỆN ỦY A', [1, 'Kết nạp đảng viên', 'đảng viên', 125, 9, 11, null]),
  )
  const seen = await read(id)
  expect(seen.remarks.filter(({ isProblem }) => isProblem)).toMatchObject([
    { cell: 'F5', code: 'two_values', value: '11', params: { other: 'A.xlsx, Biểu 1!F5', otherValue: '10' } },
  ])
  const second = seen.files.find(({ name }) => name === 'A mới.xlsx')
  const params = { id, fileId: second?.id ?? '' }
  await office.call(leaveOutWorkbook, { params, body: { isLeftOut: true, version: second?.version ?? 0 } })
  expect(await read(id)).toMatchObject({ clean: 1, missingUnits: [{ name: 'Huyện ủy B' }] })
})

it('a workbook that was mended takes the place of the one before', async () => {
  const id = await open()
  const wrong = await report('HUYỆN ỦY A', [1, 'Kết nạp đảng viên', 'đảng viên', 125, '31O', 10, null])
  await add(id, 'A.xlsx', wrong)
  await add(id, 'A.xlsx', await report('HUYỆN ỦY A', [1, 'Kết nạp đảng viên', 'đảng viên', 125, 9, 10, null]))
  const states = async () => (await read(id)).files.map(({ isLeftOut, problems }) => [isLeftOut, problems])
  expect(await states()).toEqual([
    [true, 0],
    [false, 0],
  ])
  await add(id, 'A.xlsx', wrong)
  expect(await states()).toEqual([
    [false, 1],
    [true, 0],
  ])
})

it('a unit and an indicator that nobody knows are picked once and remembered', async () => {
  const first = await open()
  const rows: Value[][] = [heading, [1, 'Phát triển Đảng', 'đảng viên', 90, 7, null, null]]
  await add(first, 'BC xã A1 tháng 2.xlsx', await workbook(rows))
  const seen = await read(first, false)
  expect(seen.unknownNames.map(({ kind, written }) => [kind, written])).toEqual([
    ['unit', 'BC xã A1 tháng 2.xlsx'],
    ['indicator', 'Phát triển Đảng'],
  ])
  const [file] = seen.files
  const [indicator] = await house.organization.db.selectFrom('indicator').select('id').execute()
  await office.call(nameUnitOfWorkbook, {
    params: { id: first, fileId: file?.id ?? '' },
    body: { unitId: house.units.commune },
  })
  const name = { kind: 'indicator' as const, written: 'Phát triển Đảng' }
  await office.call(rememberName, { params: { id: first }, body: { ...name, meansId: indicator?.id ?? '' } })
  expect(await read(first, false)).toMatchObject({ clean: 1, unknownNames: [], summary: { newTargets: 1 } })

  const next = await open()
  await add(next, 'BC xã A1 tháng 3.xlsx', await workbook([...rows, [null, 'Ghi chú: đã rà soát']]))
  const again = await read(next, false)
  expect(again).toMatchObject({ clean: 1, unknownNames: [], files: [{ units: [{ name: 'Đảng ủy xã A1' }] }] })
  expect(again.rememberedNames).toContainEqual({ ...name, name: 'Kết nạp đảng viên' })
  await office.call(rememberName, { params: { id: next }, body: { ...name, meansId: null } })
  expect((await read(next, false)).unknownNames).toMatchObject([{ written: 'Phát triển Đảng' }])
})

it('a layout that is not understood is mapped once and remembered for the next year', async () => {
  const strange = (year: number, planned: number) =>
    workbook([
      ['HUYỆN ỦY B'],
      ['TT', 'Nội dung', 'ĐVT', `Số X ${year}`, 'Cột Y'],
      [1, 'Kết nạp đảng viên', 'đảng viên', planned, 3],
    ])
  const id = await open()
  await add(id, 'B.xlsx', await strange(2023, 140))
  const seen = await read(id)
  expect(seen.remarks).toContainEqual(
    expect.objectContaining({ code: 'column_missing', params: { column: 'planned' } }),
  )
  const [layout] = seen.layouts
  expect(layout).toMatchObject({ isUnsure: true, remembered: null, files: 1 })
  expect(layout?.sample[1]?.slice(0, 4)).toEqual(['1', 'Kết nạp đảng viên', 'đảng viên', '140'])
  const { fingerprint = '', columns = [] } = layout ?? {}
  const said = columns
    .filter(({ letters }) => letters === 'D' || letters === 'E')
    .map(({ column, heading: words, letters }) => ({
      column,
      heading: words,
      meaning: letters === 'D' ? ('planned' as const) : ('ignored' as const),
    }))
  const mapped = await office.call(mapLayout, { params: { id }, body: { fingerprint, columns: said } })
  expect(mapped).toEqual({ readAnew: 1 })
  expect(await read(id)).toMatchObject({
    clean: 1,
    layouts: [{ isUnsure: false, remembered: { fileName: 'B.xlsx', savedOn: '2023-10-05' } }],
    summary: { changes: [{ cell: 'D3', before: '111', after: '140' }] },
  })

  const next = await open()
  await add(next, 'B năm sau.xlsx', await strange(2024, 150))
  expect((await read(next)).layouts).toMatchObject([{ isUnsure: false, remembered: { fileName: 'B.xlsx' } }])
  await office.call(mapLayout, { params: { id: next }, body: { fingerprint, columns: null } })
  expect((await read(next)).layouts).toMatchObject([{ isUnsure: true, remembered: null }])
})

it('a figure corrected by hand cites its cell no more', async () => {
  const { db } = house.organization
  const [figure] = await db
    .selectFrom('actual')
    .select(['id', 'value', 'cited_cell'])
    .where('cited_cell', 'is not', null)
    .execute()
  expect(figure?.cited_cell).toMatch(/^Biểu 1!/)
  const own = db.updateTable('actual').where('id', '=', figure?.id ?? '')
  await own.set({ note: 'đã xem' }).execute()
  const citation = () =>
    db
      .selectFrom('actual')
      .select('cited_cell')
      .where('id', '=', figure?.id ?? '')
      .executeTakeFirst()
  expect(await citation()).toEqual({ cited_cell: figure?.cited_cell })
  await own.set({ value: decimal(999) }).execute()
  expect(await citation()).toEqual({ cited_cell: null })
})

it('hostile and broken workbooks are answers, not failures', async () => {
  const id = await open()
  const formula =
    '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>=cmd|calc</t></is></c></row></sheetData>'
  const far = '<sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
  const legacy = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])
  for (const [name, bytes, code] of [
    ['bom.xlsx', forgeWorkbook({ sheet: ' '.repeat(20_000_000) }), 'suspicious_archive'],
    [
      'macro.xlsx',
      forgeWorkbook({ sheet: '', contentType: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml' }),
      'macros',
    ],
    ['xa.xlsx', forgeWorkbook({ sheet: far }), 'too_large'],
    ['cu.xlsx', legacy, 'legacy_office'],
    ['cut.xlsx', forgeWorkbook({ sheet: formula }).subarray(0, 400), 'damaged'],
    ['congthuc.xlsx', forgeWorkbook({ sheet: formula }), 'header_not_found'],
  ] as const)
    expect(await add(id, name, bytes)).toMatchObject({ unreadable: { code } })
  const secret = await office.try(addWorkbook, {
    params: { id },
    query: { fileId: newId(), name: 'Kế hoạch (MẬT).xlsx' },
    body: await districtA(),
  })
  expect(secret.json()).toMatchObject({ code: 'state_secret', reason: 'stamp_found' })
  const refusal = await confirm(id, 'clean')
  expect(refusal.json()).toMatchObject({ reason: 'no_clean_workbooks' })
  const fileId = newId()
  const stampReason = 'Tên mẫu trong hướng dẫn'
  await office.call(addWorkbook, {
    params: { id },
    query: { fileId, name: 'Kế hoạch (MẬT).xlsx', stampReason },
    body: await districtA(),
  })
  const row = await house.organization.db
    .selectFrom('consolidation_file')
    .select(['stamp_reviewed_by', 'stamp_reason'])
    .where('id', '=', fileId)
    .executeTakeFirstOrThrow()
  expect(row).toEqual({ stamp_reviewed_by: office.personId, stamp_reason: stampReason })
})

it('is the work of the office alone', async () => {
  const clerk = await house.person('district', 'unit_clerk', 'unit')
  expect((await clerk.try(listConsolidations)).json()).toMatchObject({
    reason: 'only_the_office_sets_targets',
  })
  expect((await office.call(listConsolidations)).consolidations[0]).toMatchObject({
    year: 2023,
    state: 'open',
  })
})
