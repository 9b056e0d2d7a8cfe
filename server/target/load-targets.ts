import { type RawBuilder, sql } from 'kysely'
import { type CalendarDate, dateOf } from '#domain/calendar/date.ts'
import type { Decimal } from '#domain/quantity/decimal.ts'
import { type ActualState, countedStates } from '#domain/target/actual.ts'
import type { Counting } from '#domain/target/indicator.ts'
import type { HeldTarget } from '#domain/target/standing.ts'
import type { Db, Tx } from '#server/kernel/database.ts'
import { loadBestBefore } from './load-best-before.ts'
import { type PlanRow, planOf } from './plan-of.ts'
import { reportedOf } from './reported-of.ts'

interface TargetRow extends Counting, PlanRow {
  id: string
  unit_id: string
  indicator_id: string
  months: number[] | null
  values: Decimal[] | null
  bases: (Decimal | null)[] | null
  states: string[] | null
}

/** A target with the months that wait for approval, which a roll-up does not need to know. */
export interface LoadedTarget extends HeldTarget {
  readonly unapprovedMonths: number[]
}

/**
 * The targets of a year with their counted periods: those of the units given and of all units below them on a day,
 * since a unit may stand on its parts; of one indicator when it is given. Two statements whatever the size.
 */
export async function loadTargets(
  db: Db | Tx,
  year: number,
  units: 'all' | readonly string[],
  day: CalendarDate,
  indicatorId?: string,
): Promise<LoadedTarget[]> {
  if (units !== 'all' && units.length === 0) return []
  const within =
    units === 'all'
      ? sql`true`
      : sql`t.unit_id in (select c.descendant_id from unit_closure c where c.ancestor_id = any(${units}::uuid[])
          and c.valid_from <= ${day} and (c.valid_to is null or c.valid_to > ${day}))`
  const ofIndicator: RawBuilder<unknown> = indicatorId ? sql`t.indicator_id = ${indicatorId}` : sql`true`
  const { rows } = await sql<TargetRow>`
    select t.id, t.unit_id, t.indicator_id, i.direction, i.aggregation, i.over_units as "overUnits", i.frequency, i.entry,
      i.per, t.planned, t.planned_high, t.due_on, t.profile, t.profile_amounts, a.months, a.values, a.bases, a.states
    from target t join indicator i on i.id = t.indicator_id
    left join (
      select a.target_id, array_agg(a.month) as months, array_agg(a.value) as values, array_agg(a.base) as bases,
        array_agg(a.state::text) as states
      from actual a join target of_year on of_year.id = a.target_id and of_year.year = ${year}
      where a.state = any(${countedStates}::actual_state[]) group by a.target_id
    ) a on a.target_id = t.id
    where t.year = ${year} and ${within} and ${ofIndicator}`.execute(db)
  const before = await loadBestBefore(db, year, ofIndicator)
  return rows.map((row) => ({
    ...countingOf(row),
    ...planOf(row, row),
    id: row.id,
    unitId: row.unit_id,
    indicatorId: row.indicator_id,
    plannedHigh: row.planned_high,
    reported: reportedOf(row),
    unapprovedMonths: unapprovedOf(row),
    ...before(row.indicator_id, row.unit_id),
  }))
}

const countingOf = ({ direction, aggregation, overUnits, frequency, entry, per }: Counting): Counting => ({
  direction,
  aggregation,
  overUnits,
  frequency,
  entry,
  per,
})

const waiting: ActualState = 'submitted'
const unapprovedOf = ({ months, states }: TargetRow): number[] =>
  (months ?? []).filter((_month, index) => states?.[index] === waiting).sort((a, b) => a - b)

/** The day on which the tree of a year's review is read: today, or the last day of a year that is past. */
export const dayOfReview = (year: number, today: CalendarDate): CalendarDate => {
  const lastDay = dateOf(year, 12, 31)
  return lastDay < today ? lastDay : today
}
