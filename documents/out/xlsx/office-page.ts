import type { Cell, CellStyle, WriteSheet } from 'hucre/xlsx'
import type { CalendarDate } from '#domain/calendar/date.ts'
import { formatDateFormally } from '#domain/calendar/format-date.ts'
import { rowHeight, titleStyle } from './cell-style.ts'
import { textCell } from './output-cell.ts'
import type { OutputColumn } from './output-sheet.ts'

/** What stands around a table that an office sends: who it comes from, what it is, when, and who signs. */
export interface OfficePage {
  readonly body: string
  readonly place: string
  readonly on: CalendarDate
  readonly title: string
  readonly subtitle: string
  readonly signer: string
  readonly isDemonstration: boolean
  readonly notes: readonly string[]
}

const font = { name: 'Times New Roman', size: 12 }
const plain: CellStyle = { font }
const centred = (more: object): CellStyle => ({
  font: { ...font, ...more },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
})

/** The row of the headings, counted from 0: five lines stand above it. */
export const headingRow = 5

type Cells = Map<string, Partial<Cell>>
type Merge = NonNullable<WriteSheet['merges']>[number]

const across = (row: number, from: number, to: number): Merge => ({
  startRow: row,
  startCol: from,
  endRow: row,
  endCol: to,
})

function headOf(page: OfficePage, columns: number): { cells: Cells; merges: Merge[] } {
  const half = Math.floor(columns / 2)
  const on = `${page.place}, ${formatDateFormally(page.on)}`
  return {
    cells: new Map([
      ['0,0', textCell(page.body.toLocaleUpperCase('vi'), centred({ bold: true }))],
      [`0,${half}`, textCell(on, centred({ italic: true }))],
      ['2,0', textCell(page.title.toLocaleUpperCase('vi'), centred({ bold: true, size: 14 }))],
      ['3,0', textCell(page.subtitle, centred({ italic: true }))],
      ...(page.isDemonstration
        ? [['4,0', textCell('Dữ liệu minh họa', centred({ italic: true }))] as const]
        : []),
    ]),
    merges: [
      across(0, 0, half - 1),
      across(0, half, columns - 1),
      ...[2, 3, 4].map((row) => across(row, 0, columns - 1)),
    ],
  }
}

/** Notes under the table, then who made it and who signs it. */
function footOf(
  page: OfficePage,
  from: number,
  columns: number,
): { cells: Cells; merges: Merge[]; rows: number } {
  const notes = page.notes.map((note, index): [string, Partial<Cell>] => [
    `${from + index},2`,
    textCell(note, { ...plain, alignment: { wrapText: true, vertical: 'top' } }),
  ])
  const signs = from + page.notes.length + 1
  const right = columns - 5
  return {
    cells: new Map([
      ...notes,
      [`${signs},1`, textCell('NGƯỜI LẬP BIỂU', centred({ bold: true }))],
      [`${signs},${right}`, textCell(page.signer.toLocaleUpperCase('vi'), centred({ bold: true }))],
    ]),
    merges: [
      ...page.notes.map((_note, index) => across(from + index, 2, columns - 1)),
      across(signs, 1, 3),
      across(signs, right, columns - 1),
    ],
    rows: page.notes.length + 2,
  }
}

export interface OfficeTable {
  readonly name: string
  readonly columns: readonly OutputColumn[]
  /** The cells of each row by column, and how deep it is grouped. */
  readonly rows: readonly {
    cells: ReadonlyMap<number, Partial<Cell>>
    level: number
    texts: readonly string[]
  }[]
  /** Columns that stay when one moves to the right. */
  readonly frozenColumns: number
}

/** A table with everything around it, ready for A4 paper on its side: headings repeated, rows grouped, pages numbered. */
export function officeSheet(table: OfficeTable, page: OfficePage): WriteSheet {
  const { columns, rows } = table
  const head = headOf(page, columns.length)
  const firstRow = headingRow + 1
  const foot = footOf(page, firstRow + rows.length, columns.length)
  const headings = columns.map(({ title }, column): [string, Partial<Cell>] => [
    `${headingRow},${column}`,
    textCell(title, titleStyle),
  ])
  const body = rows.flatMap((row, index) =>
    [...row.cells].map(([column, cell]): [string, Partial<Cell>] => [`${firstRow + index},${column}`, cell]),
  )
  const widths = columns.map(({ width }) => width)
  const heights = [columns.map(({ title }) => title), ...rows.map(({ texts }) => texts)]
  const total = firstRow + rows.length + foot.rows
  return {
    name: table.name,
    columns: columns.map(({ width }) => ({ width })),
    rows: Array.from({ length: total }, () => columns.map(() => null)),
    cells: new Map([...head.cells, ...headings, ...body, ...foot.cells]),
    merges: [...head.merges, ...foot.merges],
    rowDefs: new Map(
      heights.map((texts, index) => [
        headingRow + index,
        { height: rowHeight(texts, widths), ...levelOf(rows[index - 1]?.level ?? 0) },
      ]),
    ),
    outlineProperties: { summaryBelow: false },
    freezePane: { rows: firstRow, columns: table.frozenColumns },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      margins: { top: 0.5, bottom: 0.6, left: 0.4, right: 0.4, footer: 0.3 },
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$${firstRow}:$${firstRow}`,
      horizontalCentered: true,
    },
    headerFooter: { oddFooter: '&C&"Times New Roman,Regular"&10&P/&N' },
  }
}

const levelOf = (level: number) => (level > 0 ? { outlineLevel: Math.min(level, 7) } : {})
