import { Big } from 'big.js'
import { type Decimal, decimal, subtract, sum } from '#domain/quantity/decimal.ts'
import type { Counting } from './indicator.ts'

/** What a plan to catch up says of the periods to come: amounts that add up, levels to be reached, or nothing. */
export type PathKind = 'amounts' | 'levels' | 'none'

/** Amounts are added, rates and levels are reached; a yes and a level of a scale have no path between now and then. */
export function pathKindOf({
  direction,
  aggregation,
}: Pick<Counting, 'direction' | 'aggregation'>): PathKind {
  if (direction === 'yes_no' || direction === 'scale') return 'none'
  return aggregation === 'sum' ? 'amounts' : 'levels'
}

/** A period as it was intended and as it came; in the indicator's unit of measure. */
export interface PathPoint {
  /** The last month of the period. */
  readonly month: number
  readonly intended: Decimal
  /** Of amounts: everything since January if the plan is kept; of levels the level itself. */
  readonly intendedToDate: Decimal
  /** What the period brought; null while it is not reported. */
  readonly achieved: Decimal | null
}

interface PathQuestion {
  readonly kind: PathKind
  /** What was done when the plan was made. */
  readonly startedAt: Decimal
  /** The periods to come at that time, by their last months, with what each is to bring. */
  readonly periods: readonly number[]
  readonly amounts: readonly Decimal[]
  /** What each period brought, by its last month. */
  readonly achieved: ReadonlyMap<number, Decimal | null>
}

/** The course that a plan to catch up intends, beside what came of it ("theo kế hoạch tăng tốc: 12 trên 15"). */
export function pathOf({ kind, startedAt, periods, amounts, achieved }: PathQuestion): PathPoint[] {
  if (kind === 'none') return []
  return periods.flatMap((month, index): PathPoint[] => {
    const intended = amounts[index]
    if (intended === undefined) return []
    const before = [startedAt, ...amounts.slice(0, index)]
    const intendedToDate = kind === 'amounts' ? sum([...before, intended]) : intended
    return [{ month, intended, intendedToDate, achieved: achieved.get(month) ?? null }]
  })
}

/** Where the course ends, and what is still missing of the plan of the year then; where less is better, what is over. */
export function endOf(
  path: readonly PathPoint[],
  planned: Decimal,
  { direction }: Pick<Counting, 'direction'>,
): { total: Decimal; missing: Decimal } | null {
  const total = path.at(-1)?.intendedToDate
  if (total === undefined) return null
  const gap = direction === 'lower' ? subtract(total, planned) : subtract(planned, total)
  return { total, missing: new Big(gap).gt(0) ? gap : decimal(0) }
}

/** What was intended and what came of it in the periods that are reported; null before the first. */
export function keptSoFar(
  kind: PathKind,
  path: readonly PathPoint[],
): { intended: Decimal; achieved: Decimal; periods: number } | null {
  const over = path.flatMap(({ intended, achieved }) => (achieved === null ? [] : [{ intended, achieved }]))
  const last = over.at(-1)
  if (!last) return null
  if (kind === 'levels') return { ...last, periods: over.length }
  return {
    intended: sum(over.map((point) => point.intended)),
    achieved: sum(over.map((point) => point.achieved)),
    periods: over.length,
  }
}
