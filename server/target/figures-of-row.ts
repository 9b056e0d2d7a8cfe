import type { Decimal } from '#domain/quantity/decimal.ts'
import type { TargetRow } from '#documents/in/xlsx/target-row.ts'
import { monthsOfPeriod, periodEnds } from '#domain/target/period.ts'
import type { KnownIndicator } from './find-names.ts'
import { type FileRemark, type Place, type SourceSheet, cellOf, placeOf, remark } from './import-file.ts'

/** A figure that a file says, and where. */
export interface Claim {
  readonly value: Decimal
  readonly place: Place
}

/** A figure of a period, named by its last month, as the indicator takes it. */
export interface ClaimedFigure extends Claim {
  readonly month: number
}

/**
 * The figures of a line as its indicator takes them: in the period or since January, by month, quarter or half year.
 * Columns that hold something else are compared and not taken.
 */
export function figuresOfRow(
  source: SourceSheet,
  row: TargetRow,
  { frequency, entry }: Pick<KnownIndicator, 'frequency' | 'entry'>,
): { figures: ClaimedFigure[]; remarks: FileRemark[] } {
  const { columns } = source
  const figures: ClaimedFigure[] = []
  const taken = new Set<string>()
  const take = (month: number, value: Decimal | null | undefined, column: number | null) => {
    if (column === null) return
    taken.add(cellOf(row.line, column))
    if (value) figures.push({ month, value, place: placeOf(source, row.line, column) })
  }
  for (const end of periodEnds(frequency)) {
    const from = entry === 'cumulative' ? 1 : (monthsOfPeriod(frequency, end)[0] ?? end)
    if (from === end) take(end, row.actuals[end - 1], columns.months[end - 1] ?? null)
    const span = columns.spans.findIndex((each) => each.from === from && each.through === end)
    if (span >= 0 && from !== end) take(end, row.together[span], columns.spans[span]?.column ?? null)
  }
  const remarks = row.doubtful
    .filter(({ cell }) => taken.has(cell))
    .map(({ cell, code, params, value }) => remark({ source, cell }, code, value, params))
  return { figures, remarks: [...remarks, ...untaken(source, row, taken, { frequency, entry })] }
}

/** A month's figure of an indicator that is reported otherwise would be lost in silence. */
function untaken(
  source: SourceSheet,
  row: TargetRow,
  taken: ReadonlySet<string>,
  { frequency, entry }: Pick<KnownIndicator, 'frequency' | 'entry'>,
): FileRemark[] {
  const lost = row.actuals.findIndex((value, index) => {
    const column = source.columns.months[index] ?? null
    return value !== null && column !== null && !taken.has(cellOf(row.line, column))
  })
  if (lost < 0) return []
  const place = placeOf(source, row.line, source.columns.months[lost] ?? null)
  return [remark(place, 'month_not_taken', row.indicator, { way: `${entry}_${frequency}` })]
}
