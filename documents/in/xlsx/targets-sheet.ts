import { type Sheet, type Workbook, cellAt } from './cell.ts'
import { findReasonToSkip, isBlankRow } from './skipped-row.ts'
import { spreadMerged } from './spread-merged.ts'
import { type NamedLine, type TargetRow, readTargetRow } from './target-row.ts'
import { type TargetsColumns, type TargetsHeader, findTargetsHeader } from './targets-columns.ts'
import { type TargetsNotice, type TargetsProblem, noticeAt, problemAt } from './targets-problem.ts'

export type TargetsSheet = {
  sheet: string | null
  year: number | null
  /** Where each thing stands, for whoever finds something wrong later; null without a table. */
  columns: TargetsColumns | null
  rows: TargetRow[]
  /** Lines with something wrong in them, whose names can be looked up all the same. */
  flawed: NamedLine[]
  problems: TargetsProblem[]
  notices: TargetsNotice[]
}

/**
 * Reads the table of targets from the first visible sheet that has one. Everything wrong is collected by cell and
 * nothing is thrown; names are not looked up, so units and indicators are still the words of the file.
 */
export function readTargetsSheet(workbook: Workbook): TargetsSheet {
  const found = workbook.sheets
    .filter((sheet) => !sheet.hidden)
    .flatMap((sheet) => {
      const header = findTargetsHeader(sheet)
      return header ? [{ sheet, ...header }] : []
    })
  const [first, ...others] = found
  if (!first) {
    const nowhere: TargetsProblem = { cell: 'A1', code: 'header_not_found', params: {}, value: '' }
    return { sheet: null, year: null, columns: null, rows: [], flawed: [], problems: [nowhere], notices: [] }
  }
  const notices = others.map(({ sheet }): TargetsNotice => ({
    cell: 'A1',
    code: 'other_sheet_ignored',
    params: { sheet: sheet.name },
    value: '',
  }))
  const empty = {
    sheet: first.sheet.name,
    year: null,
    columns: null,
    rows: [],
    flawed: [],
    problems: first.problems,
    notices,
  }
  return first.header ? readTable(first.sheet, first.header, notices) : empty
}

function readTable(sheet: Sheet, header: TargetsHeader, notices: TargetsNotice[]): TargetsSheet {
  const { columns, firstDataRow, year } = header
  const read: TargetsSheet = { sheet: sheet.name, year, columns, rows: [], flawed: [], problems: [], notices }
  const named = spreadMerged(sheet, [columns.indicator, columns.unit, columns.unitOfMeasure])
  const lineOf = new Map<string, number>()
  for (const [offset, cells] of named.slice(firstDataRow).entries()) {
    const index = firstDataRow + offset
    const skipped = findReasonToSkip(cells, columns, offset === 0)
    if (skipped) read.notices.push(skipped)
    if (skipped || isBlankRow(cells, columns)) continue
    if (sheet.hiddenRows.has(index))
      read.notices.push(noticeAt(cellAt(cells, columns.indicator), 'hidden_row_read'))
    const { row, flawed, about, problems } = readTargetRow(cells, columns, index + 1)
    read.problems.push(...problems)
    const earlier = about === null ? undefined : lineOf.get(about)
    if (about !== null && earlier === undefined) lineOf.set(about, index + 1)
    if (earlier !== undefined) {
      read.problems.push(problemAt(cellAt(cells, columns.indicator), 'line_repeated', { first: earlier }))
    } else if (row) read.rows.push(row)
    else if (flawed) read.flawed.push(flawed)
  }
  return read
}
