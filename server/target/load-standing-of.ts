import type { CalendarDate } from '#domain/calendar/date.ts'
import { lastClosedMonth } from '#domain/target/month.ts'
import { standingsOf } from '#domain/target/standing.ts'
import type { Thresholds } from '#domain/target/figures.ts'
import type { Db, Tx } from '#server/kernel/database.ts'
import { found } from '#server/kernel/problem.ts'
import type { LoadedStanding } from './load-standings.ts'
import { dayOfReview, heldBelow, loadTargets } from './load-targets.ts'
import { type TreeOn, type UnitTree, loadUnitTrees } from './load-units.ts'
import { loadThresholds } from './thresholds.ts'

export interface TargetRow {
  readonly id: string
  readonly unit_id: string
  readonly indicator_id: string
  readonly year: number
}

/** One target with those of the units below, at any month of its year. */
export interface ReviewOfOne {
  /** The tree of the review's day. */
  readonly tree: UnitTree
  /** The trees of that day and of today. */
  readonly treeOn: TreeOn
  readonly thresholds: Thresholds
  readonly lastClosedMonth: number
  /** Where all of them stand after the months 1 to `through`. */
  readonly after: (through: number) => LoadedStanding[]
}

export interface StandingOfOne extends ReviewOfOne {
  readonly standing: LoadedStanding
  /** Of the targets of the units below as well. */
  readonly standings: readonly LoadedStanding[]
  readonly through: number
}

/** What is counted of a target and of the units below. Three statements, one more when the best of some is not kept. */
export async function loadReviewOf(
  db: Db | Tx,
  target: TargetRow,
  today: CalendarDate,
): Promise<ReviewOfOne> {
  const { year } = target
  const day = dayOfReview(year, today)
  const thresholds = await loadThresholds(db)
  const treeOn = await loadUnitTrees(db, [day, today])
  const loaded = await loadTargets(db, year, heldBelow([target.unit_id], day, target.indicator_id))
  const tree = treeOn(day)
  return {
    tree,
    treeOn,
    thresholds,
    lastClosedMonth: lastClosedMonth(year, today),
    after: (through) => standingsOf(loaded, tree.childrenOf, { year, through, thresholds }),
  }
}

/** Where one target stands after the months 1 to `through`, by default those that are over. */
export async function loadStandingOf(
  db: Db | Tx,
  target: TargetRow,
  today: CalendarDate,
  throughAsked?: number,
): Promise<StandingOfOne> {
  const review = await loadReviewOf(db, target, today)
  const through = throughAsked ?? review.lastClosedMonth
  const standings = review.after(through)
  const standing = found(standings.find((each) => each.target.id === target.id))
  return { ...review, standing, standings, through }
}
