import type { CalendarDate } from '#domain/calendar/date.ts'
import type { Standing } from '#domain/target/contract.ts'
import type { Thresholds } from '#domain/target/figures.ts'
import { type TargetStanding, standingsOf } from '#domain/target/standing.ts'
import { type Actor, visibleUnits } from '#domain/session/actor.ts'
import type { Db, Tx } from '#server/kernel/database.ts'
import { type LoadedTarget, dayOfReview, loadTargets } from './load-targets.ts'
import { type UnitTree, loadUnitTree, referenceOf } from './load-units.ts'
import { loadThresholds } from './thresholds.ts'

export interface YearUnderReview {
  readonly year: number
  readonly through: number
  readonly thresholds: Thresholds
  readonly tree: UnitTree
  /** What the reader may see, and what it rests on. */
  readonly visible: TargetStanding[]
  readonly unapproved: ReadonlyMap<string, number[]>
}

/** The targets of a year that this reader sees, each where it stands. Four statements whatever the size. */
export async function loadStandings(
  db: Db | Tx,
  actor: Actor,
  year: number,
  through: number,
  today: CalendarDate,
): Promise<YearUnderReview> {
  const units = visibleUnits(actor)
  const day = dayOfReview(year, today)
  const thresholds = await loadThresholds(db)
  const tree = await loadUnitTree(db, day)
  const loaded = await loadTargets(db, year, units, day)
  const seen = new Set(units === 'all' ? [] : units)
  const standings = standingsOf(loaded, tree.childrenOf, { year, through, thresholds })
  const visible = standings.filter(({ target }) => units === 'all' || seen.has(target.unitId))
  return { year, through, thresholds, tree, visible, unapproved: unapprovedOf(loaded, through) }
}

const unapprovedOf = (loaded: readonly LoadedTarget[], through: number): Map<string, number[]> =>
  new Map(loaded.map((target) => [target.id, target.unapprovedMonths.filter((month) => month <= through)]))

/** A standing as the contract shows it. */
export function describeStanding(
  { target, figures, basis, missing, shares }: TargetStanding,
  { tree, unapproved, through }: Pick<YearUnderReview, 'tree' | 'unapproved' | 'through'>,
): Standing {
  const missingIds = new Set(
    missing.filter(({ month }) => month <= through).flatMap(({ unitIds }) => unitIds),
  )
  const share = shares.findLast(({ month }) => month <= through)
  return {
    targetId: target.id,
    indicatorId: target.indicatorId,
    unit: referenceOf(tree, target.unitId),
    figures,
    basis,
    share: share ? { met: share.met, of: share.of } : null,
    missingUnits: [...missingIds].map((id) => referenceOf(tree, id)),
    unapprovedMonths: unapproved.get(target.id) ?? [],
  }
}
