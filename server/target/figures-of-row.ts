import type { Decimal } from '#domain/quantity/decimal.ts'
import type { TargetRow } from '#documents/in/xlsx/target-row.ts'
import type { TargetsColumns } from '#documents/in/xlsx/targets-columns.ts'
import { monthsOfPeriod, periodEnds } from '#domain/target/period.ts'
import type { KnownIndicator } from './find-names.ts'
import {
  type FileRemark,
  type Place,
  type SourceSheet,
  cellOf,
  placeOf,
  remark,
  remarkAt,
} from './import-file.ts'

/** A figure that a file says, and where. */
export interface Claim extends Place {
  readonly value: Decimal
}

/** A figure of a period, named by its last month, as the indicator takes it. */
export interface ClaimedFigure extends Claim {
  readonly month: number
}

type Periods = Pick<KnownIndicator, 'frequency' | 'entry'>

/**
 * The figures of a line as its indicator takes them: in the period or since January, by month, quarter or half year.
 * Columns that hold something else are compared and not taken.
 */
export function figuresOfRow(source: SourceSheet, row: TargetRow, periods: Periods): ClaimedFigure[] {
  const figures: ClaimedFigure[] = []
  eachFigure(source, row, periods, (value, month, column) =>
    figures.push({ month, value, source, line: row.line, column }),
  )
  return figures
}

/** The same one after another, for whoever only looks at them. */
export function eachFigure(
  source: SourceSheet,
  row: TargetRow,
  periods: Periods,
  look: (value: Decimal, month: number, column: number) => void,
): void {
  for (const { month, column, of, at } of takingOf(source.columns, periods).parts) {
    const value = of === 'month' ? row.actuals[at] : row.together[at]
    if (value) look(value, month, column)
  }
}

/** What is wrong in columns that are taken, and figures that are not taken and would be lost in silence. */
export function columnRemarks(source: SourceSheet, row: TargetRow, periods: Periods): FileRemark[] {
  const taking = takingOf(source.columns, periods)
  if (row.doubtful.length === 0 && taking.untaken.length === 0) return none
  const taken = new Set(taking.parts.map(({ column }) => cellOf({ source, line: row.line, column })))
  const remarks = row.doubtful
    .filter(({ cell }) => taken.has(cell))
    .map(({ cell, code, params, value }) => remarkAt(source, cell, code, value, params))
  return [...remarks, ...lostMonth(source, row, taking, periods)]
}

const none: FileRemark[] = []

/** Which columns hold the periods of an indicator, and which months it does not take. */
interface Taking {
  readonly parts: readonly { month: number; column: number; of: 'month' | 'span'; at: number }[]
  /** Months from 0. */
  readonly untaken: readonly number[]
}

const known = new WeakMap<TargetsColumns, Map<string, Taking>>()

/** Found once for all lines of a sheet. */
function takingOf(columns: TargetsColumns, periods: Periods): Taking {
  const ofColumns = known.get(columns) ?? new Map<string, Taking>()
  known.set(columns, ofColumns)
  const key = `${periods.frequency} ${periods.entry}`
  const taking = ofColumns.get(key) ?? findTaking(columns, periods)
  ofColumns.set(key, taking)
  return taking
}

/**
 * A form of Nhịp names indicators by their codes, and every figure stands in it under the last month of its period as it is
 * entered. Elsewhere a month of an indicator that is entered since January may be that month alone.
 */
const isOwnForm = (columns: TargetsColumns): boolean => columns.indicatorCode !== null

function findTaking(columns: TargetsColumns, { frequency, entry }: Periods): Taking {
  const parts = periodEnds(frequency).flatMap((end): Taking['parts'][number][] => {
    const from = entry === 'cumulative' ? 1 : (monthsOfPeriod(frequency, end)[0] ?? end)
    const month = columns.months[end - 1] ?? null
    if (from === end) return month === null ? [] : [{ month: end, column: month, of: 'month', at: end - 1 }]
    const at = columns.spans.findIndex((each) => each.from === from && each.through === end)
    const span = columns.spans[at]
    if (span) return [{ month: end, column: span.column, of: 'span', at }]
    const standsInMonth = month !== null && (entry === 'in_period' || isOwnForm(columns))
    return standsInMonth ? [{ month: end, column: month, of: 'month', at: end - 1 }] : []
  })
  const taken = new Set(parts.map(({ column }) => column))
  const untaken = columns.months.flatMap((column, at) => (column === null || taken.has(column) ? [] : [at]))
  return { parts, untaken }
}

/** A month's figure of an indicator that is reported otherwise would be lost in silence. */
function lostMonth(
  source: SourceSheet,
  row: TargetRow,
  { untaken }: Taking,
  { frequency, entry }: Periods,
): FileRemark[] {
  const lost = untaken.find((at) => (row.actuals[at] ?? null) !== null)
  if (lost === undefined) return []
  const place = placeOf(source, row.line, source.columns.months[lost] ?? null)
  return [remark(place, 'month_not_taken', row.indicator, { way: `${entry}_${frequency}` })]
}
