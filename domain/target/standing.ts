import { type Decimal, sum } from '#domain/quantity/decimal.ts'
import type { BestMonth, Run } from './best-run.ts'
import type { Figures, Thresholds } from './figures.ts'
import type { Counting } from './indicator.ts'
import type { MonthValue } from './month.ts'
import { paceOf } from './pace.ts'
import { type PlanOfYear, addProfiles } from './profile.ts'
import { type RolledUp, nearestBelow, rollUpUnits } from './roll-up.ts'
import { inPeriods } from './series.ts'
import { type Share, rollUpShare } from './share-of-units.ts'

/** A target as it is held: of which indicator and unit, its plan, and the periods that count. */
export interface HeldTarget extends Counting, PlanOfYear {
  readonly id: string
  readonly unitId: string
  readonly indicatorId: string
  /** The upper end of a band; null for every other direction. */
  readonly plannedHigh: Decimal | null
  readonly reported: readonly MonthValue[]
  readonly bestBefore: BestMonth | null
  readonly runsBefore: readonly (Run | null)[]
}

/** When and by what measure targets are looked at. */
export interface Review {
  readonly year: number
  readonly through: number
  readonly thresholds: Thresholds
}

/** How a figure came to be: the unit's own, or made of units below. */
export const bases = ['own', 'sum_of_units'] as const

export interface TargetStanding {
  readonly target: HeldTarget
  readonly figures: Figures
  readonly basis: (typeof bases)[number]
  /** The periods that count, own or rolled up, and how they make one figure. */
  readonly counted: readonly MonthValue[]
  readonly counting: Counting
  readonly missing: RolledUp['missing']
  /** Of a share of units: how many of how many reach theirs, period by period, and which do not. */
  readonly shares: readonly Share[]
  /** The targets of the units below that make it up. */
  readonly parts: readonly HeldTarget[]
}

/** What counts of a target that is asked about: its own periods, or those of the nearest units below that hold it too. */
type Counted = Pick<TargetStanding, 'basis' | 'counted' | 'counting' | 'missing' | 'shares' | 'parts'>

/**
 * Where each target stands. A unit that reports nothing itself stands on what the nearest units below it make together
 * by the indicator's own way, each counted once; a rate is never summed. All targets given are of one year.
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
    const question = { ...target, ...review, ...counted.counting, reported: counted.counted }
    return { target, ...counted, figures: paceOf(question) }
  })
}

function countedWith(
  target: HeldTarget,
  parts: readonly HeldTarget[],
  countedOf: (part: HeldTarget) => Counted,
): Counted {
  const own: Counted = {
    basis: 'own',
    counted: target.reported,
    counting: target,
    missing: [],
    shares: [],
    parts,
  }
  if (target.reported.length > 0 || parts.length === 0) return own
  if (target.overUnits === 'share_of_units') return { ...own, ...shareWith(target, parts, countedOf) }
  const counted = parts.map((part) => ({ unitId: part.unitId, of: countedOf(part) }))
  const rolledUp = rollUpUnits(
    target.overUnits,
    counted.map(({ unitId, of }) => ({ unitId, periods: inPeriods(of.counting, of.counted) })),
  )
  if (!rolledUp) return own
  const counting: Counting = { ...target, entry: 'in_period' }
  return { ...own, basis: 'sum_of_units', counted: rolledUp.periods, counting, missing: rolledUp.missing }
}

/** Units are counted one by one down to those that report themselves: a share of shares would weigh them unequally. */
function shareWith(
  target: HeldTarget,
  parts: readonly HeldTarget[],
  countedOf: (part: HeldTarget) => Counted,
): Partial<Counted> {
  const reporters = (part: HeldTarget): HeldTarget[] => {
    const of = countedOf(part)
    return of.basis === 'own' ? [part] : of.parts.flatMap(reporters)
  }
  const { periods, shares, missing } = rollUpShare(parts.flatMap(reporters))
  if (periods.length === 0) return {}
  const counting: Counting = { ...target, direction: 'higher', aggregation: 'last', entry: 'in_period' }
  return { basis: 'sum_of_units', counted: periods, counting, shares, missing }
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
  if (!first || first.target.overUnits !== 'sum' || first.target.aggregation !== 'sum') return null
  const units = new Set(standings.map(({ target }) => target.unitId))
  const top = standings.filter(({ target }) => !hasHolderAbove(target.unitId, units, parentOf))
  const reports = top.map(({ target, counted, counting }) => ({
    unitId: target.unitId,
    periods: inPeriods(counting, counted),
  }))
  return paceOf({
    ...review,
    ...first.target,
    entry: 'in_period',
    planned: sum(top.map(({ target }) => target.planned)),
    plannedHigh: null,
    profile: addProfiles(top.map(({ target }) => target)),
    reported: rollUpUnits('sum', reports)?.periods ?? [],
    bestBefore: null,
    runsBefore: [],
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
