import { expect, it } from 'vitest'
import { calendarDate } from '#domain/calendar/date.ts'
import { decimal } from '#domain/quantity/decimal.ts'
import { findCode, plainCode } from '#domain/report-form/form-code.ts'
import type { ReportForm } from '#domain/report-form/form.ts'
import { readWordForm } from '#documents/in/docx/read-word-form.ts'
import { writeWordForm } from '#documents/out/docx/report-form.ts'
import { writeReportForm } from '#documents/out/xlsx/report-form.ts'
import { fillCells } from './fill-cells.ts'
import { readReportForm } from './read-report-form.ts'

const identity = {
  reportId: '01a21ca6-0c21-7bba-af5d-5bc41d7d2d53',
  roundId: '01a21ca6-0c21-7bba-af5d-5bc41d7d2d54',
  templateVersion: 2,
  versions: [3, 0],
}
const targetId = '01a21ca6-0c21-7bba-af5d-5bc41d7d2d55'
const figure = {
  targetId,
  indicator: 'Hồ sơ số hóa',
  unitOfMeasure: 'hồ sơ',
  decimals: 0,
  baseName: null,
  isCumulative: false,
  planned: decimal('120'),
  toDate: decimal('37'),
  value: null,
  base: null,
  version: null,
  isOpen: true,
}
const form: ReportForm = {
  code: `${plainCode(identity)}-${'a1'.repeat(12)}`,
  title: 'Báo cáo tháng 9',
  unit: 'Huyện ủy A',
  to: 'Văn phòng Tỉnh ủy',
  dueOn: calendarDate('2023-10-06'),
  year: 2023,
  through: 9,
  sections: [
    { key: 'chung', title: 'Đánh giá chung', hint: 'Ngắn gọn', text: 'Dòng một\nDòng hai' },
    { key: 'tiep', title: 'Phương hướng', hint: null, text: '' },
  ],
  figures: [figure, { ...figure, indicator: 'Đã nộp', value: decimal('5'), version: 4, isOpen: false }],
  lists: [
    {
      title: 'Quá hạn',
      lines: [{ text: '=1+1 là chữ', unit: 'Huyện ủy A', dueOn: calendarDate('2023-09-01') }],
    },
  ],
  sendTo: 'bao-cao@tinh-mau.test',
  isDemonstration: true,
}

const identityOf = (texts: readonly string[]) => texts.map(findCode).find((code) => code !== null)

it('comes back as it went out: who it is, the words, and only the figures that are open', async () => {
  const read = await readReportForm(await writeReportForm(form))
  expect(identityOf(read.codeTexts)).toMatchObject({ identity, seal: 'a1'.repeat(12) })
  expect(read.sections.map(({ key, text }) => [key, text])).toEqual([
    ['chung', 'Dòng một\nDòng hai'],
    ['tiep', ''],
  ])
  expect(read.figures).toEqual([
    {
      seen: { targetId, version: null, value: null, base: null },
      place: { sheet: 'Phiếu', cell: 'F10' },
      value: null,
      base: null,
    },
  ])
  expect(read.problems).toEqual([])
})

it.each([
  ['12', '12', null],
  ['1.234,5', '1234.5', null],
  ['mười hai', null, 'not_a_number'],
  ['1.234', null, 'two_readings'],
  ['12 hồ sơ', null, 'not_a_number'],
] as const)('reads %s typed as text', async (typed, value, code) => {
  const { figures, problems } = await readReportForm(
    await fillCells(await writeReportForm(form), { F10: typed }),
  )
  expect(figures[0]?.value).toBe(value)
  expect(problems).toEqual(code ? [{ place: { sheet: 'Phiếu', cell: 'F10' }, value: typed, code }] : [])
})

it('takes a number as the program keeps it, and a broken formula as what it is', async () => {
  const bytes = await writeReportForm(form)
  expect((await readReportForm(await fillCells(bytes, { F10: 15 }))).figures[0]).toMatchObject({
    value: '15',
  })
  const broken = await readReportForm(
    await fillCells(bytes, { F10: { error: '#REF!' }, C6: { error: '#NAME?' } }),
  )
  expect(broken.problems.map(({ place, code, value }) => [place, code, value])).toEqual([
    [{ sheet: 'Phiếu', cell: 'C6' }, 'error_in_cell', '#NAME?'],
    [{ sheet: 'Phiếu', cell: 'F10' }, 'error_in_cell', '#REF!'],
  ])
})

it('is the same as a Word file, whose figures are only shown', async () => {
  const read = await readWordForm(await writeWordForm(form))
  expect(identityOf(read.codeTexts)).toMatchObject({ identity })
  expect(read.sections.map(({ key, place, text }) => [key, place, text])).toEqual([
    ['chung', { section: 'Đánh giá chung. Ngắn gọn' }, 'Dòng một\nDòng hai'],
    ['tiep', { section: 'Phương hướng' }, ''],
  ])
  expect(read.figures).toEqual([])
})

it.each(['', 'NP1-123', `${plainCode(identity)}-xyz`, `${plainCode(identity)}-${'a'.repeat(25)}`])(
  'knows no form in: %s',
  (text) => expect(findCode(text)).toBeNull(),
)
