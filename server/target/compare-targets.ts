import { monthOf, yearOf } from '#domain/calendar/date.ts'
import type { QueryOf, ResponseOf } from '#domain/contract/route.ts'
import type { Compared, ComparedIndicator, compareTargets as route } from '#domain/target/compare-contract.ts'
import { endOfPeriod, monthsCompared } from '#domain/target/compare-period.ts'
import type { Indicator } from '#domain/target/contract.ts'
import type { UnitReference } from '#domain/contract/field.ts'
import type { Query, QueryContext } from '#server/kernel/context.ts'
import { type ComparedYear, compareYear } from './compare-year.ts'
import { indicatorColumns } from './indicator-columns.ts'
import { type YearUnderReview, loadStandings } from './load-standings.ts'
import { type UnitTree, referenceOf } from './load-units.ts'

type Asked = QueryOf<typeof route>
export type Comparison = ResponseOf<typeof route>

const mostUnits = 40

export const compareTargets: Query<typeof route> = ({ query }, context) => readComparison(query, context)

/**
 * Figures of units and years side by side. What is not asked for is chosen as people mostly want it: the year of today,
 * the first indicator of the plan, the units that hold it below the top. Four statements for each year, and two more.
 */
export async function readComparison(query: Asked, context: QueryContext): Promise<Comparison> {
  const { db, today } = context
  const known = await db.selectFrom('target').select('year').distinct().orderBy('year', 'desc').execute()
  const years = (query.years ?? [yearOf(today)]).toSorted((a, b) => a - b)
  const end = endOfPeriod(query.period, query.end ?? Math.max(1, lastMonth(years, today)))
  const reviews = await reviewYears(context, [...years, ...years.map((year) => year - 1)])
  const newest = reviews.get(years.at(-1) ?? 0)
  const indicators = await listHeld(context, [...reviews.values()])
  const asked = query.indicators ?? indicators.slice(0, 1).map(({ id }) => id)
  const chosen = indicators.filter(({ id }) => asked.includes(id))
  const tree = newest?.of.tree ?? emptyTree
  const units = chooseUnits(query, [...reviews.values()], new Set(chosen.map(({ id }) => id)), tree)
  const months = monthsCompared(query.period, end)
  const rows = chosen.flatMap((indicator) => compareIndicator(indicator, { units, years, months, reviews }))
  const held = new Set(
    [...reviews.values()].flatMap(({ visible }) => visible.map(({ target }) => target.unitId)),
  )
  return {
    period: query.period,
    end,
    chosen: { indicators: chosen.map(nameIndicator), units, years },
    choices: {
      indicators: indicators.map(nameIndicator),
      units: tree.inOrder
        .filter(({ unit }) => held.has(unit.id))
        .map(({ unit }) => ({
          ...referenceOf(tree, unit.id),
          hasBelow: (tree.childrenOf.get(unit.id) ?? []).length > 0,
        })),
      years: known.map(({ year }) => year),
    },
    below: query.below ? referenceOf(tree, query.below) : null,
    rows,
  }
}

const emptyTree: UnitTree = { byId: new Map(), childrenOf: new Map(), parentOf: new Map(), inOrder: [] }

/** The last month over of the newest year compared; twelve when all of them are past. */
const lastMonth = (years: readonly number[], today: QueryContext['today']): number =>
  years.includes(yearOf(today)) ? monthOf(today) - 1 : 12

async function reviewYears(
  { db, actor, today }: QueryContext,
  years: readonly number[],
): Promise<Map<number, YearUnderReview>> {
  const reviews = new Map<number, YearUnderReview>()
  for (const year of new Set(years))
    reviews.set(year, await loadStandings(db, actor, { year, through: 12, today }))
  return reviews
}

async function listHeld({ db }: QueryContext, reviews: readonly YearUnderReview[]): Promise<Indicator[]> {
  const held = new Set(reviews.flatMap(({ visible }) => visible.map(({ target }) => target.indicatorId)))
  const all = await db
    .selectFrom('indicator as i')
    .select(indicatorColumns)
    .orderBy('i.ordinal')
    .orderBy('i.code')
    .execute()
  return all.filter(({ id }) => held.has(id))
}

/** The units asked for; else those just below one unit that hold what is compared, the top of the tree where none is named. */
function chooseUnits(
  query: Asked,
  reviews: readonly YearUnderReview[],
  indicatorIds: ReadonlySet<string>,
  tree: UnitTree,
): UnitReference[] {
  const holders = new Set(
    reviews.flatMap(({ visible }) =>
      visible.filter(({ target }) => indicatorIds.has(target.indicatorId)).map(({ target }) => target.unitId),
    ),
  )
  const inOrder = tree.inOrder.map(({ unit }) => unit.id).filter((id) => holders.has(id))
  const top = inOrder[0]
  const under = query.below ?? top
  const below = inOrder.filter((id) => isJustBelow(id, under, holders, tree))
  const asked = query.units ? inOrder.filter((id) => query.units?.includes(id)) : below
  const chosen = asked.length > 0 || query.units ? asked : inOrder.slice(0, 1)
  return chosen.slice(0, mostUnits).map((id) => referenceOf(tree, id))
}

/** Whether the nearest unit above that holds the same is this one. */
function isJustBelow(
  id: string,
  under: string | undefined,
  holders: ReadonlySet<string>,
  tree: UnitTree,
): boolean {
  const parent = tree.parentOf.get(id)
  if (!parent || !under) return false
  return parent === under || (!holders.has(parent) && isJustBelow(parent, under, holders, tree))
}

interface Around {
  readonly units: readonly UnitReference[]
  readonly years: readonly number[]
  readonly months: readonly number[]
  readonly reviews: ReadonlyMap<number, YearUnderReview>
}

function compareIndicator(indicator: Indicator, { units, years, months, reviews }: Around): Compared[] {
  const about = (year: number): ComparedYear => ({ indicator, units, months, review: reviews.get(year) })
  const byYear = years.map((year) => compareYear(year, about(year), about(year - 1)))
  return units.flatMap((unit) => byYear.flatMap((rows) => rows.filter((row) => row.unit.id === unit.id)))
}

const nameIndicator = ({
  id,
  name,
  shortName,
  unitOfMeasure,
  decimals,
  direction,
}: Indicator): ComparedIndicator => ({ id, name, shortName, unitOfMeasure, decimals, direction })
