import { type RawBuilder, sql } from 'kysely'
import { type CalendarDate, dateOf } from '#domain/calendar/date.ts'
import type { Decimal } from '#domain/quantity/decimal.ts'
import { type ActualState, countedStates } from '#domain/target/actual.ts'
import type { Aggregation, Direction } from '#domain/target/indicator.ts'
import type { BestMonth } from '#domain/target/pace.ts'
import type { HeldTarget } from '#domain/target/standing.ts'
import type { Db, Tx } from '#server/kernel/database.ts'
import { profileOf } from './profile-of.ts'

interface TargetRow {
  id: string
  unit_id: string
  indicator_id: string
  aggregation: Aggregation
  direction: Direction
  planned: Decimal
  profile: 'even' | 'typed'
  profile_amounts: Decimal[] | null
  months: number[] | null
  values: Decimal[] | null
  states: string[] | null
}

/** A target with the months that wait for approval, which a roll-up does not need to know. */
export interface LoadedTarget extends HeldTarget {
  readonly unapprovedMonths: number[]
}

/**
 * The targets of a year with their counted months: those of the units given and of all units below them on a day,
 * since a unit may stand on the sum of its parts; of one indicator when it is given. Two statements whatever the size.
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
  const ofIndicator = indicatorId ? sql`t.indicator_id = ${indicatorId}` : sql`true`
  const { rows } = await sql<TargetRow>`
    select t.id, t.unit_id, t.indicator_id, i.aggregation, i.direction, t.planned, t.profile, t.profile_amounts,
      a.months, a.values, a.states
    from target t join indicator i on i.id = t.indicator_id
    left join (
      select a.target_id, array_agg(a.month) as months, array_agg(a.value) as values, array_agg(a.state::text) as states
      from actual a join target of_year on of_year.id = a.target_id and of_year.year = ${year}
      where a.state = any(${countedStates}::actual_state[]) group by a.target_id
    ) a on a.target_id = t.id
    where t.year = ${year} and ${within} and ${ofIndicator}`.execute(db)
  const best = await loadBestMonths(db, year, ofIndicator)
  return rows.map((row) => ({
    id: row.id,
    unitId: row.unit_id,
    indicatorId: row.indicator_id,
    aggregation: row.aggregation,
    direction: row.direction,
    planned: row.planned,
    profile: profileOf(row),
    reported: monthsOf(row),
    unapprovedMonths: unapprovedOf(row),
    bestBefore: best.get(`${row.indicator_id} ${row.unit_id}`) ?? null,
  }))
}

const monthsOf = ({ months, values }: TargetRow) =>
  (months ?? []).flatMap((month, index) => {
    const value = values?.[index]
    return value === undefined ? [] : [{ month, value }]
  })

const waiting: ActualState = 'submitted'
const unapprovedOf = ({ months, states }: TargetRow): number[] =>
  (months ?? []).filter((_month, index) => states?.[index] === waiting).sort((a, b) => a - b)

interface BestRow {
  indicator_id: string
  unit_id: string
  year: number
  month: number
  value: Decimal
}

/** The best month of each unit and indicator in the years before; the earliest of equals. */
async function loadBestMonths(
  db: Db | Tx,
  year: number,
  ofIndicator: RawBuilder<unknown>,
): Promise<Map<string, BestMonth>> {
  const { rows } = await sql<BestRow>`
    select distinct on (t.indicator_id, t.unit_id) t.indicator_id, t.unit_id, t.year, a.month, a.value
    from actual a join target t on t.id = a.target_id join indicator i on i.id = t.indicator_id
    where t.year < ${year} and ${ofIndicator} and a.state = any(${countedStates}::actual_state[])
    order by t.indicator_id, t.unit_id, case i.direction when 'higher' then -a.value else a.value end, t.year, a.month
  `.execute(db)
  return new Map(rows.map(({ indicator_id, unit_id, ...best }) => [`${indicator_id} ${unit_id}`, best]))
}

/** The day on which the tree of a year's review is read: today, or the last day of a year that is past. */
export const dayOfReview = (year: number, today: CalendarDate): CalendarDate => {
  const lastDay = dateOf(year, 12, 31)
  return lastDay < today ? lastDay : today
}
