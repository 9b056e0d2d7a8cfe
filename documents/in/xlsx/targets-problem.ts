import { formatDate } from '#domain/calendar/format-date.ts'
import { isDecimal } from '#domain/quantity/decimal.ts'
import { formatNumber } from '#domain/quantity/format-number.ts'
import type { Cell } from './cell.ts'

/** What stops an import: every one must be mended, for nothing is imported by half. */
export type TargetsProblemCode =
  | 'header_not_found'
  | 'column_missing'
  | 'column_repeated'
  | 'indicator_missing'
  | 'unit_missing'
  | 'unit_of_measure_missing'
  | 'planned_missing'
  | 'figures_missing'
  | 'text_expected'
  | 'text_too_long'
  | 'number_expected'
  | 'number_ambiguous'
  | 'number_negative'
  | 'number_too_precise'
  | 'percent_not_expected'
  | 'error_cell'
  | 'formula_without_value'
  | 'line_repeated'

/** What was passed over or read in a way that its author should know; it stops nothing. */
export type TargetsNoticeCode =
  | 'total_row_skipped'
  | 'numbering_row_skipped'
  | 'row_without_figures_skipped'
  | 'hidden_row_read'
  | 'hidden_column_read'
  | 'heading_repeated_skipped'
  | 'foot_skipped'
  | 'total_differs'
  | 'column_not_understood'
  | 'column_only_compared'
  | 'other_sheet_ignored'

type Params = Readonly<Record<string, string | number>>

/** `value` is what the cell shows, for a person who looks for it. */
export type TargetsProblem = { cell: string; code: TargetsProblemCode; params: Params; value: string }
export type TargetsNotice = { cell: string; code: TargetsNoticeCode; params: Params; value: string }

export const problemAt = (cell: Cell, code: TargetsProblemCode, params: Params = {}): TargetsProblem => ({
  cell: cell.address,
  code,
  params,
  value: shownText(cell),
})

export const noticeAt = (cell: Cell, code: TargetsNoticeCode, params: Params = {}): TargetsNotice => ({
  cell: cell.address,
  code,
  params,
  value: shownText(cell),
})

/** The content of a cell as a person sees it, in Vietnamese writing. */
export function shownText(cell: Cell): string {
  switch (cell.kind) {
    case 'text':
      return cell.text
    case 'number':
      return isDecimal(cell.value) ? formatNumber(cell.value, 'vi') : cell.value
    case 'date':
      return formatDate(cell.date)
    case 'boolean':
      return String(cell.value).toUpperCase()
    case 'error':
      return cell.error
    default:
      return ''
  }
}
