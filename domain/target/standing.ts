import type { Decimal } from '#domain/quantity/decimal.ts'
import type { BestMonth, Run } from './best-run.ts'
import type { Thresholds } from './figures.ts'
import { type Counting, countingOf } from './indicator.ts'
import type { MonthValue } from './month.ts'
import type { PlanOfYear } from './profile.ts'
import { nearestBelow, rollUpUnits } from './roll-up.ts'
import { inPeriods } from './series.ts'
import { rollUpShare } from './share-of-units.ts'
import { type Counted, TargetStanding } from './target-standing.ts'

/** A target as it is held: of which indicator and unit, its plan, and the periods that count. */
export interface HeldTarget extends Counting, PlanOfYear {
  readonly id: string
  readonly unitId: string
  readonly indicatorId: string
  /** The upper end of a band; null for every other direction. */
  readonly plannedHigh: Decimal | null
  readonly reported: readonly MonthValue[]
  /** How much it counts among others; 1 unless the office says otherwise. */
  readonly weight: Decimal
  readonly bestBefore: BestMonth | null
  /** Found when they are asked for, which a map does not. */
  readonly runsBefore: () => readonly (Run | null)[]
}

/** When and by what measure targets are looked at. */
export interface Review {
  readonly year: number
  readonly through: number
  readonly thresholds: Thresholds
}

/**
 * Where each target stands. A unit that reports nothing itself stands on what the nearest units below it make together
 * by the indicator's own way, each counted once; a rate is never summed. All targets given are of one year.
 */
export function standingsOf<Held extends HeldTarget>(
  targets: readonly Held[],
  childrenOf: ReadonlyMap<string, readonly string[]>,
  review: Review,
): TargetStanding<Held>[] {
  const holders = Map.groupBy(targets, (target) => target.indicatorId)
  return [...holders.values()].flatMap((held) => standingsOfIndicator(held, childrenOf, review))
}

function standingsOfIndicator<Held extends HeldTarget>(
  held: readonly Held[],
  childrenOf: ReadonlyMap<string, readonly string[]>,
  review: Review,
): TargetStanding<Held>[] {
  const byUnit = new Map(held.map((target) => [target.unitId, target]))
  const units = new Set(byUnit.keys())
  const known = new Map<string, Counted>()
  const countedOf = (target: HeldTarget): Counted => {
    const present = known.get(target.id)
    if (present) return present
    const partsOf = () => nearestBelow(target.unitId, units, childrenOf).flatMap((id) => byUnit.get(id) ?? [])
    const counted =
      target.reported.length > 0 ? own(target, partsOf) : countedWith(target, partsOf(), countedOf)
    known.set(target.id, counted)
    return counted
  }
  return held.map((target) => new TargetStanding(target, countedOf(target), review))
}

const own = (target: HeldTarget, partsOf: () => readonly HeldTarget[]): Counted => ({
  basis: 'own',
  counted: target.reported,
  counting: target,
  missing: [],
  shares: [],
  partsOf,
})

function countedWith(
  target: HeldTarget,
  parts: readonly HeldTarget[],
  countedOf: (part: HeldTarget) => Counted,
): Counted {
  const itself = own(target, () => parts)
  if (parts.length === 0) return itself
  if (target.overUnits === 'share_of_units') return { ...itself, ...shareWith(target, parts, countedOf) }
  const counted = parts.map((part) => ({ unitId: part.unitId, of: countedOf(part) }))
  const rolledUp = rollUpUnits(
    target.overUnits,
    counted.map(({ unitId, of }) => ({ unitId, periods: inPeriods(of.counting, of.counted) })),
  )
  if (!rolledUp) return itself
  const counting: Counting = { ...countingOf(target), entry: 'in_period' }
  return { ...itself, basis: 'sum_of_units', counted: rolledUp.periods, counting, missing: rolledUp.missing }
}

/** Units are counted one by one down to those that report themselves: a share of shares would weigh them unequally. */
function shareWith(
  target: HeldTarget,
  parts: readonly HeldTarget[],
  countedOf: (part: HeldTarget) => Counted,
): Partial<Counted> {
  const reporters = (part: HeldTarget): HeldTarget[] => {
    const of = countedOf(part)
    return of.basis === 'own' ? [part] : of.partsOf().flatMap(reporters)
  }
  const { periods, shares, missing } = rollUpShare(parts.flatMap(reporters))
  if (periods.length === 0) return {}
  const counting: Counting = {
    ...countingOf(target),
    direction: 'higher',
    aggregation: 'last',
    entry: 'in_period',
  }
  return { basis: 'sum_of_units', counted: periods, counting, shares, missing }
}
