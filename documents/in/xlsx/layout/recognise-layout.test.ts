import { describe, expect, it } from 'vitest'
import type { ColumnMeaning } from '#domain/target/column-meaning.ts'
import { readTargetsSheets } from '../targets-sheet.ts'
import { headingKey, meaningOfHeading } from './heading-words.ts'
import { recogniseLayout } from './recognise-layout.ts'
import { type Value, sheetOf } from './sheet-fixture.ts'

const none = new Map<string, never>()
type More = Parameters<typeof sheetOf>[1]
const layoutOf = (rows: Value[][], more?: More, remembered: Parameters<typeof recogniseLayout>[1] = none) => {
  const layout = recogniseLayout(sheetOf(rows, more), remembered)
  if (!layout) throw new Error('no table')
  return layout
}
const meanings = (rows: Value[][], more?: More) =>
  layoutOf(rows, more).columns.map(({ letters, meaning }) => `${letters} ${meaning}`)
const read = (rows: Value[][], more?: More) => {
  const [sheet] = readTargetsSheets({ sheets: [sheetOf(rows, more)] })
  if (!sheet) throw new Error('no table')
  return sheet
}
const given = (values: readonly unknown[] = []) =>
  Object.fromEntries(values.flatMap((value, index) => (value === null ? [] : [[index + 1, value]])))

describe('the words of a heading', () => {
  it.each<[string[], ColumnMeaning | null]>([
    [['STT'], 'ordinal'],
    [['Chỉ tiêu chủ yếu'], 'indicator'],
    [['Nội dung'], 'indicator'],
    [['ĐVT'], 'unit_of_measure'],
    [['Đơn vị tính'], 'unit_of_measure'],
    [['Đơn vị'], 'unit'],
    [['KH năm 2023'], 'planned'],
    [['Kế hoạch giao năm 2023'], 'planned'],
    [['Năm 2023', 'Kế hoạch'], 'planned'],
    [['Chỉ tiêu năm 2023'], 'planned'],
    [['Kế hoạch quý III'], 'planned_part'],
    [['Thực hiện', 'Tháng 9'], 'month_9'],
    [['T.09'], 'month_9'],
    [['09/2023'], 'month_9'],
    [['Thực hiện tháng 9/2023'], 'month_9'],
    [['Tháng 9', 'Kế hoạch'], 'planned_part'],
    [['Tháng 9', 'Thực hiện'], 'month_9'],
    [['Lũy kế 9 tháng'], 'to_date_9'],
    [['Luỹ kế đến hết tháng 9'], 'to_date_9'],
    [['Thực hiện 9 tháng đầu năm'], 'to_date_9'],
    [['Lũy kế từ đầu năm'], 'to_date'],
    [['Quý III'], 'quarter_3'],
    [['Thực hiện quý 2'], 'quarter_2'],
    [['Ước thực hiện cả năm'], 'estimate'],
    [['Thực hiện cùng kỳ'], 'same_period'],
    [['Thực hiện năm 2022'], 'same_period'],
    [['So sánh (%)', 'KH năm'], 'share'],
    [['% so KH'], 'share'],
    [['Tỷ lệ hoàn thành (%)'], 'share'],
    [['TH/KH (%)'], 'share'],
    [['Thực hiện'], 'reported'],
    [['Ghi chú'], 'note'],
    [['Dân số'], null],
  ])('%j is %s', (path, meaning) => {
    expect(meaningOfHeading(path.map(headingKey), 2023)?.meaning ?? null).toBe(meaning)
  })
})

const yearReport: Value[][] = [
  ['TỈNH ỦY MẪU', null, null, null, 'ĐẢNG CỘNG SẢN VIỆT NAM'],
  ['HUYỆN ỦY A', null, null, null, 'A, ngày 5 tháng 10 năm 2023'],
  ['BIỂU SỐ 01: TÌNH HÌNH THỰC HIỆN CHỈ TIÊU NĂM 2023'],
  [null, null, null, null, null, null, 'Đơn vị tính: đảng viên'],
  ['TT', 'Nội dung', 'Kế hoạch năm 2023', 'Thực hiện', null, null, 'Lũy kế 2 tháng', 'So sánh (%)'],
  [null, null, null, 'Cùng kỳ', 'Tháng 1', 'Tháng 2', null, 'KH năm'],
  ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)=(7)/(3)'],
  ['I', 'XÂY DỰNG ĐẢNG'],
  [1, 'Kết nạp đảng viên', 120, 15, 9, '10', 19, 15.8],
  [null, '- Nữ', 50, 4, 3, 4, 7, 14],
  ['TT', 'Nội dung', 'Kế hoạch năm 2023', 'Thực hiện', null, null, 'Lũy kế 2 tháng', 'So sánh (%)'],
  [2, 'Thành lập chi bộ', 12, 1, { kind: 'error', error: '#REF!' }, 2, 3, 25],
  [null, 'Ghi chú: số liệu tính đến 28/2'],
  [null, 'NGƯỜI LẬP BIỂU', null, null, 'T/M BAN THƯỜNG VỤ'],
]
const yearMerged = ['A5:A6', 'B5:B6', 'C5:C6', 'D5:F5', 'G5:G6']

describe('a report of a year', () => {
  it('is read under its letterhead and its two rows of merged headings', () => {
    expect(meanings(yearReport, { merged: yearMerged })).toEqual([
      'A ordinal',
      'B indicator',
      'C planned',
      'D same_period',
      'E month_1',
      'F month_2',
      'G to_date_2',
      'H share',
    ])
    expect(layoutOf(yearReport, { merged: yearMerged }).facts).toMatchObject({
      year: 2023,
      month: null,
      unitOfMeasure: { text: 'đảng viên', cell: 'G4' },
      unitCandidates: [
        { text: 'TỈNH ỦY MẪU', cell: 'A1' },
        { text: 'HUYỆN ỦY A', cell: 'A2' },
        { text: 'A, ngày 5 tháng 10 năm 2023', cell: 'E2' },
        { text: 'Sheet1', cell: null },
      ],
    })
  })

  it('gives its lines with their figures, the wrong cell, and what was passed over', () => {
    const { rows, problems, notices } = read(yearReport, { merged: yearMerged })
    expect(
      rows.map(({ line, indicator, unitOfMeasure, within, planned, actuals, together }) => [
        line,
        indicator,
        unitOfMeasure,
        within,
        planned,
        given(actuals),
        together,
      ]),
    ).toEqual([
      [9, 'Kết nạp đảng viên', 'đảng viên', 'XÂY DỰNG ĐẢNG', '120', { 1: '9', 2: '10' }, ['19']],
      [10, '- Nữ', 'đảng viên', 'Kết nạp đảng viên', '50', { 1: '3', 2: '4' }, ['7']],
    ])
    expect(problems).toMatchObject([{ cell: 'E12', code: 'error_cell' }])
    expect(notices.map(({ cell, code }) => `${cell} ${code}`)).toEqual([
      'G5 column_only_compared',
      'B7 numbering_row_skipped',
      'B8 row_without_figures_skipped',
      'A11 heading_repeated_skipped',
      'B13 foot_skipped',
    ])
  })
})

describe('other layouts', () => {
  it('a report of one month takes its month from the title', () => {
    const sheet = read([
      ['BÁO CÁO THÁNG 9 NĂM 2023'],
      ['Đơn vị báo cáo: Huyện ủy B'],
      ['STT', 'Tên chỉ tiêu', 'ĐVT', 'KH năm', 'Thực hiện trong tháng', 'Lũy kế', 'Đạt (%)'],
      [1, 'Kết nạp đảng viên', 'người', 120, 9, 81, '67,5%'],
    ])
    expect(sheet.rows[0]).toMatchObject({ planned: '120', together: ['81'] })
    expect(given(sheet.rows[0]?.actuals)).toEqual({ 9: '9' })
    expect(sheet.layout.facts.unitCandidates[0]).toEqual({ text: 'Huyện ủy B', cell: 'A2' })
  })

  it('a table of one indicator names its units in the rows, and its total is checked', () => {
    const rows = [
      ['Chỉ tiêu: Kết nạp đảng viên mới'],
      ['TT', 'Đơn vị', 'Kế hoạch', 'Tháng 1'],
      [1, 'Huyện ủy A', 120, 9],
      [2, 'Huyện ủy B', 110, 8],
      [null, 'Tổng cộng', 230, 18],
    ]
    const sheet = read(rows)
    expect(sheet.rows.map(({ indicator, unit }) => [indicator, unit])).toEqual([
      ['Kết nạp đảng viên mới', 'Huyện ủy A'],
      ['Kết nạp đảng viên mới', 'Huyện ủy B'],
    ])
    expect(sheet.notices).toMatchObject([
      { cell: 'B5', code: 'total_row_skipped' },
      { cell: 'D5', code: 'total_differs', params: { expected: '17' } },
    ])
  })

  it('months may be dates or bare numbers under one title, without any merged cell', () => {
    const date = (month: number): Value => ({ kind: 'date', date: `2023-0${month}-01` as never })
    expect(
      meanings([
        ['TT', 'Chỉ tiêu', 'ĐVT', 'Kế hoạch', date(1), date(2)],
        [1, 'Kết nạp', 'người', 10, 1, 2],
      ]).slice(4),
    ).toEqual(['E month_1', 'F month_2'])
    expect(
      meanings([
        ['TT', 'Chỉ tiêu', 'ĐVT', 'Kế hoạch', 'Thực hiện các tháng'],
        [null, null, null, null, 'Tháng 1', 'Tháng 2'],
        [1, 'Kết nạp', 'người', 10, 1, 2],
      ]).slice(4),
    ).toEqual(['E month_1', 'F month_2'])
  })

  it('names without a heading are found by what stands below, figures without one are asked for', () => {
    const layout = layoutOf([
      ['STT', null, 'ĐVT', 'Kế hoạch', 'Dân số'],
      [1, 'Kết nạp đảng viên', 'người', 10, 5],
      [2, 'Thành lập chi bộ', 'chi bộ', 3, 6],
    ])
    expect(layout.columns.map(({ meaning, confidence }) => [meaning, confidence])).toEqual([
      ['ordinal', 'sure'],
      ['indicator', 'likely'],
      ['unit_of_measure', 'sure'],
      ['planned', 'sure'],
      [null, 'unknown'],
    ])
  })

  it('of a plan and its adjustment the adjusted one holds', () => {
    expect(
      meanings([
        ['Chỉ tiêu', 'ĐVT', 'Kế hoạch giao', 'Kế hoạch điều chỉnh'],
        ['Kết nạp', 'người', 10, 12],
      ]).slice(2),
    ).toEqual(['C planned_part', 'D planned'])
  })
})

describe('what was remembered', () => {
  const rows = (year: number): Value[][] => [
    ['TT', 'Chỉ tiêu', 'ĐVT', `Số giao ${year}`, 'Cột X', `Tháng 9/${year}`],
    [1, 'Kết nạp', 'người', 10, 5, 6],
  ]

  it('is used for the same headings of another year', () => {
    const { fingerprint } = layoutOf(rows(2023))
    const remembered = new Map([
      [fingerprint, [{ column: 3, heading: 'so giao 2023', meaning: 'planned' as const }]],
    ])
    const { columns } = layoutOf(rows(2024), {}, remembered)
    expect(columns[3]).toMatchObject({ meaning: 'planned', confidence: 'remembered' })
    expect(layoutOf([['TT', 'Chỉ tiêu', 'ĐVT', 'Kế hoạch']]).fingerprint).not.toBe(fingerprint)
  })

  it('of a month holds only while the heading reads the same', () => {
    const { fingerprint } = layoutOf(rows(2023))
    const remembered = new Map([
      [fingerprint, [{ column: 4, heading: 'cot x', meaning: 'month_8' as const }]],
    ])
    expect(layoutOf(rows(2023), {}, remembered).columns[4]).toMatchObject({ meaning: 'month_8' })
    const other = new Map([[fingerprint, [{ column: 4, heading: 'cot y', meaning: 'month_8' as const }]]])
    expect(layoutOf(rows(2023), {}, other).columns[4]).toMatchObject({ meaning: null })
  })
})

it('sheets of one workbook that are each about a unit are read together', () => {
  const rows: Value[][] = [
    ['TT', 'Chỉ tiêu', 'ĐVT', 'Kế hoạch'],
    [1, 'Kết nạp', 'người', 10],
  ]
  const sheets = ['Huyện A', 'Huyện B'].map((name) => sheetOf(rows, { name }))
  expect(readTargetsSheets({ sheets }).map(({ sheet, rows: lines }) => [sheet, lines.length])).toEqual([
    ['Huyện A', 1],
    ['Huyện B', 1],
  ])
})
