import { sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/date.ts'
import type { Indicator } from '#domain/target/contract.ts'
import type { Thresholds } from '#domain/target/figures.ts'
import type { Db, Tx } from '#server/kernel/database.ts'
import { indicatorColumns } from './indicator-columns.ts'
import type { Changes } from './changes-since.ts'
import { type LoadedTarget, allTargets, changedBy, loadTargets } from './load-targets.ts'
import { type UnitTree, loadUnitTree } from './load-units.ts'
import { loadThresholds } from './thresholds.ts'

/** All that is counted in a year, as the database held it in one snapshot. */
export interface LoadedYear {
  readonly snapshot: string
  readonly year: number
  readonly day: CalendarDate
  readonly thresholds: Thresholds
  readonly tree: UnitTree
  readonly indicators: readonly Indicator[]
  /** The years for which anything is planned, the newest first. */
  readonly years: readonly number[]
  /** The targets of the year by their indicator. */
  readonly held: ReadonlyMap<string, readonly LoadedTarget[]>
}

const currentSnapshot = sql<{ snapshot: string }>`select pg_current_snapshot()::text as snapshot`

/** Six statements whatever the size; within one transaction when their answers must agree. */
export async function loadYear(db: Db | Tx, year: number, day: CalendarDate): Promise<LoadedYear> {
  const { rows } = await currentSnapshot.execute(db)
  const targets = await loadTargets(db, year, allTargets)
  return {
    snapshot: rows[0]?.snapshot ?? '',
    year,
    day,
    thresholds: await loadThresholds(db),
    tree: await loadUnitTree(db, day),
    indicators: await loadIndicators(db),
    years: await loadYears(db),
    held: Map.groupBy(targets, ({ indicatorId }) => indicatorId),
  }
}

const loadIndicators = (db: Db | Tx): Promise<Indicator[]> =>
  db.selectFrom('indicator as i').select(indicatorColumns).orderBy('i.ordinal').orderBy('i.code').execute()

/** From year to year along the index, since each has thousands of targets. */
async function loadYears(db: Db | Tx): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`
    with recursive planned as (
      select max(year)::int as year from target
      union all select (select max(t.year)::int from target t where t.year < planned.year) from planned where planned.year is not null
    ) select year from planned where year is not null`.execute(db)
  return rows.map(({ year }) => year)
}

/** The year with what has changed of it, or is new, as it is now; what is of no change is not read. */
export async function reloadYear(tx: Tx, loaded: LoadedYear, changes: Changes): Promise<LoadedYear> {
  const { rows } = await currentSnapshot.execute(tx)
  const { targetIds, indicatorIds, hasUnits, hasSettings } = changes
  const changed = await loadTargets(tx, loaded.year, changedBy(changes))
  return {
    ...loaded,
    snapshot: rows[0]?.snapshot ?? loaded.snapshot,
    thresholds: hasSettings ? await loadThresholds(tx) : loaded.thresholds,
    tree: hasUnits ? await loadUnitTree(tx, loaded.day) : loaded.tree,
    indicators: indicatorIds.length > 0 ? await loadIndicators(tx) : loaded.indicators,
    years: targetIds.length > 0 ? await loadYears(tx) : loaded.years,
    held: withChanged(loaded.held, changed),
  }
}

function withChanged(held: LoadedYear['held'], changed: readonly LoadedTarget[]): LoadedYear['held'] {
  const ids = new Set(changed.map(({ id }) => id))
  const now = new Map(held)
  for (const [indicatorId, targets] of Map.groupBy(changed, (target) => target.indicatorId)) {
    const others = (held.get(indicatorId) ?? []).filter(({ id }) => !ids.has(id))
    now.set(indicatorId, [...others, ...targets])
  }
  return now
}
