import { parseNumber } from '#domain/quantity/parse-number.ts'
import { foldText } from '#domain/text/fold.ts'
import { type Cell, cellAt } from './cell.ts'
import { type TargetsColumns, figureColumns } from './targets-columns.ts'
import { type TargetsNotice, noticeAt, shownText } from './targets-problem.ts'

const totalRow = /^(tong|cong|tong cong|tong so|tong cong so|toan tinh|cong toan tinh)$/
const numberingCell = /^\(?(\d{1,2}|[A-Za-z])\)?$/

const allFigures = (columns: TargetsColumns): number[] => [
  ...figureColumns(columns),
  ...columns.spans.map(({ column }) => column),
]

const names = (columns: TargetsColumns): number[] =>
  [columns.indicator ?? columns.indicatorCode, columns.unit].filter((column) => column !== null)

/** Whether a row says nothing in any column that matters. */
export function isBlankRow(cells: readonly Cell[], columns: TargetsColumns): boolean {
  const meant = [...names(columns), ...allFigures(columns)]
  return meant.every((column) => cellAt(cells, column).kind === 'empty')
}

/** The cell that says "Tổng cộng" before the figures of a row; null in any other row. */
export function findTotal(cells: readonly Cell[], columns: TargetsColumns): Cell | null {
  const words = cells.slice(0, Math.min(...allFigures(columns))).filter((cell) => cell.kind === 'text')
  return (
    words.find((cell) =>
      totalRow.test(
        foldText(shownText(cell))
          .replace(/[^a-z]+/g, ' ')
          .trim(),
      ),
    ) ?? null
  )
}

/** Rows that people put into tables but that are no line: `(1) (2) (3)`, titles of groups, blank lines. */
export function findReasonToSkip(
  cells: readonly Cell[],
  columns: TargetsColumns,
  isFirst: boolean,
): TargetsNotice | null {
  const named = names(columns).map((column) => cellAt(cells, column))
  const [first] = named
  if (first && isFirst && named.every((cell) => numberingCell.test(shownText(cell).trim()))) {
    return noticeAt(first, 'numbering_row_skipped')
  }
  const hasFigures = allFigures(columns).some((column) => cellAt(cells, column).kind !== 'empty')
  const speaking = named.find((cell) => cell.kind !== 'empty')
  return !hasFigures && speaking ? noticeAt(speaking, 'row_without_figures_skipped') : null
}

/**
 * Whether a row is a line of the table and no note below it: it has a figure, or a name with a unit of measure and
 * something where a figure should be.
 */
export function isLine(cells: readonly Cell[], columns: TargetsColumns): boolean {
  const figures = allFigures(columns).map((column) => cellAt(cells, column))
  if (figures.some(isFigureLike)) return true
  const measure = columns.unitOfMeasure === null ? null : cellAt(cells, columns.unitOfMeasure)
  const isMeasured = measure === null ? columns.unit !== null : measure.kind !== 'empty'
  return isMeasured && figures.some(({ kind }) => kind !== 'empty')
}

const isFigureLike = (cell: Cell): boolean =>
  cell.kind === 'number' ||
  cell.kind === 'error' ||
  cell.kind === 'unreadable' ||
  (cell.kind === 'text' && !isPlainText(cell.text))

function isPlainText(text: string): boolean {
  const parsed = parseNumber(text)
  return 'problem' in parsed && parsed.problem === 'letters'
}
