import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  type ExchangeColumn,
  changeExchangeForm,
  downloadExchangeForm,
  keepExchangeForm,
  keepUnitCodes,
  listExchangeForms,
  previewExchangeForm,
  readExchangeExample,
  returnExchangeForm,
} from '#domain/exchange/contract.ts'
import { calendarDate } from '#domain/calendar/date.ts'
import { assignTask } from '#domain/task/contract.ts'
import { readPlainTable } from '#documents/in/xlsx/plain-table.ts'
import { readWorkbook } from '#documents/in/xlsx/read-workbook.ts'
import type { OutputValue } from '#documents/out/xlsx/output-sheet.ts'
import { writeWorkbook } from '#documents/out/xlsx/write-workbook.ts'
import { newId } from '#server/kernel/id.ts'
import { plantIndicator, plantTarget } from '#server/target/target-fixture.ts'
import { type TestHouse, type TestPerson, openTestHouse } from '#server/testing/test-house.ts'

let house: TestHouse
let office: TestPerson
beforeAll(async () => {
  house = await openTestHouse()
  office = await house.person('office', 'office', 'all')
  for (const [title, dueOn] of [
    ['Rà soát hồ sơ đảng viên', '2023-10-30'],
    ['Gửi báo cáo chuyên đề', '2023-11-05'],
  ])
    await office.call(assignTask, {
      body: {
        id: newId(),
        title,
        requiredQuality: 'Đủ hồ sơ',
        product: 'Báo cáo',
        leadUnitId: house.units.district,
        dueOn,
      },
    })
})
afterAll(() => house.close())

const titles = [
  'STT',
  'Mã nhiệm vụ',
  'Nội dung nhiệm vụ',
  'Đơn vị chủ trì',
  'Mã đơn vị',
  'Hạn xử lý',
  'Trạng thái',
  'Ghi chú',
]
const workbook = (head: readonly string[], rows: readonly OutputValue[][]) =>
  writeWorkbook([{ name: 'Theo dõi', columns: head.map((title) => ({ title, width: 20 })), rows }], {
    isDemonstration: false,
  })
const example = () =>
  workbook(titles, [
    ['1', 'TW-01', 'Một việc', 'Một đơn vị', 'H01', { date: calendarDate('2023-09-30') }, 'Đang xử lý', null],
  ])

async function keepForm(columns: ExchangeColumn[], about = 'task'): Promise<string> {
  const id = newId()
  await office.call(keepExchangeForm, { body: { id, name: `Biểu ${id}`, about, sheet: 'Theo dõi', columns } })
  return id
}

const taskColumns = async (): Promise<ExchangeColumn[]> => {
  const query = { about: 'task' as const, name: 'mau.xlsx' }
  const { columns } = await office.call(readExchangeExample, { query, body: await example() })
  return columns.map(({ title, field }): ExchangeColumn => ({
    title,
    field,
    words: { ...(field === 'state' && { assigned: 'Chưa xử lý' }) },
  }))
}

const query = { year: 2023, through: 9 }
const fileOf = async (id: string) => {
  const { rawPayload } = await office.try(downloadExchangeForm, { params: { id }, query })
  return new Uint8Array(rawPayload)
}
const tableOf = async (id: string) => readPlainTable((await readWorkbook(await fileOf(id))).sheets)

it('reads the columns of an example, keeps nothing of it, and shows a test run', async () => {
  const columns = await taskColumns()
  expect(columns.map(({ field }) => field)).toEqual([
    'ordinal',
    'external_code',
    'title',
    'unit',
    'unit_code',
    'due_on',
    'state',
    null,
  ])
  const id = await keepForm(columns)
  await office.call(keepUnitCodes, {
    params: { id },
    body: { codes: [{ unitId: house.units.district, code: ' H27 ' }] },
  })
  const preview = await office.call(previewExchangeForm, { params: { id }, query })
  expect(preview).toMatchObject({ total: 2, withoutCode: 2 })
  expect(preview.rows[0]).toEqual([
    '1',
    '',
    'Rà soát hồ sơ đảng viên',
    'Huyện ủy A',
    'H27',
    '30/10/2023',
    'Chưa xử lý',
    '',
  ])
  expect((await tableOf(id))?.rows[1]?.cells).toEqual([
    '2',
    '',
    'Gửi báo cáo chuyên đề',
    'Huyện ủy A',
    'H27',
    '2023-11-05',
    'Chưa xử lý',
    '',
  ])
})

it('takes the codes that come back, names what differs, and changes nothing else', async () => {
  const id = await keepForm(await taskColumns())
  const back = (head: readonly string[], rows: readonly OutputValue[][]) =>
    workbook(head, rows).then((body) =>
      office.try(returnExchangeForm, { params: { id }, query: { ...query, name: 've.xlsx' }, body }),
    )
  const head = ['Nội dung nhiệm vụ', 'Đơn vị chủ trì', 'Mã nhiệm vụ', 'Hạn xử lý']
  const first = await back(head, [
    ['Rà soát hồ sơ đảng viên', 'Huyện ủy A', 'TW-77', '30/10/2023'],
    ['Gửi báo cáo chuyên đề', 'Huyện ủy A', 'TW-78', '10/11/2023'],
    ['Một việc nơi khác', 'Huyện ủy A', 'TW-79', '10/11/2023'],
  ])
  expect(first.json()).toMatchObject({
    rows: 3,
    matched: 2,
    learnt: 2,
    differences: [
      { row: 3, what: 'Gửi báo cáo chuyên đề', field: 'due_on', ours: '2023-11-05', theirs: '2023-11-10' },
    ],
    unknown: [{ row: 4, words: 'Một việc nơi khác' }],
  })
  expect((await tableOf(id))?.rows.map(({ cells }) => cells[1])).toEqual(['TW-77', 'TW-78'])
  const again = await back(head, [['Tên nay đã khác', 'Huyện ủy A', 'TW-77', '30/10/2023']])
  expect(again.json()).toMatchObject({ matched: 1, learnt: 0, differences: [{ field: 'title' }] })
  const other = await back(head, [['Rà soát hồ sơ đảng viên', 'Huyện ủy A', 'TW-99', '30/10/2023']])
  expect(other.json()).toMatchObject({ learnt: 0, contradicted: [{ ours: 'TW-77', theirs: 'TW-99' }] })
  expect((await back(['Cột lạ', 'Cột khác'], [['x', 'y']])).json()).toMatchObject({
    reason: 'not_this_exchange_form',
  })
})

it('lets targets leave as far as a month, in the words of the other system', async () => {
  const indicatorId = await plantIndicator(office, 'Hồ sơ số hóa')
  const clerk = await house.person('district', 'unit_clerk', 'unit')
  await plantTarget(house, office, { indicatorId, unit: 'district', planned: 120 }, [10, 10, 10], clerk)
  const id = await keepForm(
    [
      { title: 'Chỉ tiêu', field: 'indicator', words: {} },
      { title: 'Kế hoạch', field: 'planned', words: {} },
      { title: 'Lũy kế', field: 'actual_to_date', words: {} },
      { title: 'Đánh giá', field: 'verdict', words: { on_pace: 'Đạt tiến độ' } },
    ],
    'target',
  )
  const { rows } = await office.call(previewExchangeForm, {
    params: { id },
    query: { year: 2023, through: 3 },
  })
  expect(rows).toEqual([['Hồ sơ số hóa', '120', '30', 'Đạt tiến độ']])
})

it('is kept by the office alone, each name once, each field in one column', async () => {
  const columns: ExchangeColumn[] = [{ title: 'A', field: 'title', words: {} }]
  const body = { id: newId(), name: 'Biểu trung ương', about: 'task', sheet: 'S', columns }
  const clerk = await house.person('district', 'unit_clerk', 'unit')
  expect((await clerk.try(keepExchangeForm, { body })).json()).toMatchObject({
    reason: 'only_the_office_exchanges',
  })
  expect((await clerk.try(listExchangeForms)).statusCode).toBe(403)
  await office.call(keepExchangeForm, { body })
  const twice = await office.try(keepExchangeForm, {
    body: { ...body, id: newId(), name: 'BIỂU trung ương' },
  })
  expect(twice.json()).toMatchObject({ reason: 'exchange_name_taken' })
  const wrong = { ...body, id: newId(), name: 'Khác', columns: [...columns, ...columns] }
  expect((await office.try(keepExchangeForm, { body: wrong })).json()).toMatchObject({ code: 'invalid' })
  const ofTargets = { ...body, id: newId(), name: 'Khác', about: 'target' }
  expect((await office.try(keepExchangeForm, { body: ofTargets })).json()).toMatchObject({ code: 'invalid' })
  const change = { name: 'Biểu trung ương', columns, isRetired: true, version: 1 }
  await office.call(changeExchangeForm, { params: { id: body.id }, body: change })
  const stale = await office.try(changeExchangeForm, { params: { id: body.id }, body: change })
  expect(stale.statusCode).toBe(409)
  const codes = [house.units.district, house.units.board].map((unitId) => ({ unitId, code: 'H1' }))
  const same = await office.try(keepUnitCodes, { params: { id: body.id }, body: { codes } })
  expect(same.json()).toMatchObject({ code: 'invalid' })
})

it('says what is wrong with an example', async () => {
  const read = async (body: Uint8Array) =>
    (await office.try(readExchangeExample, { query: { about: 'task', name: 'x.xlsx' }, body })).json()
  expect(await read(Buffer.from('không phải bảng tính'))).toMatchObject({ code: 'unreadable_file' })
  expect(await read(await workbook(['Một cột'], [['x']]))).toMatchObject({ reason: 'no_table_in_example' })
})
