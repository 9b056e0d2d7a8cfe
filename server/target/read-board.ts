import { yearOf } from '#domain/calendar/date.ts'
import type { readBoard as route } from '#domain/target/contract.ts'
import { type Verdict, verdicts } from '#domain/target/figures.ts'
import { lastClosedMonth } from '#domain/target/month.ts'
import { canEnterActuals, canKeepTargets } from '#domain/target/policy.ts'
import { type TargetStanding, totalOf } from '#domain/target/standing.ts'
import type { Query } from '#server/kernel/context.ts'
import { indicatorColumns } from './indicator-columns.ts'
import { type YearUnderReview, describeStanding, loadStandings } from './load-standings.ts'

/** The whole board in seven statements, however many units, targets and months there are. */
export const readBoard: Query<typeof route> = async ({ query }, { db, actor, today }) => {
  const year = query.year ?? yearOf(today)
  const closed = lastClosedMonth(year, today)
  const review = await loadStandings(db, actor, year, query.through ?? closed, today)
  const indicators = await db
    .selectFrom('indicator as i')
    .select(indicatorColumns)
    .orderBy('i.ordinal')
    .orderBy('i.code')
    .execute()
  const years = await db.selectFrom('target').select('year').distinct().orderBy('year', 'desc').execute()
  const shown = new Set(review.visible.map(({ target }) => target.indicatorId))
  const held = new Set(review.visible.map(({ target }) => target.unitId))
  const units = review.tree.inOrder.filter(({ unit }) => held.has(unit.id))
  return {
    year,
    through: review.through,
    lastClosedMonth: closed,
    thresholds: review.thresholds,
    indicators: indicators.filter(({ id }) => shown.has(id)),
    units: units.map(({ unit: { id, name, shortName }, depth }) => ({ id, name, shortName, depth })),
    standings: review.visible.map((standing) => describeStanding(standing, review)),
    totals: totalsOf(review),
    counts: countVerdicts(review.visible.filter(({ basis }) => basis === 'own')),
    years: years.map((row) => row.year),
    can: { keep: canKeepTargets(actor), import: canKeepTargets(actor) },
    entersFor: units.map(({ unit }) => unit.id).filter((id) => canEnterActuals(actor, id).allowed),
  }
}

function totalsOf(review: YearUnderReview) {
  const byIndicator = Map.groupBy(review.visible, ({ target }) => target.indicatorId)
  return [...byIndicator].flatMap(([indicatorId, standings]) => {
    const figures = totalOf(standings, review.tree.parentOf, review)
    return figures ? [{ indicatorId, figures, targets: standings.length }] : []
  })
}

/** One level at a time: a sum of units is not counted beside its units. */
function countVerdicts(standings: readonly TargetStanding[]): Record<Verdict, number> {
  const counted = Map.groupBy(standings, ({ figures }) => figures.verdict)
  const [exceeded, onPace, behind, hard, unknown] = verdicts.map((each) => counted.get(each)?.length ?? 0)
  return {
    exceeded: exceeded ?? 0,
    on_pace: onPace ?? 0,
    behind: behind ?? 0,
    hard: hard ?? 0,
    unknown: unknown ?? 0,
  }
}
