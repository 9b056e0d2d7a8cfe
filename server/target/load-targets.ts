import { type RawBuilder, sql } from 'kysely'
import { type CalendarDate, dateOf } from '#domain/calendar/date.ts'
import type { Decimal } from '#domain/quantity/decimal.ts'
import { countedStates } from '#domain/target/actual.ts'
import type { Counting } from '#domain/target/indicator.ts'
import type { HeldTarget } from '#domain/target/standing.ts'
import type { Db, Tx } from '#server/kernel/database.ts'
import { type BestBefore, type BestRow, nothingBefore, readBestMonth, readRuns } from './best-before.ts'
import type { Changes } from './changes-since.ts'
import { findBestBefore } from './fill-best-before.ts'
import { type PlanRow, planOf } from './plan-of.ts'
import { figuresText, reportedOf, unapprovedOf } from './reported-of.ts'

interface TargetRow extends Counting, PlanRow, BestRow {
  id: string
  unit_id: string
  indicator_id: string
  weight: Decimal
  figures: string | null
  is_best_kept: boolean
}

/** A target with the months that wait for approval, which a roll-up does not need to know. */
export interface LoadedTarget extends HeldTarget {
  readonly unapprovedMonths: number[]
}

export const allTargets: RawBuilder<boolean> = sql<boolean>`true`

export const ofIndicator = (indicatorId: string): RawBuilder<boolean> =>
  sql<boolean>`t.indicator_id = ${indicatorId}`

/**
 * The targets, of one indicator when it is given, that the units given hold, and all units below them on a day, on which
 * they may stand.
 */
export const heldBelow = (
  units: readonly string[],
  day: CalendarDate,
  indicatorId?: string,
): RawBuilder<boolean> => sql<boolean>`${indicatorId ? ofIndicator(indicatorId) : allTargets}
  and t.unit_id in (select c.descendant_id from unit_closure c where c.ancestor_id = any(${units}::uuid[])
    and c.valid_from <= ${day} and (c.valid_to is null or c.valid_to > ${day}))`

/** The targets of which something follows when these change, of whatever year, or these indicators. */
export const changedBy = ({
  targetIds,
  indicatorIds,
}: Pick<
  Changes,
  'targetIds' | 'indicatorIds'
>): RawBuilder<boolean> => sql<boolean>`(t.indicator_id = any(${indicatorIds}::uuid[]) or (t.indicator_id, t.unit_id) in (
    select c.indicator_id, c.unit_id from target c where c.id = any(${targetIds}::uuid[])))`

/**
 * The targets of a year, alias `t`, with their counted periods and the best before. One statement whatever the size and
 * however long the history; one more when the best of some is not kept.
 */
export async function loadTargets(
  db: Db | Tx,
  year: number,
  where: RawBuilder<boolean>,
): Promise<LoadedTarget[]> {
  const { rows } = await sql<TargetRow>`
    select t.id, t.unit_id, t.indicator_id, t.weight, i.direction, i.aggregation, i.over_units as "overUnits", i.frequency,
      i.entry, i.per, t.planned, t.planned_high, t.due_on, t.profile, t.profile_amounts, a.figures,
      b.target_id is not null as is_best_kept, b.best_year, b.best_month, b.best_value, b.runs
    from target t join indicator i on i.id = t.indicator_id left join best_before b on b.target_id = t.id
      left join lateral (
        select ${figuresText} as figures
        from actual a where a.target_id = t.id and a.state = any(${countedStates}::actual_state[])
      ) a on true
    where t.year = ${year} and ${where}`.execute(db)
  const lacking = rows.flatMap((row) => (row.is_best_kept ? [] : [row.id]))
  const found = lacking.length > 0 ? await findBestBefore(db, lacking) : new Map<string, BestBefore>()
  return rows.map((row) => targetOf(row, row.is_best_kept ? null : (found.get(row.id) ?? nothingBefore)))
}

/** No getters here: each object that has one is of a kind of its own to the engine, and twenty thousand kinds are slow. */
const targetOf = (row: TargetRow, found: BestBefore | null): LoadedTarget => ({
  id: row.id,
  unitId: row.unit_id,
  indicatorId: row.indicator_id,
  ...planOf(row, row),
  direction: row.direction,
  aggregation: row.aggregation,
  overUnits: row.overUnits,
  frequency: row.frequency,
  entry: row.entry,
  per: row.per,
  plannedHigh: row.planned_high,
  weight: row.weight,
  reported: reportedOf(row.figures),
  unapprovedMonths: unapprovedOf(row.figures),
  bestBefore: found ? found.bestBefore : readBestMonth(row),
  runsBefore: () => (found ? found.runsBefore : readRuns(row.runs)),
})

/** The day on which the tree of a year's review is read: today, or the last day of a year that is past. */
export const dayOfReview = (year: number, today: CalendarDate): CalendarDate => {
  const lastDay = dateOf(year, 12, 31)
  return lastDay < today ? lastDay : today
}
