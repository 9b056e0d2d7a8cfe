import { Big } from 'big.js'
import { type Decimal, decimal, divide } from '#domain/quantity/decimal.ts'
import type { GridRow } from '#domain/target/actual-contract.ts'
import { isJudgedAsItStands } from '#domain/target/indicator.ts'
import { figureOf } from '#domain/target/series.ts'
import type { FigureReading } from './entry-row.ts'

/** What a typed figure comes to; null where it cannot be said of this cell alone. */
export type Comes = {
  /** The figure that a pair stands for. */
  pair: Decimal | null
  /** Of a running total: what the period itself brought; below zero when the total has fallen. */
  inPeriod: Decimal | null
  /** Everything since January with this period. */
  toDate: Decimal | null
  percentOfExpected: Decimal | null
}

const nothing: Comes = { pair: null, inPeriod: null, toDate: null, percentOfExpected: null }

/** What the figure in a cell means beside those of the periods before it. */
export function whatComes(row: GridRow, reading: FigureReading): Comes {
  if (reading.kind !== 'value') return nothing
  const { value, base } = reading
  const isPair = base !== null
  const figure = figureOf(row, { value, base })
  const isTotal = row.entry === 'cumulative' && row.aggregation === 'sum'
  const before = new Big(row.previousToDate ?? 0)
  const toDate = toDateOf(row, figure, before)
  return {
    pair: isPair && row.aggregation === 'ratio' ? figure : null,
    inPeriod: isTotal ? decimal(new Big(value).minus(before)) : null,
    toDate,
    percentOfExpected:
      toDate === null || isJudgedAsItStands(row)
        ? null
        : divide(decimal(new Big(toDate).times(100)), row.expectedToDate),
  }
}

/** A mean or a ratio to date needs the periods before it, one by one: only their first says it alone. */
function toDateOf(row: GridRow, figure: Decimal | null, before: Big): Decimal | null {
  if (figure === null) return null
  if (row.aggregation === 'sum') return row.entry === 'cumulative' ? figure : decimal(before.plus(figure))
  const isOfPeriods = row.aggregation !== 'last' && row.entry === 'in_period'
  return isOfPeriods && row.previousToDate !== null ? null : figure
}
