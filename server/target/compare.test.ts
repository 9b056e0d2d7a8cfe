import { afterAll, beforeAll, expect, it } from 'vitest'
import mammoth from 'mammoth'
import { writeChart } from '#domain/target/chart-contract.ts'
import { compareTargets, exportComparison, exportTarget } from '#domain/target/compare-contract.ts'
import { readWorkbook } from '#documents/in/xlsx/read-workbook.ts'
import { newId } from '#server/kernel/id.ts'
import { type TestHouse, type TestPerson, openTestHouse } from '#server/testing/test-house.ts'
import { plantIndicator, plantTarget } from './target-fixture.ts'

let house: TestHouse
let office: TestPerson
let clerk: TestPerson
let members: string
let rate: string
let district: string
beforeAll(async () => {
  house = await openTestHouse()
  office = await house.person('office', 'office', 'all')
  clerk = await house.person('district', 'unit_clerk', 'unit')
  members = await plantIndicator(office, 'Kết nạp đảng viên mới')
  rate = await plantIndicator(office, 'Tỷ lệ chi bộ họp đúng kỳ (%)', { aggregation: 'mean', decimals: 1 })
  const head = await house.person('district', 'unit_head', 'unit')
  const plant = (
    unit: 'district' | 'otherDistrict' | 'province',
    year: number,
    months: number[],
    id = members,
  ) => plantTarget(house, office, { indicatorId: id, unit, planned: 120, year }, months, head)
  await plant('province', 2022, [])
  await plant('province', 2023, [])
  await plant('district', 2022, [5, 5, 10, 10])
  district = await plant('district', 2023, [6, 6, 12, 12, 4])
  await plant('otherDistrict', 2022, [8, 8, 8])
  await plant('otherDistrict', 2023, [6, 6])
  await plant('district', 2022, [97.2], rate)
  await plant('district', 2023, [98.6], rate)
})
afterAll(() => house.close())

const of = (unit: string) => (rows: readonly { unit: { id: string } }[]) =>
  rows.find((row) => row.unit.id === unit)

it('sets units side by side in one quarter, each against the same quarter of the year before', async () => {
  const query = { indicators: [members], years: [2023], period: 'quarter' as const, end: 3 }
  const { rows, chosen } = await office.call(compareTargets, { query })
  expect(chosen.units.map(({ shortName }) => shortName)).toEqual(['Huyện ủy A', 'Huyện ủy B'])
  expect(of(house.units.district)(rows)).toMatchObject({
    figure: '24',
    lastYear: '20',
    difference: { amount: '4', percent: '20', isInPoints: false },
    percentOfPlan: '20',
    rank: 1,
    missingMonths: [],
    isUnapproved: true,
    shareOfWhole: '66.666667',
  })
  expect(of(house.units.otherDistrict)(rows)).toMatchObject({
    figure: '12',
    lastYear: '24',
    difference: { amount: '-12', percent: '-50' },
    rank: 2,
    missingMonths: [3],
    shareOfWhole: '33.333333',
  })
})

it('sets years beside each other, and the top, which is never counted beside its units', async () => {
  const units = [house.units.province, house.units.district, house.units.otherDistrict]
  const { rows } = await office.call(compareTargets, {
    query: { indicators: [members], units, years: [2022, 2023], period: 'running', end: 3 },
  })
  expect(
    rows.map(({ unit, year, figure, shareOfWhole }) => [unit.shortName, year, figure, shareOfWhole]),
  ).toEqual([
    ['Tỉnh ủy tỉnh Mẫu', 2022, '44', null],
    ['Tỉnh ủy tỉnh Mẫu', 2023, '36', null],
    ['Huyện ủy A', 2022, '20', null],
    ['Huyện ủy A', 2023, '24', null],
    ['Huyện ủy B', 2022, '24', null],
    ['Huyện ủy B', 2023, '12', null],
  ])
})

it('shows each reader no more than theirs, and says what may be chosen', async () => {
  const own = await clerk.call(compareTargets, { query: { years: [2023] } })
  expect(own.choices.units.map(({ shortName }) => shortName)).toEqual(['Huyện ủy A'])
  expect(own.rows.map(({ unit }) => unit.shortName)).toEqual(['Huyện ủy A'])
  const other = await clerk.call(compareTargets, {
    query: { units: [house.units.otherDistrict], years: [2023] },
  })
  expect(other.rows).toEqual([])
  const staff = await house.person('district', 'staff', 'own')
  expect((await staff.call(compareTargets)).rows).toEqual([])
})

it('takes lists with commas or repeated, and refuses what is none', async () => {
  const query = `indicators=${members},${rate}&years=2023&years=2022&end=3`
  const answer = await house.app.inject({
    url: `/api/v1/targets/comparison?${query}`,
    headers: { cookie: office.cookie },
  })
  expect([answer.statusCode, answer.json().chosen.years]).toEqual([200, [2022, 2023]])
  for (const bad of [{ years: ['x'] }, { years: [1, 2, 3, 4, 5, 6] }, { indicators: ['x'] }, { end: 13 }]) {
    const refused = await office.try(compareTargets, { query: bad as never })
    expect(refused.json()).toMatchObject({ status: 422, code: 'invalid' })
  }
  const nothing = await office.call(compareTargets, { query: { indicators: [newId()], years: [1995] } })
  expect(nothing.rows).toEqual([])
})

it('leaves as a table, and one target with what makes it up', async () => {
  const table = await office.try(exportComparison, { query: { indicators: [members], years: [2023] } })
  const { sheets } = await readWorkbook(table.rawPayload)
  expect(sheets[0]?.rows.length).toBeGreaterThan(2)
  const one = await office.try(exportTarget, { params: { id: district } })
  expect(one.statusCode).toBe(200)
  const stranger = await house.person('otherDistrict', 'unit_head', 'subtree')
  expect((await stranger.try(exportTarget, { params: { id: district } })).statusCode).toBe(404)
})

const onePixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='

it('puts a chart into Word: caption, table, source and day', async () => {
  const body = {
    caption: 'Kết nạp đảng viên mới, 9 tháng <2023>',
    picture: onePixel,
    columns: [
      { title: 'Đơn vị', isNumber: false },
      { title: 'Thực hiện', isNumber: true },
    ],
    rows: [
      ['Huyện ủy A', '1.234,5'],
      ['=Huyện ủy B', ''],
    ],
    source: 'Nhịp',
  }
  const answer = await clerk.try(writeChart, { body })
  expect(answer.headers['content-type']).toContain('wordprocessingml')
  const { value } = await mammoth.convertToHtml({ buffer: answer.rawPayload })
  expect(value).toContain('<img')
  expect(value.match(/<tr>/g)).toHaveLength(3)
  for (const text of [
    '&lt;2023&gt;',
    '1.234,5',
    '=Huyện ủy B',
    'Nguồn: Nhịp; Tỉnh ủy tỉnh Mẫu, số liệu đến ngày 05/10/2023.',
    'DỮ LIỆU MINH HỌA',
  ])
    expect(value).toContain(text)
  for (const picture of ['', 'không phải base64', 'QUJD', 'A'.repeat(800_000)]) {
    const refused = await clerk.try(writeChart, { body: { ...body, picture } })
    expect(refused.json()).toMatchObject({ status: 422, code: 'invalid' })
  }
})
