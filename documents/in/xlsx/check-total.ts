import { type Decimal, compare, sum } from '#domain/quantity/decimal.ts'
import { formatNumber } from '#domain/quantity/format-number.ts'
import { foldText } from '#domain/text/fold.ts'
import { type Cell, cellAt } from './cell.ts'
import type { TargetRow } from './target-row.ts'
import type { TargetsColumns } from './targets-columns.ts'
import { isPercentage, readFigure } from './targets-figure.ts'
import { type TargetsNotice, noticeAt } from './targets-problem.ts'

/**
 * Compares a row of totals with the lines above it. Only where these are one indicator of many units does their sum
 * mean anything, and a rate is never summed; elsewhere nothing is said.
 */
export function checkTotal(
  cells: readonly Cell[],
  above: readonly TargetRow[],
  columns: TargetsColumns,
): TargetsNotice[] {
  const [first] = above
  const isOneThing = above.every(
    (row) => foldText(row.indicator) === foldText(first?.indicator ?? '') && !isPercentage(row.unitOfMeasure),
  )
  if (!first || !isOneThing) return []
  const differences = [columns.planned, ...columns.months].map((column, month) => {
    if (column === null) return []
    const values = above.map((row) => (month === 0 ? row.planned : row.actuals[month - 1])).filter(isGiven)
    return differenceAt(cellAt(cells, column), values)
  })
  return differences.flat()
}

const isGiven = (value: Decimal | null | undefined): value is Decimal => value !== null && value !== undefined

function differenceAt(cell: Cell, values: readonly Decimal[]): TargetsNotice[] {
  const figure = readFigure(cell, '')
  if (!('value' in figure) || figure.value === null || values.length === 0) return []
  const expected = sum(values)
  if (compare(expected, figure.value) === 0) return []
  const params = { expected: formatNumber(expected, 'vi') }
  return [noticeAt(cell, 'total_differs', params)]
}
