import type { Sheet, Workbook } from './cell.ts'
import { type RememberedLayouts, type SheetLayout, recogniseLayout } from './layout/recognise-layout.ts'
import { openLineReader } from './read-lines.ts'
import { spreadMerged } from './spread-merged.ts'
import type { NamedLine, TargetRow } from './target-row.ts'
import { type TargetsColumns, chooseColumns, nameColumns } from './targets-columns.ts'
import { type TargetsNotice, type TargetsProblem, shownText } from './targets-problem.ts'

/** What one sheet says of targets. Names are not looked up: units and indicators are still the words of the file. */
export type TargetsSheet = {
  sheet: string
  layout: SheetLayout
  columns: TargetsColumns
  rows: TargetRow[]
  /** Lines with something wrong in them, whose names can be looked up all the same. */
  flawed: NamedLine[]
  problems: TargetsProblem[]
  notices: TargetsNotice[]
  /** The heading and the first rows below it as people see them, for whoever must say what a column holds. */
  sample: string[][]
}

/** How a workbook is to be read: what was remembered of layouts, and the month it is said to be about. */
export type Reading = { remembered: RememberedLayouts; month: number | null }

const asWritten: Reading = { remembered: new Map(), month: null }

/**
 * Reads the tables of targets of a workbook: the first visible sheet that has one, and with it every other that is about
 * a unit of its own. Everything wrong is collected by cell and nothing is thrown; no sheet when there is no table.
 */
export function readTargetsSheets(workbook: Workbook, reading: Reading = asWritten): TargetsSheet[] {
  const found = workbook.sheets
    .filter((sheet) => !sheet.hidden)
    .flatMap((sheet) => {
      const layout = recogniseLayout(sheet, reading.remembered)
      return layout ? [{ sheet, layout }] : []
    })
  const [first] = found
  const nameUnits = first?.layout.columns.some(({ meaning }) => meaning === 'unit') ?? false
  const read = (nameUnits ? found.slice(0, 1) : found).map(({ sheet, layout }) =>
    readTable(sheet, layout, reading.month ?? layout.facts.month),
  )
  if (nameUnits) for (const { sheet } of found.slice(1)) read[0]?.notices.push(ignored(sheet.name))
  return read
}

const ignored = (sheet: string): TargetsNotice => ({
  cell: 'A1',
  code: 'other_sheet_ignored',
  params: { sheet },
  value: '',
})

function readTable(sheet: Sheet, layout: SheetLayout, month: number | null): TargetsSheet {
  const read = openTable(sheet, layout, month)
  if (read.problems.length === 0) readLines(sheet, read)
  return read
}

/** A table of which no line has been read yet; with problems where its columns are not understood. */
export function openTable(sheet: Sheet, layout: SheetLayout, month: number | null): TargetsSheet {
  const { columns, problems, notices } = chooseColumns(layout, month)
  const sample = sampleOf(sheet, layout)
  return { sheet: sheet.name, layout, columns, rows: [], flawed: [], problems, notices, sample }
}

const [rowsShown, charactersShown] = [3, 40]

const sampleOf = (sheet: Sheet, { firstHeadingRow, firstDataRow }: SheetLayout): string[][] =>
  sheet.rows
    .slice(firstHeadingRow, firstDataRow + rowsShown)
    .map((cells) => cells.map((cell) => shownText(cell).slice(0, charactersShown)))

function readLines(sheet: Sheet, read: TargetsSheet): void {
  const { firstHeadingRow, firstDataRow } = read.layout
  const heading = sheet.rows.slice(firstHeadingRow, firstDataRow)
  const lines = openLineReader(read, heading, { checksTotals: true })
  const rows = spreadMerged(sheet, nameColumns(read.columns))
  for (let index = firstDataRow; index < rows.length; index++) {
    lines.take(rows[index] ?? [], index, sheet.hiddenRows.has(index))
  }
  lines.end()
}
