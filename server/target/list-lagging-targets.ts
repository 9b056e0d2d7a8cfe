import type { CalendarDate } from '#domain/calendar/date.ts'
import { yearOf } from '#domain/calendar/date.ts'
import type { Decimal } from '#domain/quantity/decimal.ts'
import { Big } from 'big.js'
import type { LaggingTarget, listLaggingTargets as route } from '#domain/target/contract.ts'
import { isLagging } from '#domain/target/figures.ts'
import { lastClosedMonth } from '#domain/target/month.ts'
import type { Actor } from '#domain/session/actor.ts'
import type { Query } from '#server/kernel/context.ts'
import type { Db, Tx } from '#server/kernel/database.ts'
import { describeStanding, loadStandings } from './load-standings.ts'

/**
 * The targets of a year that are behind or hard to reach after the months 1 to `throughMonth`, as far as the actor
 * sees; what needs most against its pace so far comes first. A sum of units is not listed beside its units. Constant
 * statements.
 */
export async function listLaggingTargets(
  db: Db | Tx,
  actor: Actor,
  year: number,
  throughMonth: number,
  today: CalendarDate,
): Promise<LaggingTarget[]> {
  return (await loadLagging(db, actor, year, throughMonth, today)).lagging.toSorted(byNeed)
}

export const listLagging: Query<typeof route> = async ({ query }, { db, actor, today }) => {
  const year = query.year ?? yearOf(today)
  const through = query.through ?? lastClosedMonth(year, today)
  const { lagging, all } = await loadLagging(db, actor, year, through, today)
  const sorted = lagging.toSorted(query.sort === 'need' ? byNeed : byShortfall)
  return { year, through, rows: sorted.slice(0, query.limit), lagging: lagging.length, all }
}

async function loadLagging(db: Db | Tx, actor: Actor, year: number, through: number, today: CalendarDate) {
  const review = await loadStandings(db, actor, year, through, today)
  const indicators = await db
    .selectFrom('indicator')
    .select([
      'id',
      'name',
      'short_name as shortName',
      'unit_of_measure as unitOfMeasure',
      'decimals',
      'direction',
    ])
    .execute()
  const byId = new Map(indicators.map(({ id, ...indicator }) => [id, indicator]))
  const counted = review.visible.filter(({ basis }) => basis === 'own')
  const lagging = counted
    .filter(({ figures }) => isLagging(figures.verdict))
    .flatMap((standing): LaggingTarget[] => {
      const indicator = byId.get(standing.target.indicatorId)
      return indicator ? [{ ...describeStanding(standing, review), indicator }] : []
    })
  return { lagging, all: counted.length }
}

/** Hard before behind; then most needed against the pace so far, no pace at all being the most; then shortfall. */
function byNeed(a: LaggingTarget, b: LaggingTarget): number {
  const hardFirst = Number(b.figures.verdict === 'hard') - Number(a.figures.verdict === 'hard')
  return hardFirst || compareNeed(a.figures.neededOverPace, b.figures.neededOverPace) || byShortfall(a, b)
}

function compareNeed(a: Decimal | null, b: Decimal | null): number {
  if (a === null || b === null) return Number(b === null) - Number(a === null)
  return new Big(b).cmp(a)
}

/** Units of measure differ, so what is compared is the shortfall as a share of what was expected. */
function byShortfall(a: LaggingTarget, b: LaggingTarget): number {
  const shareOf = ({ figures }: LaggingTarget): Big => {
    const expected = new Big(figures.expectedToDate ?? 0)
    return expected.gt(0) ? new Big(figures.shortfall ?? 0).div(expected) : new Big(0)
  }
  return shareOf(b).cmp(shareOf(a))
}
