import { parseNumber } from '#domain/quantity/parse-number.ts'
import { answerInWords } from '#domain/target/answer-in-words.ts'
import { foldText } from '#domain/text/fold.ts'
import { remember } from '#domain/text/remember.ts'
import { type Cell, cellAt } from './cell.ts'
import type { TargetsColumns } from './targets-columns.ts'
import { type TargetsNotice, noticeAt, shownText } from './targets-problem.ts'

const totalRow = /^(tong|cong|tong cong|tong so|tong cong so|toan tinh|cong toan tinh)$/
/** What a total begins with, whatever its marks: only then is it worth folding. */
const mayBeTotal = /^\P{L}*[tc]/iu
const numberingCell = /^\(?(\d{1,2}|[A-Za-z])\)?$/

/** Whether a row says nothing in any column that matters. */
export function isBlankRow(cells: readonly Cell[], columns: TargetsColumns): boolean {
  const isEmpty = (column: number): boolean => cellAt(cells, column).kind === 'empty'
  return columns.names.every(isEmpty) && columns.figures.every(isEmpty)
}

/** The cell that says "Tổng cộng" before the figures of a row; null in any other row. */
export function findTotal(cells: readonly Cell[], columns: TargetsColumns): Cell | null {
  const end = Math.min(...columns.figures)
  return cells.find((cell, column) => column < end && cell.kind === 'text' && saysTotal(cell.text)) ?? null
}

const saysTotal = remember(
  (text) =>
    mayBeTotal.test(text) &&
    totalRow.test(
      foldText(text)
        .replace(/[^a-z]+/g, ' ')
        .trim(),
    ),
)

/** Rows that people put into tables but that are no line: `(1) (2) (3)`, titles of groups, blank lines. */
export function findReasonToSkip(
  cells: readonly Cell[],
  columns: TargetsColumns,
  isFirst: boolean,
): TargetsNotice | null {
  const named = columns.names.map((column) => cellAt(cells, column))
  const [first] = named
  if (first && isFirst && named.every((cell) => numberingCell.test(shownText(cell).trim()))) {
    return noticeAt(first, 'numbering_row_skipped')
  }
  const hasFigures = columns.figures.some((column) => cellAt(cells, column).kind !== 'empty')
  const speaking = named.find((cell) => cell.kind !== 'empty')
  return !hasFigures && speaking ? noticeAt(speaking, 'row_without_figures_skipped') : null
}

/**
 * Whether a row is a line of the table and no note below it: it has a figure, or a name with a unit of measure and
 * something where a figure should be.
 */
export function isLine(cells: readonly Cell[], columns: TargetsColumns): boolean {
  const figures = columns.figures.map((column) => cellAt(cells, column))
  if (figures.some(isFigureLike)) return true
  const measure = columns.unitOfMeasure === null ? null : cellAt(cells, columns.unitOfMeasure)
  const isMeasured = measure === null ? columns.unit !== null : measure.kind !== 'empty'
  return isMeasured && figures.some(({ kind }) => kind !== 'empty')
}

const isFigureLike = (cell: Cell): boolean =>
  cell.kind === 'number' ||
  cell.kind === 'error' ||
  cell.kind === 'unreadable' ||
  (cell.kind === 'text' && (!isPlainText(cell.text) || answerInWords(cell.text) !== null))

function isPlainText(text: string): boolean {
  const parsed = parseNumber(text)
  return 'problem' in parsed && parsed.problem === 'letters'
}
