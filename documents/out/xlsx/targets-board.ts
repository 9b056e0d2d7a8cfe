import type { Decimal } from '#domain/quantity/decimal.ts'
import type { Figures, Verdict } from '#domain/target/figures.ts'
import type { OutputColumn, OutputValue } from './output-sheet.ts'
import { writeWorkbook } from './write-workbook.ts'

/** Where one target stands, with the names that people read. */
export type BoardLine = { indicator: string; unit: string; unitOfMeasure: string; figures: Figures }

const verdictWords: Record<Verdict, string> = {
  exceeded: 'Vượt',
  on_pace: 'Đúng tiến độ',
  behind: 'Chậm',
  hard: 'Khó hoàn thành',
  unknown: 'Chưa có số liệu',
}

const columnsOf = (through: number): OutputColumn[] => [
  { title: 'Chỉ tiêu', width: 42 },
  { title: 'Đơn vị', width: 30 },
  { title: 'Đơn vị tính', width: 14 },
  { title: 'Kế hoạch năm', width: 14 },
  { title: `Thực hiện ${through} tháng`, width: 14 },
  { title: `Kế hoạch ${through} tháng`, width: 14, decimals: 1 },
  { title: 'So kế hoạch (%)', width: 12, decimals: 1 },
  { title: 'Còn phải làm', width: 12 },
  { title: 'Nhịp mỗi tháng', width: 12, decimals: 1 },
  { title: 'Cần mỗi tháng', width: 12, decimals: 1 },
  { title: 'Gấp nhịp cũ', width: 12, decimals: 1 },
  { title: 'Đánh giá', width: 18 },
]

/** The catch-up board of a year as a table; a figure that does not exist stays empty. */
export async function writeTargetsBoard(
  { year, through }: { year: number; through: number },
  lines: readonly BoardLine[],
  options: { isDemonstration: boolean },
): Promise<{ name: string; bytes: Uint8Array }> {
  const sheet = {
    name: `Chỉ tiêu ${through} tháng ${year}`,
    columns: columnsOf(through),
    rows: lines.map(boardRow),
  }
  const bytes = await writeWorkbook([sheet], options)
  return { name: `Bảng chỉ tiêu ${through} tháng năm ${year}.xlsx`, bytes }
}

const figure = (value: Decimal | null): OutputValue => (value === null ? null : { number: value })

function boardRow({ indicator, unit, unitOfMeasure, figures }: BoardLine): OutputValue[] {
  const standing = [figures.planned, figures.actualToDate, figures.expectedToDate, figures.percentOfExpected]
  const pace = [figures.remaining, figures.paceSoFar, figures.neededPerPeriod, figures.neededOverPace]
  return [
    indicator,
    unit,
    unitOfMeasure,
    ...[...standing, ...pace].map(figure),
    verdictWords[figures.verdict],
  ]
}
