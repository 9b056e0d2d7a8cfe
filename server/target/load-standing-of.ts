import type { CalendarDate } from '#domain/calendar/date.ts'
import { lastClosedMonth } from '#domain/target/month.ts'
import { standingsOf } from '#domain/target/standing.ts'
import type { Thresholds } from '#domain/target/figures.ts'
import type { Db, Tx } from '#server/kernel/database.ts'
import { found } from '#server/kernel/problem.ts'
import type { LoadedStanding } from './load-standings.ts'
import { dayOfReview, heldBelow, loadTargets } from './load-targets.ts'
import { type UnitTree, loadUnitTree } from './load-units.ts'
import { loadThresholds } from './thresholds.ts'

interface TargetRow {
  readonly id: string
  readonly unit_id: string
  readonly indicator_id: string
  readonly year: number
}

export interface StandingOfOne {
  readonly standing: LoadedStanding
  /** Of the targets of the units below as well. */
  readonly standings: readonly LoadedStanding[]
  readonly tree: UnitTree
  readonly thresholds: Thresholds
  readonly through: number
  readonly lastClosedMonth: number
}

/** Where one target stands after the months 1 to `through`, by default those that are over. Four statements. */
export async function loadStandingOf(
  db: Db | Tx,
  target: TargetRow,
  today: CalendarDate,
  throughAsked?: number,
): Promise<StandingOfOne> {
  const { year } = target
  const closed = lastClosedMonth(year, today)
  const through = throughAsked ?? closed
  const thresholds = await loadThresholds(db)
  const tree = await loadUnitTree(db, dayOfReview(year, today))
  const loaded = await loadTargets(
    db,
    year,
    heldBelow([target.unit_id], dayOfReview(year, today), target.indicator_id),
  )
  const standings = standingsOf(loaded, tree.childrenOf, { year, through, thresholds })
  const standing = found(standings.find((each) => each.target.id === target.id))
  return { standing, standings, tree, thresholds, through, lastClosedMonth: closed }
}
