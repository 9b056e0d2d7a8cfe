import type { OutputColumn } from './output-sheet.ts'

/** Where everything stands in the table of targets, by column counted from 0. */
export interface BoardColumns {
  readonly through: number
  readonly planned: number
  month(month: number): number
  readonly toDate: number
  readonly expected: number
  readonly ofExpected: number
  readonly ofPlan: number
  readonly shortfall: number
  readonly remaining: number
  readonly periodsLeft: number
  readonly needed: number
  readonly verdict: number
  readonly state: number
}

export const fixedColumns = 5

export function boardColumns(through: number): BoardColumns {
  const toDate = fixedColumns + 1 + through
  return {
    through,
    planned: fixedColumns,
    month: (month) => fixedColumns + month,
    toDate,
    expected: toDate + 1,
    ofExpected: toDate + 2,
    ofPlan: toDate + 3,
    shortfall: toDate + 4,
    remaining: toDate + 5,
    periodsLeft: toDate + 6,
    needed: toDate + 7,
    verdict: toDate + 8,
    state: toDate + 9,
  }
}

/** The headings, in the words that the import of targets knows. */
export const boardTitles = (year: number, through: number): OutputColumn[] => [
  { title: 'TT', width: 6 },
  { title: 'Mã chỉ tiêu', width: 9 },
  { title: 'Chỉ tiêu', width: 30 },
  { title: 'Đơn vị', width: 26 },
  { title: 'Đơn vị tính', width: 12 },
  { title: `Kế hoạch năm ${year}`, width: 12 },
  ...Array.from({ length: through }, (_, index) => ({ title: `Tháng ${index + 1}`, width: 8.5 })),
  { title: 'Lũy kế', width: 11 },
  { title: 'Mức phải đạt', width: 11 },
  { title: 'So mức phải đạt (%)', width: 10 },
  { title: 'So kế hoạch năm (%)', width: 10 },
  { title: 'Thiếu so mức phải đạt', width: 11 },
  { title: 'Còn phải làm', width: 11 },
  { title: 'Số kỳ còn lại', width: 8 },
  { title: 'Cần mỗi kỳ', width: 11 },
  { title: 'Đánh giá', width: 14 },
  { title: 'Số liệu', width: 18 },
]
