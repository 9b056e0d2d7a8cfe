import type { Decimal } from '#domain/quantity/decimal.ts'
import { foldText } from '#domain/text/fold.ts'
import { normalizeLine } from '#domain/text/normalize.ts'
import { remember } from '#domain/text/remember.ts'
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
  /** Empty where the whole sheet is about one unit. */
  unit: string
  /** Empty where the sheet says none. */
  unitOfMeasure: string
  /** The line or the title of the group under which this one stands: "Trong đó: - Nữ" means nothing alone. */
  within: string | null
}

/** A line of the table: what one unit is to reach on one indicator in the year, and what it reached by month. */
export type TargetRow = NamedLine & {
  /** Null where the line only reports. */
  planned: Decimal | null
  /** January to December; the actual of each month alone, null where there is none. */
  actuals: (Decimal | null)[]
  /** What columns of several months say, by column of `spans`. */
  together: (Decimal | null)[]
  /** What is wrong in those columns: it matters only where they are taken and not merely compared. */
  doubtful: TargetsProblem[]
  /** Answers in words, có or không, which are wrong unless the indicator asks for yes or no. */
  answers: TargetsProblem[]
}

const isNothing = (value: Decimal | null): boolean => value === null

/** What holds for lines that do not say it themselves. */
export type LineContext = { indicator: string; unitOfMeasure: string; within: string | null }

const longestText = 500
const lineOf = remember(normalizeLine)

type ReadTargetRow = {
  row: TargetRow | null
  /** What the line is about though something in it is wrong; null when either name is missing. */
  flawed: NamedLine | null
  /** The same for two lines about one indicator of one unit; null when either name is missing. */
  about: string | null
  problems: TargetsProblem[]
}

/** One line, or everything that is wrong with it. `line` is the number that the spreadsheet shows. */
export function readTargetRow(
  cells: readonly Cell[],
  columns: TargetsColumns,
  line: number,
  context: LineContext,
): ReadTargetRow {
  const problems: TargetsProblem[] = []
  const answers: TargetsProblem[] = []
  const named = readNames(cells, columns, line, context, problems)
  const figure = (column: number | null, wrong = problems): Decimal | null => {
    if (column === null) return null
    const found = readFigure(cellAt(cells, column), named.unitOfMeasure)
    if ('problem' in found) wrong.push(found.problem)
    else if (found.unlessAnswer) answers.push(found.unlessAnswer)
    return 'value' in found ? found.value : null
  }
  const planned = figure(columns.planned)
  const actuals = columns.months.map((column) => figure(column))
  const doubtful: TargetsProblem[] = []
  const together = columns.spans.map(({ column }) => figure(column, doubtful))
  if (problems.length === 0 && planned === null && actuals.every(isNothing) && together.every(isNothing)) {
    problems.push(problemAt(cellAt(cells, columns.planned ?? columns.indicator ?? 0), 'figures_missing'))
  }
  const isNamed = Boolean(named.indicator) && (columns.unit === null || Boolean(named.unit))
  const about = isNamed ? aboutOf(named) : null
  if (problems.length > 0) return { row: null, flawed: about === null ? null : named, about, problems }
  return {
    row: {
      line: named.line,
      indicatorCode: named.indicatorCode,
      indicator: named.indicator,
      unit: named.unit,
      unitOfMeasure: named.unitOfMeasure,
      within: named.within,
      planned,
      actuals,
      together,
      doubtful,
      answers,
    },
    flawed: null,
    about,
    problems,
  }
}

const aboutOf = ({ indicatorCode, indicator, unit, within }: NamedLine): string =>
  `${foldText(indicatorCode ?? indicator)}\n${foldText(unit)}\n${isPart(indicator) ? within : ''}`

/** A name that continues the line above it: "- Nữ", "+ Nam", "Trong đó: ...". */
export const isPart = (name: string): boolean => /^\s*([-+–•*]|trong đó)/i.test(name)

function readNames(
  cells: readonly Cell[],
  columns: TargetsColumns,
  line: number,
  context: LineContext,
  problems: TargetsProblem[],
): NamedLine {
  const name = (column: number | null, missing: 'indicator_missing' | 'unit_missing' | null): string => {
    if (column === null) return ''
    const found = readName(cellAt(cells, column))
    if (typeof found === 'object') problems.push(found)
    if (found === '' && missing) problems.push(problemAt(cellAt(cells, column), missing))
    return typeof found === 'string' ? found : ''
  }
  const code = name(columns.indicatorCode, null)
  const indicator =
    columns.indicator === null ? code || context.indicator : name(columns.indicator, 'indicator_missing')
  const unit = name(columns.unit, 'unit_missing')
  const unitOfMeasure = name(columns.unitOfMeasure, null) || context.unitOfMeasure
  return { line, indicatorCode: code || null, indicator, unit, unitOfMeasure, within: context.within }
}

function readName(cell: Cell): string | TargetsProblem {
  if (cell.kind === 'error') return problemAt(cell, 'error_cell', { error: cell.error })
  if (cell.kind === 'unreadable' || cell.kind === 'boolean' || cell.kind === 'date') {
    return problemAt(cell, 'text_expected', { found: cell.kind })
  }
  const text = lineOf(shownText(cell))
  return text.length > longestText ? problemAt(cell, 'text_too_long', { limit: longestText }) : text
}
