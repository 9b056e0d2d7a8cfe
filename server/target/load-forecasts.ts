import { setImmediate as breathe } from 'node:timers/promises'
import { sql } from 'kysely'
import { countedStates } from '#domain/target/actual.ts'
import type { ListedTarget } from '#domain/target/board-contract.ts'
import type { Db } from '#server/kernel/database.ts'
import { type CountedYear, forecastOf } from './forecast-of.ts'
import type { LoadedStanding, YearUnderReview } from './load-standings.ts'
import { figuresText, reportedOf } from './reported-of.ts'

type Shown = ListedTarget['forecast']

/** A standing is made anew when its figures change, or those of the years before: what was found of it holds as long as it does. */
const found = new WeakMap<LoadedStanding, Shown>()

/** How many earlier years a forecast looks at. */
const mostYears = 6
/** After so many forecasts other requests have their turn. */
const atOnce = 100

/** Forecasts of targets that stand on their own figures. One statement, for those that are not found yet. */
export async function loadForecasts(
  db: Db,
  { of }: YearUnderReview,
  standings: readonly LoadedStanding[],
): Promise<(standing: LoadedStanding) => Shown> {
  const lacking = standings.filter((each) => each.basis === 'own' && !found.has(each))
  const before =
    lacking.length > 0 ? await loadHistory(db, lacking, of.year) : new Map<string, CountedYear[]>()
  const decimalsOf = new Map(of.indicators.map(({ id, decimals }) => [id, decimals]))
  for (const [index, standing] of lacking.entries()) {
    const { id, indicatorId } = standing.target
    const decimals = decimalsOf.get(indicatorId) ?? 0
    const forecast = forecastOf(standing, before.get(id) ?? [], { year: of.year, decimals })
    const isSaid = 'total' in forecast
    found.set(standing, isSaid ? { total: forecast.total, low: forecast.low, high: forecast.high } : null)
    if (index % atOnce === atOnce - 1) await breathe()
  }
  return (standing) => found.get(standing) ?? null
}

interface YearRow {
  of_id: string
  year: number
  figures: string | null
}

/** What the same units reported of the same indicators in the years before, by target. */
async function loadHistory(
  db: Db,
  standings: readonly LoadedStanding[],
  year: number,
): Promise<Map<string, CountedYear[]>> {
  const { rows } = await sql<YearRow>`
    select of.id as of_id, t.year, a.figures
    from target of join target t on t.indicator_id = of.indicator_id and t.unit_id = of.unit_id
        and t.year < ${year} and t.year >= ${year - mostYears}
      join lateral (
        select ${figuresText} as figures
        from actual a where a.target_id = t.id and a.state = any(${countedStates}::actual_state[])
      ) a on true
    where of.id = any(${standings.map(({ target }) => target.id)}::uuid[]) order by t.year desc`.execute(db)
  const years = Map.groupBy(rows, (row) => row.of_id)
  return new Map(
    [...years].map(([id, each]) => [
      id,
      each.map((row) => ({ year: row.year, counted: reportedOf(row.figures) })),
    ]),
  )
}
