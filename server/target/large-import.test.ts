import { afterAll, beforeAll, expect, it } from 'vitest'
import { cancelJob, getJob } from '#domain/job/contract.ts'
import { hasEnded } from '#domain/job/job.ts'
import { decimal } from '#domain/quantity/decimal.ts'
import {
  confirmLargeImport,
  importLargeWorkbook,
  largeImportSchema,
  mapLargeLayout,
} from '#domain/target/large-import.ts'
import type { OutputValue } from '#documents/out/xlsx/output-sheet.ts'
import { writeWorkbook } from '#documents/out/xlsx/write-workbook.ts'
import { newId } from '#server/kernel/id.ts'
import { type TestHouse, type TestPerson, openTestHouse } from '#server/testing/test-house.ts'
import { largeImportJob } from './large-import.ts'
import { plantIndicator } from './target-fixture.ts'

let house: TestHouse
let office: TestPerson
let stopWorker: () => Promise<void>
beforeAll(async () => {
  house = await openTestHouse()
  office = await house.person('office', 'office', 'all')
  stopWorker = await house.startWorker([largeImportJob])
})
afterAll(async () => {
  await stopWorker()
  await house.close()
})

type Value = string | number | null
const titles = ['TT', 'Chỉ tiêu', 'Đơn vị', 'ĐVT', 'Kế hoạch năm 2023', 'Tháng 1']
const workbook = (...rows: Value[][]) => workbookOf(titles, rows)
const workbookOf = (titles: readonly string[], rows: readonly Value[][]) => {
  const cell = (value: Value): OutputValue => (typeof value === 'number' ? { number: decimal(value) } : value)
  const columns = titles.map((title) => ({ title, width: 12 }))
  return writeWorkbook([{ name: 'Kế hoạch', columns, rows: rows.map((row) => row.map(cell)) }], {
    isDemonstration: false,
  })
}

const ended = async (id: string) => {
  await expect
    .poll(async () => hasEnded((await office.call(getJob, { params: { id } })).state), { timeout: 60_000 })
    .toBe(true)
  return office.call(getJob, { params: { id } })
}
const resultOf = async (id: string) => largeImportSchema.parse((await ended(id)).result)
const send = async (bytes: Uint8Array) => {
  const query = { id: newId(), year: 2023, name: 'Lớn.xlsx' }
  await office.call(importLargeWorkbook, { query, body: bytes })
  return query.id
}
const figures = async () =>
  (await house.organization.db.selectFrom('actual').select('cited_cell').execute()).map(
    (row) => row.cited_cell,
  )

it('holds a workbook whose words look like a stamp until somebody says why it is none', async () => {
  const stamped = await workbook([1, 'MẬT', 'Huyện ủy A', 'đảng viên', 120, 1])
  const query = { id: newId(), year: 2023, name: 'Lớn.xlsx' }
  const held = await office.try(importLargeWorkbook, { query, body: stamped })
  expect(held.json()).toMatchObject({ reason: 'stamp_found', params: { where: 'text' } })
  const reviewed = { ...query, stampReason: 'Tên cột của biểu mẫu' }
  await office.call(importLargeWorkbook, { query: reviewed, body: stamped })
  expect(await resultOf(query.id)).toMatchObject({ state: 'problems' })
})

it('reads in a process of its own, names the wrong cells, and writes all or nothing', async () => {
  await plantIndicator(office, 'Hồ sơ số hóa')
  const wrong = await send(
    await workbook(
      [1, 'Hồ sơ số hóa', 'Huyện ủy A', 'đảng viên', 120, '1.234'],
      [2, 'Hồ sơ số hóa', 'Huyện ủy Z', 'đảng viên', 1, 1],
    ),
  )
  expect(await resultOf(wrong)).toMatchObject({
    state: 'problems',
    problemCount: 2,
    problems: [
      { cell: 'F2', code: 'number_ambiguous' },
      { cell: 'C3', code: 'unit_unknown_nearest' },
    ],
  })
  const sound = await workbook(
    [1, 'Hồ sơ số hóa', 'Huyện ủy A', 'đảng viên', 120, 9],
    [2, 'Hồ sơ số hóa', 'Huyện ủy B', 'đảng viên', 110, 8],
  )
  const read = await send(sound)
  expect(await resultOf(read)).toMatchObject({ state: 'preview', rows: 2, targets: 2, figures: 2 })
  expect(await figures()).toEqual([])
  const id = newId()
  await office.call(confirmLargeImport, { params: { id: read }, body: { id } })
  expect(await resultOf(id)).toMatchObject({ state: 'imported', targets: 2, figures: 2 })
  expect(await figures()).toEqual(['Kế hoạch!F2', 'Kế hoạch!F3'])
  expect(await resultOf(await send(sound))).toMatchObject({ state: 'unchanged', unchanged: 4 })
}, 120_000)

it('may be called off, and says why a file cannot be read', async () => {
  const broken = await ended(await send(new TextEncoder().encode('Chỉ tiêu')))
  expect(broken).toMatchObject({
    state: 'failed',
    problem: { code: 'unreadable_file', reason: 'not_this_kind' },
  })
  const id = await send(await workbook([1, 'Hồ sơ số hóa', 'Huyện ủy A', 'đảng viên', 130, 9]))
  await office.try(cancelJob, { params: { id } })
  expect(['cancelled', 'done']).toContain((await ended(id)).state)
  expect(await figures()).toHaveLength(2)
  const clerk = await house.person('district', 'unit_clerk', 'unit')
  const refused = await clerk.try(confirmLargeImport, { params: { id }, body: { id: newId() } })
  expect(refused.json()).toMatchObject({ reason: 'only_the_office_sets_targets' })
  const unknown = await office.try(confirmLargeImport, { params: { id: newId() }, body: { id: newId() } })
  expect(unknown.statusCode).toBe(404)
}, 120_000)

it('asks what a column holds that nobody has explained, remembers it, and reads anew', async () => {
  await plantIndicator(office, 'Buổi đối thoại')
  const bytes = await workbookOf(
    ['TT', 'Chỉ tiêu', 'Đơn vị', 'ĐVT', 'Con số giao'],
    [[1, 'Buổi đối thoại', 'Huyện ủy A', 'đảng viên', 12]],
  )
  const first = await send(bytes)
  const { state, layout } = await resultOf(first)
  expect(state).toBe('problems')
  expect(layout).toMatchObject({ isUnsure: true, remembered: null })
  const column = layout?.columns.find(({ letters }) => letters === 'E')
  expect(column).toMatchObject({ heading: 'Con số giao', meaning: null, hasFigures: true })
  const id = newId()
  const columns = [{ column: column?.column, heading: column?.heading, meaning: 'planned' as const }]
  const body = { id, fingerprint: layout?.fingerprint, columns }
  const clerk = await house.person('district', 'unit_clerk', 'unit')
  expect((await clerk.try(mapLargeLayout, { params: { id: first }, body })).statusCode).toBe(403)
  expect((await office.try(mapLargeLayout, { params: { id: newId() }, body })).statusCode).toBe(404)
  await office.call(mapLargeLayout, { params: { id: first }, body })
  expect(await resultOf(id)).toMatchObject({ state: 'preview', targets: 1, problems: [], layout: null })
  // The next workbook with these headings is read so from the beginning.
  expect(await resultOf(await send(bytes))).toMatchObject({ state: 'preview', layout: null })
}, 120_000)
