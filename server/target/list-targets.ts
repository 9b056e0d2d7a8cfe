import type { CalendarDate } from '#domain/calendar/date.ts'
import { yearOf } from '#domain/calendar/date.ts'
import type { QueryOf } from '#domain/contract/route.ts'
import type { Actor } from '#domain/session/actor.ts'
import type { ListedTarget, listTargets as route } from '#domain/target/board-contract.ts'
import { isLagging } from '#domain/target/figures.ts'
import { lastClosedMonth } from '#domain/target/month.ts'
import { type Urgency, compareUrgency, urgencyOf } from '#domain/target/urgency.ts'
import { foldText } from '#domain/text/fold.ts'
import type { Query } from '#server/kernel/context.ts'
import type { Db, Tx } from '#server/kernel/database.ts'
import { indicatorsOf } from '#server/programme/indicators-of.ts'
import { loadForecasts } from './load-forecasts.ts'
import { type Ranked, comparePlaces, placeOf, readPlace } from './list-cursor.ts'
import {
  type LoadedStanding,
  type YearUnderReview,
  describeStanding,
  loadStandings,
} from './load-standings.ts'

type Asked = QueryOf<typeof route>

/** A page of targets; full figures are found for those on it alone. One statement more than the board. */
export const listTargets: Query<typeof route> = async ({ query }, { db, actor, today }) => {
  const year = query.year ?? yearOf(today)
  const through = query.through ?? lastClosedMonth(year, today)
  const review = await loadStandings(db, actor, { year, through, today, on: query.on })
  const ofProgramme = query.programmeId ? await indicatorsOf(db, query.programmeId, year) : null
  const isAsked = matches(query, review, ofProgramme)
  const listed = review.visible.filter(({ basis }) => query.sums || basis === 'own')
  const ranked = await rankAsked(db, review, query.sort, listed.filter(isAsked))
  const after = readPlace(query.after)
  const rest = after ? ranked.filter((each) => comparePlaces(each, after) > 0) : ranked
  const page = rest.slice(0, query.limit)
  const last = rest.length > query.limit ? page.at(-1) : undefined
  const forecasts = await loadForecasts(
    db,
    review,
    page.map(({ standing }) => standing),
  )
  return {
    year,
    through,
    matching: ranked.length,
    all: listed.length,
    rows: page.map(({ standing }) => describe(standing, review, forecasts(standing))),
    next: last ? placeOf(last) : null,
  }
}

/**
 * The targets of a year that are behind or hard to reach after the months 1 to `through`, as far as the actor sees, what
 * needs most against its pace so far first: the first so many, and how many there are. A sum of units is not listed beside
 * its units.
 */
export async function listLaggingTargets(
  db: Db | Tx,
  actor: Actor,
  of: { year: number; through: number; today: CalendarDate },
  most: number,
): Promise<{ rows: ListedTarget[]; lagging: number }> {
  const review = await loadStandings(db, actor, of)
  const lagging = ranking(review, 'need').filter(
    ({ standing: { basis, mark } }) => basis === 'own' && isLagging(mark.verdict),
  )
  const rows = lagging.slice(0, most).map(({ standing }) => describe(standing, review))
  return { rows, lagging: lagging.length }
}

interface RankedStanding extends Ranked {
  readonly standing: LoadedStanding
}

/** Those asked for, the most urgent first. What is foreseen is found for them alone. */
async function rankAsked(
  db: Db,
  review: YearUnderReview,
  by: Urgency,
  asked: readonly LoadedStanding[],
): Promise<readonly RankedStanding[]> {
  if (by === 'forecast') return rank(asked, by, await loadForecasts(db, review, asked))
  const isAsked = new Set(asked)
  return ranking(review, by).filter(({ standing }) => isAsked.has(standing))
}

/** All that is visible, the most urgent first; found once as long as nothing changes. */
const ranking = (review: YearUnderReview, by: Urgency): readonly RankedStanding[] =>
  review.kept(`by ${by}`, () => rank(review.visible, by))

const rank = (
  standings: readonly LoadedStanding[],
  by: Urgency,
  forecasts?: (standing: LoadedStanding) => ListedTarget['forecast'],
): RankedStanding[] =>
  standings
    .map((standing) => ({
      standing,
      id: standing.target.id,
      urgency: urgencyOf(
        by,
        standing.target,
        standing.mark,
        () => standing.need,
        () => forecasts?.(standing)?.total ?? null,
      ),
    }))
    .sort((a, b) => compareUrgency(a.urgency, b.urgency) || (a.id < b.id ? -1 : 1))

/** Whether a target is one that is asked for. */
function matches(
  query: Asked,
  { of }: YearUnderReview,
  ofProgramme: ReadonlySet<string> | null,
): (standing: LoadedStanding) => boolean {
  const below = query.below ? new Set(subtreeOf(query.below, of.tree.childrenOf)) : null
  const words = query.text ? foldText(query.text) : null
  const nameOf = new Map(of.indicators.map(({ id, name, shortName }) => [id, `${name} ${shortName}`]))
  const holds = (unitId: string, indicatorId: string, sought: string): boolean => {
    const unit = of.tree.byId.get(unitId)
    return foldText(`${unit?.name} ${unit?.shortName} ${nameOf.get(indicatorId)}`).includes(sought)
  }
  return ({ target, mark }) =>
    (below === null || below.has(target.unitId)) &&
    (ofProgramme === null || ofProgramme.has(target.indicatorId)) &&
    (query.indicatorId === undefined || target.indicatorId === query.indicatorId) &&
    (query.verdict === undefined ||
      (query.verdict === 'lagging' ? isLagging(mark.verdict) : mark.verdict === query.verdict)) &&
    (words === null || holds(target.unitId, target.indicatorId, words))
}

const subtreeOf = (unitId: string, childrenOf: ReadonlyMap<string, readonly string[]>): string[] => [
  unitId,
  ...(childrenOf.get(unitId) ?? []).flatMap((child) => subtreeOf(child, childrenOf)),
]

function describe(
  standing: LoadedStanding,
  { of, through }: YearUnderReview,
  forecast: ListedTarget['forecast'] = null,
): ListedTarget {
  const indicator = of.indicators.find(({ id }) => id === standing.target.indicatorId)
  const {
    name = '',
    shortName = '',
    unitOfMeasure = '',
    decimals = 0,
    direction = 'higher',
  } = indicator ?? {}
  return {
    ...describeStanding(standing, { tree: of.tree, through }),
    weight: standing.target.weight,
    forecast,
    indicator: { name, shortName, unitOfMeasure, decimals, direction },
  }
}
