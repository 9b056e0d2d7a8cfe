import type { Decimal } from '#domain/quantity/decimal.ts'
import type { BestMonth, Run } from './best-run.ts'
import type { Figures, Thresholds } from './figures.ts'
import type { Counting } from './indicator.ts'
import type { MonthValue } from './month.ts'
import { type Mark, markOf } from './mark.ts'
import { neededOverPaceOf } from './need.ts'
import { paceOf } from './pace.ts'
import type { PlanOfYear } from './profile.ts'
import type { PaceQuestion } from './progress.ts'
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
  /** How much it counts among others; 1 unless the office says otherwise. */
  readonly weight: Decimal
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

export interface TargetStanding<Held extends HeldTarget = HeldTarget> {
  readonly target: Held
  /** What a map draws; found when it is asked for, as are the other two, and then kept. */
  readonly mark: Mark
  /** What each period left must bring, as a multiple of the pace so far. */
  readonly need: Decimal | null
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
    const parts = nearestBelow(target.unitId, units, childrenOf).flatMap((id) => byUnit.get(id) ?? [])
    const counted = countedWith(target, parts, countedOf)
    known.set(target.id, counted)
    return counted
  }
  return held.map((target) => {
    const counted = countedOf(target)
    return standingWith(target, counted, {
      ...target,
      ...review,
      ...counted.counting,
      reported: counted.counted,
    })
  })
}

function standingWith<Held extends HeldTarget>(
  target: Held,
  counted: Counted,
  question: PaceQuestion,
): TargetStanding<Held> {
  let mark: Mark | undefined
  let need: Decimal | null | undefined
  let figures: Figures | undefined
  return {
    target,
    ...counted,
    get mark() {
      return (mark ??= markOf(question))
    },
    get need() {
      return need === undefined ? (need = neededOverPaceOf(question)) : need
    },
    get figures() {
      return (figures ??= paceOf(question))
    },
  }
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
