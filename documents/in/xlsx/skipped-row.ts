import { foldText } from '#domain/text/fold.ts'
import { type Cell, cellAt } from './cell.ts'
import type { TargetsColumns } from './targets-columns.ts'
import { type TargetsNotice, noticeAt, shownText } from './targets-problem.ts'

const totalRow = /^(tong|cong|tong cong|tong so|tong cong so)$/
const numberingCell = /^\(?(\d{1,2}|[A-Za-z])\)?$/

const figureColumns = ({ planned, months }: TargetsColumns): number[] => [planned, ...months.values()]

/** Whether a row says nothing in any column that matters. */
export function isBlankRow(cells: readonly Cell[], columns: TargetsColumns): boolean {
  const meant = [columns.indicator, columns.unit, ...figureColumns(columns)]
  return meant.every((column) => cellAt(cells, column).kind === 'empty')
}

/** Rows that people put into tables but that are no line: totals, `(1) (2) (3)`, titles of groups, blank lines. */
export function findReasonToSkip(
  cells: readonly Cell[],
  columns: TargetsColumns,
  isFirst: boolean,
): TargetsNotice | null {
  const indicator = cellAt(cells, columns.indicator)
  const words = cells.slice(0, columns.planned).filter((cell) => cell.kind === 'text')
  const total = words.find((cell) =>
    totalRow.test(
      foldText(shownText(cell))
        .replace(/[^a-z]+/g, ' ')
        .trim(),
    ),
  )
  if (total) return noticeAt(total, 'total_row_skipped')
  const names = [indicator, cellAt(cells, columns.unit)]
  if (isFirst && names.every((cell) => numberingCell.test(shownText(cell).trim()))) {
    return noticeAt(indicator, 'numbering_row_skipped')
  }
  const hasFigures = figureColumns(columns).some((column) => cellAt(cells, column).kind !== 'empty')
  return !hasFigures && names.some((cell) => cell.kind !== 'empty')
    ? noticeAt(indicator, 'row_without_figures_skipped')
    : null
}
