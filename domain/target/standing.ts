import type { Decimal } from '#domain/quantity/decimal.ts'
import type { Figures, Thresholds } from './figures.ts'
import type { Aggregation, Direction } from './indicator.ts'
import type { MonthValue } from './month.ts'
import { type BestMonth, paceOf } from './pace.ts'
import { type Profile, addProfiles } from './profile.ts'
import { type RolledUp, nearestBelow, rollUpUnits } from './roll-up.ts'
import { sum } from '#domain/quantity/decimal.ts'

/** A target as it is held: of which indicator and unit, its plan, and the months that count. */
export interface HeldTarget {
  readonly id: string
  readonly unitId: string
  readonly indicatorId: string
  readonly aggregation: Aggregation
  readonly direction: Direction
  readonly planned: Decimal
  readonly profile: Profile
  readonly reported: readonly MonthValue[]
  readonly bestBefore: BestMonth | null
}

/** When and by what measure targets are looked at. */
export interface Review {
  readonly year: number
  readonly through: number
  readonly thresholds: Thresholds
}

export interface TargetStanding {
  readonly target: HeldTarget
  readonly figures: Figures
  readonly basis: 'own' | 'sum_of_units'
  /** The months that count, own or summed. */
  readonly counted: readonly MonthValue[]
  readonly missing: RolledUp['missing']
  /** The targets of the units below that make it up. */
  readonly parts: readonly HeldTarget[]
}

/** What counts of a target that is asked about: its own months, or the sum of the nearest units below that hold it too. */
type Counted = Pick<TargetStanding, 'basis' | 'counted' | 'missing' | 'parts'>

/**
 * Where each target stands. A unit that reports nothing itself stands on the sum of the nearest units below it, each
 * counted once; a rate has no such sum. All targets given are of one year.
 */
export function standingsOf(
  targets: readonly HeldTarget[],
  childrenOf: ReadonlyMap<string, readonly string[]>,
  review: Review,
): TargetStanding[] {
  const holders = Map.groupBy(targets, (target) => target.indicatorId)
  return [...holders.values()].flatMap((held) => standingsOfIndicator(held, childrenOf, review))
}

function standingsOfIndicator(
  held: readonly HeldTarget[],
  childrenOf: ReadonlyMap<string, readonly string[]>,
  review: Review,
): TargetStanding[] {
  const byUnit = new Map(held.map((target) => [target.unitId, target]))
  const units = new Set(byUnit.keys())
  const known = new Map<string, Counted>()
  const countedOf = (target: HeldTarget): Counted => {
    const present = known.get(target.id)
    if (present) return present
    const parts = nearestBelow(target.unitId, units, childrenOf).flatMap((id) => byUnit.get(id) ?? [])
    const counted = countedWith(target, parts, countedOf)
    known.set(target.id, counted)
    return counted
  }
  return held.map((target) => {
    const counted = countedOf(target)
    return { target, ...counted, figures: paceOf({ ...target, ...review, reported: counted.counted }) }
  })
}

function countedWith(
  target: HeldTarget,
  parts: readonly HeldTarget[],
  countedOf: (part: HeldTarget) => Counted,
): Counted {
  const own: Counted = { basis: 'own', counted: target.reported, missing: [], parts }
  if (target.reported.length > 0 || parts.length === 0) return own
  const reports = parts.map((part) => ({ unitId: part.unitId, reported: countedOf(part).counted }))
  const rolledUp = rollUpUnits(target.aggregation, reports)
  return rolledUp
    ? { basis: 'sum_of_units', counted: rolledUp.reported, missing: rolledUp.missing, parts }
    : own
}

/**
 * All units together, of one indicator that is summed; null for a rate. Only units with no holder above them are
 * added, so that a plan and its parts are never counted twice.
 */
export function totalOf(
  standings: readonly TargetStanding[],
  parentOf: ReadonlyMap<string, string | null>,
  review: Review,
): Figures | null {
  const [first] = standings
  if (!first || first.target.aggregation !== 'sum') return null
  const units = new Set(standings.map(({ target }) => target.unitId))
  const top = standings.filter(({ target }) => !hasHolderAbove(target.unitId, units, parentOf))
  const reports = top.map(({ target, counted }) => ({ unitId: target.unitId, reported: counted }))
  const planned = sum(top.map(({ target }) => target.planned))
  return paceOf({
    ...review,
    planned,
    profile: addProfiles(top.map(({ target }) => target)),
    aggregation: 'sum',
    direction: first.target.direction,
    reported: rollUpUnits('sum', reports)?.reported ?? [],
    bestBefore: null,
  })
}

function hasHolderAbove(
  unitId: string,
  holders: ReadonlySet<string>,
  parentOf: ReadonlyMap<string, string | null>,
): boolean {
  const parent = parentOf.get(unitId)
  return parent ? holders.has(parent) || hasHolderAbove(parent, holders, parentOf) : false
}
