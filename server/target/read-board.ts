import { yearOf } from '#domain/calendar/date.ts'
import type { ResponseOf } from '#domain/contract/route.ts'
import { type Decimal, round } from '#domain/quantity/decimal.ts'
import { type BoardCell, writeColumn } from '#domain/target/board-cell.ts'
import type { readBoard as route } from '#domain/target/board-contract.ts'
import { type Verdict, verdicts } from '#domain/target/figures.ts'
import { isJudgedAsItStands } from '#domain/target/indicator.ts'
import { lastClosedMonth } from '#domain/target/month.ts'
import { canEnterActuals, canKeepTargets } from '#domain/target/policy.ts'
import { totalOf } from '#domain/target/total-of-units.ts'
import type { Query } from '#server/kernel/context.ts'
import { type LoadedStanding, type YearUnderReview, loadStandings } from './load-standings.ts'

type Board = ResponseOf<typeof route>
type Drawn = Pick<Board, 'indicators' | 'units' | 'columns' | 'totals' | 'counts'>

/** The whole board, however many units, targets and months there are: one statement while nothing changes. */
export const readBoard: Query<typeof route> = async ({ query }, { db, actor, today }) => {
  const year = query.year ?? yearOf(today)
  const closed = lastClosedMonth(year, today)
  const review = await loadStandings(db, actor, {
    year,
    through: query.through ?? closed,
    today,
    on: query.on,
  })
  const drawn = review.kept('board', () => draw(review))
  const keep = canKeepTargets(actor)
  return {
    year,
    through: review.through,
    lastClosedMonth: closed,
    on: review.of.day,
    thresholds: review.of.thresholds,
    ...drawn,
    years: [...review.of.years],
    can: { keep, import: keep },
    entersFor: drawn.units.flatMap(({ id }) => (canEnterActuals(actor, id).allowed ? [id] : [])),
  }
}

/** What the map draws of the targets that are visible. */
export function draw({ of, visible, through }: YearUnderReview): Drawn {
  const byIndicator = Map.groupBy(visible, ({ target }) => target.indicatorId)
  const holders = new Set(visible.map(({ target }) => target.unitId))
  const units = of.tree.inOrder.filter(({ unit }) => holders.has(unit.id))
  const indicators = of.indicators.filter(({ id }) => byIndicator.has(id))
  return {
    indicators,
    units: units.map(({ unit: { id, name, shortName }, depth }) => ({ id, name, shortName, depth })),
    columns: indicators.map(({ id, decimals }) => {
      const heldBy = new Map(byIndicator.get(id)?.map((standing) => [standing.target.unitId, standing]))
      return writeColumn(
        id,
        units.map(({ unit }) => cellOf(heldBy.get(unit.id), decimals, through)),
      )
    }),
    totals: indicators.flatMap(({ id }) => {
      const standings = byIndicator.get(id) ?? []
      const figures = totalOf(standings, of.tree.parentOf, {
        year: of.year,
        through,
        thresholds: of.thresholds,
      })
      return figures ? [{ indicatorId: id, figures, targets: standings.length }] : []
    }),
    counts: countVerdicts(visible.filter(({ basis }) => basis === 'own')),
  }
}

function cellOf(standing: LoadedStanding | undefined, decimals: number, through: number): BoardCell | null {
  if (!standing) return null
  const { mark, basis, missing, shares } = standing
  const share = shares.findLast(({ month }) => month <= through)
  const isLate = mark.asOfMonth < through || mark.missingMonths.length > 0
  return {
    verdict: mark.verdict,
    figure: figureOf(standing, decimals),
    isPartial: mark.verdict !== 'unknown' && (isLate || missing.some(({ month }) => month <= through)),
    isSum: basis === 'sum_of_units',
    share: share ? { met: share.met, of: share.of } : null,
  }
}

/** Whole percents, or the value of what no percentage is said of. */
function figureOf({ target, mark, shares }: LoadedStanding, decimals: number): Decimal | null {
  if (shares.length > 0) return mark.actual && round(mark.actual, 0)
  if (isJudgedAsItStands(target)) return mark.actual && round(mark.actual, decimals)
  return mark.percentOfExpected && round(mark.percentOfExpected, 0)
}

/** One level at a time: a sum of units is not counted beside its units. */
export function countVerdicts(standings: readonly LoadedStanding[]): Record<Verdict, number> {
  const counted = Map.groupBy(standings, ({ mark }) => mark.verdict)
  const [exceeded, onPace, behind, hard, unknown] = verdicts.map((each) => counted.get(each)?.length ?? 0)
  return {
    exceeded: exceeded ?? 0,
    on_pace: onPace ?? 0,
    behind: behind ?? 0,
    hard: hard ?? 0,
    unknown: unknown ?? 0,
  }
}
