import { type WriteSheet, writeXlsx } from 'hucre/xlsx'
import type { CalendarDate } from '#domain/calendar/date.ts'
import { boardColumns, boardTitles } from './board-columns.ts'
import { type BoardLine, isPair } from './board-line.ts'
import { boardCells } from './board-row.ts'
import { type OfficePage, type OfficeTable, headingRow, officeSheet } from './office-page.ts'
import { pairRows, pairTitles } from './pair-rows.ts'

/** What the table is about, and who it comes from. */
export interface BoardHead {
  readonly year: number
  readonly through: number
  readonly on: CalendarDate
  readonly body: string
  readonly place: string
  readonly signer: string
  readonly isDemonstration: boolean
  /** The one target that the table is about; null for the whole board. */
  readonly about: { readonly indicator: string; readonly unit: string } | null
}

/**
 * The table of targets of a year as the office sends it: what was entered as numbers, everything that follows from it
 * as formulas that go on reckoning, units under the units that they make up. It can be imported again without change.
 */
export async function writeTargetsBoard(
  head: BoardHead,
  lines: readonly BoardLine[],
): Promise<{ name: string; bytes: Uint8Array }> {
  const pairs = lines.filter(isPair)
  const plain = lines.filter((line) => !isPair(line))
  const sheets: WriteSheet[] = [
    ...(plain.length > 0 || pairs.length === 0
      ? [officeSheet(boardTable(head, plain), pageOf(head, plain))]
      : []),
    ...(pairs.length > 0 ? [officeSheet(pairTable(head, pairs), pageOf(head, pairs))] : []),
  ]
  const bytes = await writeXlsx({ sheets, defaultFont: { name: 'Times New Roman', size: 12 } })
  const what = head.about ? `${head.about.indicator}, ${head.about.unit}` : 'Bảng chỉ tiêu'
  return { name: `${what} ${head.through} tháng năm ${head.year}.xlsx`, bytes }
}

/** A line that is made of others is marked as a sum, so that no import takes it for what a unit reported. */
const ordinalOf = ({ madeOf }: BoardLine, index: number): string =>
  madeOf.length > 0 ? 'Cộng' : String(index + 1)

function boardTable({ year, through }: BoardHead, lines: readonly BoardLine[]): OfficeTable {
  const columns = boardColumns(through)
  const rowOf = new Map(lines.map(({ targetId }, index) => [targetId, headingRow + 2 + index]))
  return {
    name: 'Chỉ tiêu',
    columns: boardTitles(year, through),
    frozenColumns: 4,
    rows: lines.map((line, index) => {
      const partRows = line.madeOf.flatMap((id) => rowOf.get(id) ?? [])
      const row = headingRow + 2 + index
      return {
        cells: boardCells(line, { row, partRows, columns }, ordinalOf(line, index)),
        level: line.depth,
        texts: ['', line.code, line.indicator, line.unit, line.unitOfMeasure],
      }
    }),
  }
}

function pairTable({ through }: BoardHead, lines: readonly BoardLine[]): OfficeTable {
  const rowOf = new Map(lines.map(({ targetId }, index) => [targetId, headingRow + 2 + index * 3]))
  return {
    name: 'Tỷ lệ',
    columns: pairTitles(through),
    frozenColumns: 3,
    rows: lines.flatMap((line, index) => {
      const partRows = line.madeOf.flatMap((id) => rowOf.get(id) ?? [])
      return pairRows(line, { row: headingRow + 2 + index * 3, partRows, through }, ordinalOf(line, index))
    }),
  }
}

function pageOf(head: BoardHead, lines: readonly BoardLine[]): OfficePage {
  const { year, through, about } = head
  return {
    ...head,
    title: about
      ? `Biểu chi tiết chỉ tiêu ${through} tháng năm ${year}`
      : `Biểu tổng hợp kết quả thực hiện chỉ tiêu ${through} tháng năm ${year}`,
    subtitle: about ? `${about.indicator} - ${about.unit}` : 'Đơn vị tính: theo từng chỉ tiêu',
    notes: notesOf(lines),
  }
}

/** Which units have said nothing, so that no sum is taken for more than it is. */
function notesOf(lines: readonly BoardLine[]): string[] {
  const missing = lines
    .filter(({ missingUnits }) => missingUnits.length > 0)
    .map(
      (line) =>
        `Ghi chú: ${line.indicator} (${line.unit}): chưa đủ số liệu của ${line.missingUnits.join(', ')}.`,
    )
  return [
    ...missing,
    'Ghi chú: số in nghiêng đang chờ duyệt; dòng có chữ “Cộng” do các đơn vị bên dưới hợp thành.',
  ]
}
