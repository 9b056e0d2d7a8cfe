import type { CalendarDate } from '#domain/calendar/date.ts'
import { type Actor, visibleUnits } from '#domain/session/actor.ts'
import type { Standing } from '#domain/target/contract.ts'
import type { TargetStanding } from '#domain/target/target-standing.ts'
import type { Db, Tx } from '#server/kernel/database.ts'
import { type LoadedTarget, dayOfReview } from './load-targets.ts'
import { type UnitTree, referenceOf } from './load-units.ts'
import { type LoadedYear, loadYear } from './load-year.ts'
import { type ReviewTo, type YearReview, reviewYear } from './review-year.ts'
import { yearAtHand } from './year-at-hand.ts'

export type LoadedStanding = TargetStanding<LoadedTarget>

export interface YearUnderReview {
  readonly of: LoadedYear
  readonly through: number
  /** What the reader may see. */
  readonly visible: readonly LoadedStanding[]
  /** What is made of that, kept under a name as long as nothing changes. */
  readonly kept: ReviewTo['kept']
}

interface Asked {
  readonly year: number
  readonly through: number
  readonly today: CalendarDate
  /** The day of the tree; today's, or the last of the year, where none is asked for. */
  readonly on?: CalendarDate | undefined
}

/** The targets of a year that this reader sees, each where it stands. One statement while nothing changes. */
export async function loadStandings(db: Db | Tx, actor: Actor, asked: Asked): Promise<YearUnderReview> {
  const { year, through } = asked
  const day = asked.on ?? dayOfReview(year, asked.today)
  const held = await reviewOf(db, year, day)
  const review = held.through(through)
  const reach = visibleUnits(actor)
  const units = reach === 'all' ? reach : new Set(reach)
  const seen = reach === 'all' ? reach : reach.toSorted().join(' ')
  const visible = () =>
    [...review.standings.values()].flat().filter(({ target }) => units === 'all' || units.has(target.unitId))
  return {
    of: held.of,
    through,
    get visible() {
      return review.kept(`visible ${seen}`, visible)
    },
    kept: (name, make) => review.kept(`${name} ${seen}`, make),
  }
}

/** Within a transaction the rows that it sees; what is kept at hand is for everybody and holds nothing uncommitted. */
const reviewOf = async (db: Db | Tx, year: number, day: CalendarDate): Promise<YearReview> =>
  db.isTransaction ? reviewYear(await loadYear(db, year, day)) : yearAtHand(db, year, day)

/** A standing as the contract shows it. */
export function describeStanding(
  { target, figures, basis, missing, shares }: LoadedStanding,
  { tree, through }: { tree: UnitTree; through: number },
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
    unapprovedMonths: target.unapprovedMonths.filter((month) => month <= through),
  }
}
