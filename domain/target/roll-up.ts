import { type Decimal, compare, divide, decimal, sum } from '#domain/quantity/decimal.ts'
import type { Aggregation } from './indicator.ts'
import type { MonthValue } from './month.ts'

/**
 * One figure of the months reported, by the indicator's own aggregation; null when none is reported. Exact, but for
 * a mean, which is rounded to six decimals.
 */
export function rollUpMonths(aggregation: Aggregation, reported: readonly MonthValue[]): Decimal | null {
  const values = reported.map(({ value }) => value)
  if (values.length === 0) return null
  if (aggregation === 'sum') return sum(values)
  if (aggregation === 'mean') return divide(sum(values), decimal(values.length))
  if (aggregation === 'maximum')
    return values.reduce((most, value) => (compare(value, most) > 0 ? value : most))
  return reported.reduce((last, each) => (each.month > last.month ? each : last)).value
}

/** What one unit gives to a roll-up: its months, or none. */
export interface Part {
  readonly unitId: string
  readonly reported: readonly MonthValue[]
}

/** The months of the parts together, and for each of these months the units that have given nothing. */
export interface RolledUp {
  readonly reported: MonthValue[]
  readonly missing: { month: number; unitIds: string[] }[]
}

/**
 * The sum of units, month by month, exact whatever the tree; null where the indicator is not additive, for a rate is
 * never summed. A month that some unit has not reported is summed without it, and the unit is named.
 */
export function rollUpUnits(aggregation: Aggregation, parts: readonly Part[]): RolledUp | null {
  if (aggregation !== 'sum') return null
  const months = [...new Set(parts.flatMap((part) => part.reported.map(({ month }) => month)))]
  months.sort((a, b) => a - b)
  const valueIn = (part: Part, month: number) => part.reported.find((each) => each.month === month)?.value
  return {
    reported: months.map((month) => ({
      month,
      value: sum(parts.map((part) => valueIn(part, month)).filter((value) => value !== undefined)),
    })),
    missing: months
      .map((month) => ({
        month,
        unitIds: parts.filter((part) => valueIn(part, month) === undefined).map((part) => part.unitId),
      }))
      .filter(({ unitIds }) => unitIds.length > 0),
  }
}

/**
 * The nearest units below one that hold the same thing, so that nothing is counted twice: whoever stands below one
 * of these is already within it.
 */
export function nearestBelow(
  unitId: string,
  holders: ReadonlySet<string>,
  childrenOf: ReadonlyMap<string, readonly string[]>,
): string[] {
  return (childrenOf.get(unitId) ?? []).flatMap((child) =>
    holders.has(child) ? [child] : nearestBelow(child, holders, childrenOf),
  )
}
