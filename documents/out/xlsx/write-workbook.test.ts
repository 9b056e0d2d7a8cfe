import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { calendarDate } from '#domain/calendar/date.ts'
import { decimal } from '#domain/quantity/decimal.ts'
import { parseNumber } from '#domain/quantity/parse-number.ts'
import { openArchive } from '../../in/archive/open-archive.ts'
import { readWorkbook } from '../../in/xlsx/read-workbook.ts'
import { UnreadableFileError } from '../../in/unreadable-file.ts'
import { printableText } from '../printable-text.ts'
import type { OutputValue } from './output-sheet.ts'
import { writeWorkbook } from './write-workbook.ts'

const oneColumn = (rows: OutputValue[]) => [
  { name: 'Bảng', columns: [{ title: 'Giá trị', width: 20 }], rows: rows.map((value) => [value]) },
]

async function writtenAndRead(rows: OutputValue[]) {
  const { sheets } = await readWorkbook(await writeWorkbook(oneColumn(rows), { isDemonstration: false }))
  return sheets[0]?.rows.slice(1).map(([cell]) => cell)
}

it.each([
  '=1+1',
  "=cmd|'/C calc'!A1",
  '+84 912',
  '-1.250,5',
  '@SUM(A1)',
  '\t=1',
  '＝1+1',
  '#N/A',
  '_x0041_',
  'a_b_x00_',
  ' có khoảng trắng ',
  'hai\ndòng',
  'Đẩy nhanh tiến độ \u{1F600}',
  '<b>&amp;"\'</b>',
  '007',
])('the text %j stays that text', async (text) => {
  expect(await writtenAndRead([text])).toEqual([{ address: 'A2', kind: 'text', text }])
})

it('no cell of a written workbook is a formula', async () => {
  const archive = await openArchive(await writeWorkbook(oneColumn(['=1+1']), { isDemonstration: false }))
  expect(String(await archive.find('xl/worksheets/sheet1.xml'))).not.toMatch(/<f[ >]/)
})

it('dates are dates, nothing is nothing, numbers are numbers with the decimals they have', async () => {
  const values = [
    { date: calendarDate('2023-10-05') },
    { date: calendarDate('1900-03-01') },
    null,
    { number: decimal('-1250.5') },
    { number: decimal('99999999999999999999') },
    { number: decimal('123456789012345') },
  ]
  expect(await writtenAndRead(values)).toEqual([
    { address: 'A2', kind: 'date', date: '2023-10-05' },
    { address: 'A3', kind: 'date', date: '1900-03-01' },
    { address: 'A4', kind: 'empty' },
    { address: 'A5', kind: 'number', value: '-1250.5', percent: false },
    { address: 'A6', kind: 'text', text: '99.999.999.999.999.999.999' },
    { address: 'A7', kind: 'number', value: '123456789012345', percent: false },
  ])
})

it('every decimal comes back exactly, as a number or, past fifteen digits, as its digits', async () => {
  const anyDecimal = fc
    .tuple(
      fc.bigInt({ min: -(10n ** 19n), max: 10n ** 19n }),
      fc.integer({ min: 0, max: 19 }),
      fc.nat(999_999),
    )
    .map(([whole, shift, fraction]) =>
      decimal(`${whole / 10n ** BigInt(shift)}.${String(fraction).padStart(6, '0')}`),
    )
  await fc.assert(
    fc.asyncProperty(fc.array(anyDecimal, { minLength: 1, maxLength: 40 }), async (numbers) => {
      const cells = (await writtenAndRead(numbers.map((number) => ({ number })))) ?? []
      const read = cells.map((cell) => {
        if (cell?.kind === 'number') return { value: decimal(cell.value), percent: false }
        return cell?.kind === 'text' ? parseNumber(cell.text) : cell
      })
      expect(read).toEqual(numbers.map((value) => ({ value, percent: false })))
    }),
    { numRuns: 30 },
  )
})

it('every text comes back as it is stored', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1 }), async (text) => {
      const stored = printableText(text)
      const [cell] = (await writtenAndRead([text])) ?? []
      expect(cell?.kind === 'text' ? cell.text : '').toBe(stored.trim() === '' ? '' : stored)
    }),
    { numRuns: 100 },
  )
})

it('says that data are invented, freezes the headings, and gives every sheet a name of its own', async () => {
  const [sheet] = oneColumn(['x'])
  const sheets = [
    sheet,
    { ...sheet, name: 'BẢNG' },
    { ...sheet, name: "'Kế hoạch/năm: [2023]? rất là dài quá đi" },
  ]
  const bytes = await writeWorkbook(
    sheets.map((each) => ({ name: 'Bảng', columns: [], rows: [], ...each })),
    { isDemonstration: true },
  )
  const read = await readWorkbook(bytes)
  expect(read.sheets.map(({ name }) => name)).toEqual(['Bảng', 'BẢNG (2)', 'Kế hoạch năm 2023 rất là dài qu'])
  expect(read.sheets[0]?.rows.flat().map((cell) => 'text' in cell && cell.text)).toEqual([
    'Dữ liệu minh họa',
    'Giá trị',
    'x',
  ])
  const xml = String(await (await openArchive(bytes)).find('xl/worksheets/sheet1.xml'))
  expect(xml).toContain('<pane ySplit="2" topLeftCell="A3" state="frozen"')
})

it('has a broken twin that is refused', async () => {
  const bytes = await writeWorkbook(oneColumn(['x']), { isDemonstration: false })
  await expect(readWorkbook(bytes.slice(0, -100))).rejects.toBeInstanceOf(UnreadableFileError)
})
