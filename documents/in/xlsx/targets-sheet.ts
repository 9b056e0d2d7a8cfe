import { type Cell, type Sheet, type Workbook, cellAt } from './cell.ts'
import { checkTotal } from './check-total.ts'
import {
  type RememberedLayouts,
  type SheetLayout,
  recogniseLayout,
  repeatsHeading,
} from './layout/recognise-layout.ts'
import { findEndOfLines, findReasonToSkip, findTotal, isBlankRow } from './skipped-row.ts'
import { spreadMerged } from './spread-merged.ts'
import { type NamedLine, type TargetRow, isPart, readTargetRow } from './target-row.ts'
import { type TargetsColumns, chooseColumns, nameColumns } from './targets-columns.ts'
import { type TargetsNotice, type TargetsProblem, noticeAt, problemAt, shownText } from './targets-problem.ts'

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
  const { columns, problems, notices } = chooseColumns(layout, month)
  const sample = sampleOf(sheet, layout)
  const found = { rows: [], flawed: [], problems, notices, sample }
  const read: TargetsSheet = { sheet: sheet.name, layout, columns, ...found }
  if (problems.length === 0) readLines(sheet, read)
  return read
}

const [rowsShown, charactersShown] = [6, 40]

const sampleOf = (sheet: Sheet, { firstHeadingRow, firstDataRow }: SheetLayout): string[][] =>
  sheet.rows
    .slice(firstHeadingRow, firstDataRow + rowsShown)
    .map((cells) => cells.map((cell) => shownText(cell).slice(0, charactersShown)))

function readLines(sheet: Sheet, read: TargetsSheet): void {
  const { columns, layout } = read
  const { firstDataRow } = layout
  const rows = spreadMerged(sheet, nameColumns(columns))
  const end = findEndOfLines(rows, columns, firstDataRow)
  const state: LineState = { within: null, lineOf: new Map(), firstOfTotal: 0 }
  for (let index = firstDataRow; index < end; index++) {
    const cells = rows[index] ?? []
    if (isBlankRow(cells, columns)) continue
    const skipped = passOver(cells, read, index === firstDataRow, state, sheet)
    if (skipped) read.notices.push(...skipped)
    else readLine(cells, index, sheet, read, state)
  }
  noteFoot(rows, end, read)
}

type LineState = {
  /** The line or group under which parts of it may follow. */
  within: string | null
  lineOf: Map<string, number>
  /** Where the lines begin that the next row of totals is about. */
  firstOfTotal: number
}

/** What to say of a row that is no line; null for a line. */
function passOver(
  cells: readonly Cell[],
  read: TargetsSheet,
  isFirst: boolean,
  state: LineState,
  sheet: Sheet,
): TargetsNotice[] | null {
  const total = findTotal(cells, read.columns)
  if (total) {
    const above = read.rows.slice(state.firstOfTotal)
    const notices =
      read.flawed.length > 0 ? [] : checkTotal(cells, above.length > 0 ? above : read.rows, read.columns)
    state.firstOfTotal = read.rows.length
    return [noticeAt(total, 'total_row_skipped'), ...notices]
  }
  const [first] = cells.filter(({ kind }) => kind !== 'empty')
  if (first && repeatsHeading(cells, read.layout, sheet)) return [noticeAt(first, 'heading_repeated_skipped')]
  const skipped = findReasonToSkip(cells, read.columns, isFirst)
  if (skipped?.code === 'row_without_figures_skipped') state.within = skipped.value
  return skipped ? [skipped] : null
}

function readLine(
  cells: readonly Cell[],
  index: number,
  sheet: Sheet,
  read: TargetsSheet,
  state: LineState,
): void {
  const { columns, layout } = read
  const name = cellAt(cells, columns.indicator ?? columns.unit ?? 0)
  if (sheet.hiddenRows.has(index)) read.notices.push(noticeAt(name, 'hidden_row_read'))
  const context = {
    indicator: layout.facts.indicator?.text ?? '',
    unitOfMeasure: layout.facts.unitOfMeasure?.text ?? '',
    within: state.within,
  }
  const { row, flawed, about, problems } = readTargetRow(cells, columns, index + 1, context)
  if (name.kind === 'text' && !isPart(name.text)) state.within = shownText(name)
  read.problems.push(...problems)
  const earlier = about === null ? undefined : state.lineOf.get(about)
  if (about !== null && earlier === undefined) state.lineOf.set(about, index + 1)
  if (earlier !== undefined) read.problems.push(problemAt(name, 'line_repeated', { first: earlier }))
  else if (row) read.rows.push(row)
  else if (flawed) read.flawed.push(flawed)
}

/** Notes and signatures below the table are told of once. */
function noteFoot(rows: readonly Cell[][], end: number, read: TargetsSheet): void {
  const foot = rows.slice(end).flatMap((cells) => cells.filter(({ kind }) => kind !== 'empty'))
  const [first] = foot
  if (first) read.notices.push(noticeAt(first, 'foot_skipped'))
}
