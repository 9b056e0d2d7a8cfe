import { describe, expect, it } from 'vitest'
import { calendarDate } from '#domain/calendar/date.ts'
import { type Value, sheetOf } from './layout/sheet-fixture.ts'
import { readTargetsSheets } from './targets-sheet.ts'

const heading = ['Chỉ tiêu', 'Đơn vị', 'Đơn vị tính', 'Kế hoạch năm 2023', 'Tháng 1', 'Tháng 2']
const read = (rows: Value[][], more?: Parameters<typeof sheetOf>[1]) => {
  const [sheet] = readTargetsSheets({ sheets: [sheetOf(rows, more)] })
  if (!sheet) throw new Error('no table')
  return sheet
}
const problemsOf = (rows: Value[][], more?: Parameters<typeof sheetOf>[1]) =>
  read(rows, more).problems.map(({ cell, code, params, value }) => ({ cell, code, params, value }))
const months = (...values: (string | null)[]) => [...values, ...Array(12).fill(null)].slice(0, 12)

describe('the heading', () => {
  it('is found under titles, in any order, with or without diacritics and codes', () => {
    const sheet = read([
      ['BIỂU GIAO CHỈ TIÊU NĂM 2023'],
      [null],
      ['STT', 'KE HOACH  NAM', 'T2', 'T.01', 'ĐVT', 'Tên chỉ tiêu', 'Mã chỉ tiêu', 'Đơn vị thực hiện'],
      [1, 100, 7, 8, 'người', 'Kết nạp đảng viên', 'KN01', 'Huyện ủy A'],
    ])
    expect(sheet).toMatchObject({ problems: [], notices: [], layout: { facts: { year: 2023 } } })
    expect(sheet.rows).toMatchObject([
      {
        line: 4,
        indicatorCode: 'KN01',
        indicator: 'Kết nạp đảng viên',
        unit: 'Huyện ủy A',
        unitOfMeasure: 'người',
        planned: '100',
        actuals: months('8', '7'),
      },
    ])
  })

  it('may have its months one row lower', () => {
    const { rows, problems, layout } = read([
      ['Chỉ tiêu', 'Đơn vị', 'ĐVT', 'Kế hoạch 2023', 'Thực hiện'],
      [null, null, null, null, 'Tháng 1', 'Tháng 2'],
      ['Thu Đảng phí', 'Huyện ủy A', 'triệu đồng', 1250.5, 100, 90.25],
    ])
    expect(problems).toEqual([])
    expect(layout.facts.year).toBe(2023)
    expect(rows[0]?.actuals).toEqual(months('100', '90.25'))
  })

  it('names the columns that are missing or doubled, or says that there is no table', () => {
    expect(problemsOf([['Chỉ tiêu', 'Đơn vị', 'Đơn vị']])).toEqual([
      { cell: 'C1', code: 'column_repeated', params: { first: 'B1' }, value: 'Đơn vị' },
      { cell: 'A1', code: 'column_missing', params: { column: 'planned' }, value: '' },
    ])
    expect(readTargetsSheets({ sheets: [sheetOf([['Họ tên', 'Ngày sinh']])] })).toEqual([])
  })

  it('is taken from the first visible sheet that has one', () => {
    const table = [heading, ['Kết nạp', 'A', 'người', 1]]
    const sheets = [
      sheetOf(table, { name: 'Ẩn', hidden: true }),
      sheetOf([['Hướng dẫn']]),
      sheetOf(table, { name: 'Chính' }),
      sheetOf(table, { name: 'Bản sao' }),
    ]
    expect(readTargetsSheets({ sheets })).toMatchObject([
      { sheet: 'Chính', notices: [{ code: 'other_sheet_ignored', params: { sheet: 'Bản sao' } }] },
    ])
  })
})

describe('figures', () => {
  const line = (planned: Value, month: Value = null, unitOfMeasure = 'người'): Value[][] => [
    heading,
    ['Kết nạp', 'Huyện ủy A', unitOfMeasure, planned, month],
  ]

  it.each([
    ['1.234,5', 'người', '1234.5'],
    [{ kind: 'number', value: '0.985', percent: true }, '%', '98.5'],
    [98.5, '%', '98.5'],
    ['98,5%', 'Tỷ lệ (%)', '98.5'],
    [0, 'người', '0'],
  ] satisfies [Value, string, string][])('%j in %s is read', (value, unitOfMeasure, planned) => {
    expect(read(line(value, null, unitOfMeasure))).toMatchObject({ problems: [], rows: [{ planned }] })
  })

  it.each([
    ['1.234', 'number_ambiguous', { grouped: '1234', fraction: '1.234' }],
    ['31O', 'number_expected', { found: 'letter_for_digit', cure: '310' }],
    ['khoảng 30', 'number_expected', { found: 'letters' }],
    ['12%', 'percent_not_expected', { unitOfMeasure: 'người' }],
    [-5, 'number_negative', {}],
    [0.3333333333, 'number_too_precise', { cure: '0,333333' }],
    [{ kind: 'error', error: '#DIV/0!' }, 'error_cell', { error: '#DIV/0!' }],
    [{ kind: 'date', date: calendarDate('2023-10-05') }, 'number_expected', { found: 'date' }],
    [{ kind: 'boolean', value: true }, 'number_expected', { found: 'boolean' }],
    [{ kind: 'unreadable', reason: 'formula_without_value' }, 'formula_without_value', {}],
    [{ kind: 'unreadable', reason: 'number_too_large' }, 'number_too_precise', {}],
  ] satisfies [Value, string, object][])('%j is named with its cell', (value, code, params) => {
    const { rows, problems } = read(line(value, value))
    expect(rows).toEqual([])
    expect(problems).toMatchObject([
      { cell: 'D2', code, params },
      { cell: 'E2', code, params },
    ])
  })

  it('a line needs a figure somewhere; one that only reports has no plan', () => {
    expect(read(line(null, 7))).toMatchObject({ problems: [], rows: [{ planned: null }] })
  })
})

describe('rows', () => {
  it('all problems of all lines are collected together', () => {
    expect(
      problemsOf([
        heading,
        [null, 'Huyện ủy A', 'người', 1],
        ['Kết nạp', null, null, '1,234', -1],
        [{ kind: 'error', error: '#REF!' }, { kind: 'boolean', value: false }, 'x'.repeat(501), 1],
      ]).map(({ cell, code }) => `${cell} ${code}`),
    ).toEqual([
      'A2 indicator_missing',
      'B3 unit_missing',
      'D3 number_ambiguous',
      'E3 number_negative',
      'A4 error_cell',
      'B4 text_expected',
      'C4 text_too_long',
    ])
  })

  it('a second line for the same indicator and unit is named, with the first', () => {
    expect(
      problemsOf([
        heading,
        ['Kết nạp', 'Ủy ban A', 'người', 'mười'],
        ['Kết nạp', 'Ban B', 'người', 1],
        ['kết  nạp', 'Uỷ ban A', 'người', 2],
      ]),
    ).toMatchObject([{ cell: 'D2' }, { cell: 'A4', code: 'line_repeated', params: { first: 2 } }])
  })

  it('totals, numbering and titles of groups are passed over and said, hidden rows read and said', () => {
    const { rows, problems, notices } = read(
      [
        heading,
        ['(1)', '(2)', '(3)', '(4)'],
        ['I. Xây dựng Đảng'],
        ['Tổng số đảng viên mới', 'A', 'người', 5],
        ['Kết nạp', 'B', 'người', 6],
        [null, 'Cộng:', null, 11],
        [null],
        ['TỔNG CỘNG', null, null, 11],
      ],
      { hiddenRows: new Set([4]) },
    )
    expect(problems).toEqual([])
    expect(rows.map(({ line }) => line)).toEqual([4, 5])
    expect(notices.map(({ cell, code }) => `${cell} ${code}`)).toEqual([
      'A2 numbering_row_skipped',
      'A3 row_without_figures_skipped',
      'A5 hidden_row_read',
      'B6 total_row_skipped',
      'A8 total_row_skipped',
    ])
  })

  it('a name merged over many lines belongs to each; a merged figure to the first only', () => {
    const { rows, problems } = read([heading, ['Kết nạp', 'A', 'người', 5], [null, 'B', null, null, 3]], {
      merged: ['A2:A1000001', 'C2:C3', 'D2:D3'],
    })
    expect(rows.map(({ indicator, unit, planned }) => [indicator, unit, planned])).toEqual([
      ['Kết nạp', 'A', '5'],
      ['Kết nạp', 'B', null],
    ])
    expect(problems).toEqual([])
  })
})
