import type { Decimal } from '#domain/quantity/decimal.ts'
import { foldText } from '#domain/text/fold.ts'
import { normalizeLine } from '#domain/text/normalize.ts'
import { type Cell, cellAt } from './cell.ts'
import type { TargetsColumns } from './targets-columns.ts'
import { readFigure } from './targets-figure.ts'
import { type TargetsProblem, problemAt, shownText } from './targets-problem.ts'

/** What a line is about, in the words of the file. */
export type NamedLine = {
  /** The number of the row as the spreadsheet shows it. */
  line: number
  indicatorCode: string | null
  indicator: string
  unit: string
  unitOfMeasure: string
}

/** A line of the table: what one unit is to reach on one indicator in the year, and what it reached by month. */
export type TargetRow = NamedLine & {
  planned: Decimal
  /** January to December; the actual of each month alone, null where there is none. */
  actuals: (Decimal | null)[]
}

const longestText = 500

type ReadTargetRow = {
  row: TargetRow | null
  /** What the line is about though something in it is wrong; null when either name is missing. */
  flawed: NamedLine | null
  /** The same for two lines about one indicator of one unit; null when either name is missing. */
  about: string | null
  problems: TargetsProblem[]
}

/** One line, or everything that is wrong with it. `line` is the number that the spreadsheet shows. */
export function readTargetRow(cells: readonly Cell[], columns: TargetsColumns, line: number): ReadTargetRow {
  const problems: TargetsProblem[] = []
  const name = (
    column: number,
    missing: 'indicator_missing' | 'unit_missing' | 'unit_of_measure_missing',
  ) => {
    const found = readName(cellAt(cells, column))
    if (typeof found === 'object') problems.push(found)
    if (found === '') problems.push(problemAt(cellAt(cells, column), missing))
    return typeof found === 'string' ? found : ''
  }
  const figure = (column: number, unitOfMeasure: string): Decimal | null => {
    const found = readFigure(cellAt(cells, column), unitOfMeasure)
    if ('problem' in found) problems.push(found.problem)
    return 'value' in found ? found.value : null
  }
  const indicator = name(columns.indicator, 'indicator_missing')
  const unit = name(columns.unit, 'unit_missing')
  const unitOfMeasure = name(columns.unitOfMeasure, 'unit_of_measure_missing')
  const planned = figure(columns.planned, unitOfMeasure)
  const plannedCell = cellAt(cells, columns.planned)
  if (plannedCell.kind === 'empty') problems.push(problemAt(plannedCell, 'planned_missing'))
  const actuals = Array.from({ length: 12 }, (_, index) => {
    const column = columns.months.get(index + 1)
    return column === undefined ? null : figure(column, unitOfMeasure)
  })
  const code =
    columns.indicatorCode === null ? '' : normalizeLine(shownText(cellAt(cells, columns.indicatorCode)))
  const about = indicator && unit ? JSON.stringify([foldText(code || indicator), foldText(unit)]) : null
  const named = { line, indicatorCode: code || null, indicator, unit, unitOfMeasure }
  if (problems.length > 0 || planned === null)
    return { row: null, flawed: about === null ? null : named, about, problems }
  return { row: { ...named, planned, actuals }, flawed: null, about, problems }
}

function readName(cell: Cell): string | TargetsProblem {
  if (cell.kind === 'error') return problemAt(cell, 'error_cell', { error: cell.error })
  if (cell.kind === 'unreadable' || cell.kind === 'boolean' || cell.kind === 'date') {
    return problemAt(cell, 'text_expected', { found: cell.kind })
  }
  const text = normalizeLine(shownText(cell))
  return text.length > longestText ? problemAt(cell, 'text_too_long', { limit: longestText }) : text
}
