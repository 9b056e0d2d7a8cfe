import { Big } from 'big.js'
import { type Decimal, compare, decimal, divide, round, sum } from '#domain/quantity/decimal.ts'
import { quotient } from '#domain/quantity/quotient.ts'
import type { Aggregation, Counting, UnitAggregation } from './indicator.ts'
import type { MonthValue } from './month.ts'
import { type CountedPeriod, figureOf } from './series.ts'

/** Means and other rates to date, entered as such, are not averaged again: the last one says it. */
const aggregationOf = ({ entry, aggregation }: Counting): Aggregation =>
  entry === 'cumulative' && (aggregation === 'mean' || aggregation === 'weighted_mean') ? 'last' : aggregation

/**
 * One figure of the periods reported, in order, by the indicator's own aggregation; null when none is reported or a
 * ratio has no denominator. Exact, but for what is divided, which is rounded to six decimals.
 */
export function rollUpPeriods(counting: Counting, periods: readonly MonthValue[]): Decimal | null {
  const last = periods.at(-1)
  if (!last) return null
  switch (aggregationOf(counting)) {
    case 'sum':
      return sum(periods.map(({ value }) => value))
    case 'mean':
      return divide(sum(periods.map(({ value }) => value)), decimal(periods.length))
    case 'weighted_mean':
      return weightedMean(periods)?.value ?? null
    case 'ratio':
      return figureOf(counting, addPairs(periods))
    case 'maximum':
      return highest(periods)
    case 'last':
      return last.value
  }
}

const highest = (parts: readonly { value: Decimal }[]): Decimal =>
  parts.map(({ value }) => value).reduce((most, value) => (compare(value, most) > 0 ? value : most))

type Pair = Pick<MonthValue, 'value' | 'base'>

const addPairs = (pairs: readonly Pair[]) => ({
  value: sum(pairs.map(({ value }) => value)),
  base: sum(pairs.map(({ base }) => base ?? decimal(0))),
})

/** Each figure by its weight, to six decimals; null when all weights together are zero. */
function weightedMean(pairs: readonly Pair[]): { value: Decimal; base: Decimal } | null {
  const base = sum(pairs.map((pair) => pair.base ?? decimal(0)))
  if (compare(base, decimal(0)) === 0) return null
  const weighed = pairs.reduce(
    (total, pair) => total.plus(new Big(pair.value).times(pair.base ?? 0)),
    new Big(0),
  )
  return { value: round(quotient(weighed, new Big(base)), 6), base }
}

/** What one unit gives to a roll-up: what each of its periods brought, or nothing. */
export interface Part {
  readonly unitId: string
  readonly periods: readonly CountedPeriod[]
}

/** The periods of the parts together, and for each of them the units that have given nothing. */
export interface RolledUp {
  readonly periods: CountedPeriod[]
  readonly missing: { month: number; unitIds: string[] }[]
}

/**
 * The figures of units as one, period by period, exact whatever the tree; null where nothing can be said of units
 * together. A period that some unit has not reported is made without it, and the unit is named. `share_of_units` is
 * counted by `rollUpShare`, since it asks what each unit was to reach.
 */
export function rollUpUnits(way: UnitAggregation, parts: readonly Part[]): RolledUp | null {
  if (way === 'none' || way === 'share_of_units') return null
  const ends = [...new Set(parts.flatMap(({ periods }) => periods.map(({ month }) => month)))]
  ends.sort((a, b) => a - b)
  const byUnit = parts.map(({ unitId, periods }) => ({
    unitId,
    in: new Map(periods.map((period) => [period.month, period])),
    covered: new Set(periods.flatMap(({ months }) => months)),
  }))
  return {
    periods: ends.flatMap((month) => {
      const given = byUnit.flatMap((unit) => unit.in.get(month) ?? [])
      const together = combine(way, given)
      const months = [...new Set(given.flatMap((period) => period.months))].sort((a, b) => a - b)
      return together ? [{ month, months, ...together }] : []
    }),
    missing: ends
      .map((month) => ({
        month,
        unitIds: byUnit.filter((unit) => !unit.covered.has(month)).map(({ unitId }) => unitId),
      }))
      .filter(({ unitIds }) => unitIds.length > 0),
  }
}

type CombiningWay = Exclude<UnitAggregation, 'none' | 'share_of_units'>

function combine(way: CombiningWay, given: readonly CountedPeriod[]): Pair | null {
  if (given.length === 0) return null
  const values = given.map(({ value }) => value)
  switch (way) {
    case 'sum':
      return { value: sum(values) }
    case 'mean':
      return { value: divide(sum(values), decimal(values.length)) ?? decimal(0) }
    case 'weighted_mean':
      return weightedMean(given)
    case 'ratio':
      return addPairs(given)
    case 'maximum':
      return { value: highest(given) }
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
