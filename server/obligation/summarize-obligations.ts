import { sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/date.ts'
import type { QueryOf, ResponseOf } from '#domain/contract/route.ts'
import type { summarizeObligations as route } from '#domain/obligation/contract.ts'
import { type Cell, type FourCells, cells } from '#domain/obligation/four-cells.ts'
import { freshSince } from '#domain/obligation/freshness.ts'
import { type OverdueBand, overdueBands } from '#domain/obligation/overdue-bands.ts'
import type { UnitReference } from '#domain/contract/field.ts'
import type { Query, QueryContext } from '#server/kernel/context.ts'
import { found } from '#server/kernel/problem.ts'
import { unitReference, unitsOn } from '#server/unit/units-on.ts'
import { type DateColumn, isInBand, isInCell } from './filter-obligations.ts'
import { visibleObligation } from './visible-obligation.ts'

type Summary = ResponseOf<typeof route>
type Count = Summary['total']

/**
 * Counts by the unit that owes: the unit asked for by itself, then each unit directly below with all under it. A task
 * within a task is not counted beside it, and parts of cooperating units are counted apart.
 */
export const summarizeObligations: Query<typeof route> = async ({ query }, context) => {
  const below = query.below ?? (await topUnitOf(context))
  const tallies = await readTallies(context, below, query)
  const units = [...Map.groupBy(tallies, ({ unit }) => unit.id).values()].flatMap((of) => {
    const [first] = of
    if (!first) return []
    return [{ ...countOf(of), unit: first.unit, isWhole: first.unit.id !== below, overdue: overdueOf(of) }]
  })
  return { total: countOf(tallies), units, overdue: overdueOf(tallies) }
}

const overdueOf = (tallies: readonly Tally[]): Summary['overdue'] =>
  overdueBands.map(({ name }) => ({
    band: name,
    count: sumOf(tallies, ({ kind, band }) => kind === 'task' && band === name),
  }))

/** How many obligations of a unit are alike in everything that is counted. */
interface Tally {
  readonly unit: UnitReference
  readonly kind: 'task' | 'contribution'
  readonly cell: Cell
  readonly cellByFirstDate: Cell
  readonly isClaimed: boolean
  readonly isFresh: boolean
  readonly band: OverdueBand | null
  readonly count: number
}

const sumOf = (tallies: readonly Tally[], counts: (tally: Tally) => boolean): number =>
  tallies.reduce((sum, tally) => (counts(tally) ? sum + tally.count : sum), 0)

const isOpenCell = ({ cell }: Pick<Tally, 'cell'>): boolean =>
  cell === 'open_in_time' || cell === 'open_overdue'

function countOf(tallies: readonly Tally[]): Count {
  const tasks = tallies.filter(({ kind }) => kind === 'task')
  return {
    tasks: cellsOf(tasks),
    tasksByFirstDate: cellsOf(tasks.map((tally) => ({ ...tally, cell: tally.cellByFirstDate }))),
    contributions: cellsOf(tallies.filter(({ kind }) => kind === 'contribution')),
    freshness: {
      open: sumOf(tasks, isOpenCell),
      fresh: sumOf(tasks, (tally) => isOpenCell(tally) && tally.isFresh),
    },
  }
}

const cellsOf = (tallies: readonly Tally[]): FourCells => ({
  done_on_time: sumOf(tallies, ({ cell }) => cell === 'done_on_time'),
  done_late: sumOf(tallies, ({ cell }) => cell === 'done_late'),
  open_in_time: sumOf(tallies, ({ cell }) => cell === 'open_in_time'),
  open_overdue: sumOf(tallies, ({ cell }) => cell === 'open_overdue'),
  claimed: sumOf(tallies, (tally) => isOpenCell(tally) && tally.isClaimed),
})

/** Where a reader stands who asks for no unit: at the top, or at the unit of their own post. */
async function topUnitOf({ db, actor, today }: QueryContext): Promise<string> {
  const [first] = actor.positions
  if (first && first.reaches !== 'all') return first.unitId
  const top = await db
    .selectFrom(unitsOn(today).as('unit'))
    .select('unit.id')
    .where('unit.parent_id', 'is', null)
    .orderBy('unit.ordinal')
    .executeTakeFirst()
  return found(top).id
}

/** One pass over the ledger, unit by unit, then the units of the tree that they belong to. */
async function readTallies(
  { db, actor, today }: QueryContext,
  below: string,
  period: Pick<QueryOf<typeof route>, 'from' | 'to'>,
): Promise<Tally[]> {
  const { rows } = await sql<Tally>`
    with chosen as materialized (
      select member.*, closure.descendant_id from (${unitsOn(today)}) member
      join unit_closure closure on closure.ancestor_id = member.id
        and closure.valid_from <= ${today} and coalesce(closure.valid_to > ${today}, true)
      where member.parent_id = ${below} or member.id = ${below} and closure.descendant_id = ${below}),
    counted as materialized (
      select o.owed_by_unit_id, o.kind, ${cellOn(today, 'due_on')} as cell,
        ${cellOn(today, 'first_due_on')} as cell_by_first_date, o.claimed_on is not null as is_claimed,
        o.last_updated_on >= ${freshSince(today)} as is_fresh, ${bandOn(today)} as band, count(*) as count
      from obligation o
      where (o.kind = 'task' and o.parent_id is null or o.kind = 'contribution') and o.cancelled_on is null
        and o.owed_by_unit_id in (select descendant_id from chosen) and ${visibleObligation(actor)}
        and (${period.from ?? null}::date is null or o.due_on >= ${period.from ?? null}::date)
        and (${period.to ?? null}::date is null or o.due_on <= ${period.to ?? null}::date)
      group by 1, 2, 3, 4, 5, 6, 7)
    select ${unitReference('chosen')} as unit, kind, cell, cell_by_first_date as "cellByFirstDate",
      is_claimed as "isClaimed", is_fresh as "isFresh", band,
      sum(count)::int as count
    from counted join chosen on chosen.descendant_id = counted.owed_by_unit_id
    group by chosen.id, chosen.name, chosen.short_name, chosen.ordinal, kind, cell, cell_by_first_date, is_claimed, is_fresh, band
    order by chosen.id = ${below} desc, chosen.ordinal, chosen.name collate "vi-x-icu", chosen.id`.execute(db)
  return rows
}

const cellOn = (today: CalendarDate, column: DateColumn) =>
  sql`case ${sql.join(
    cells.map((cell) => sql`when ${isInCell(cell, today, column)} then ${sql.lit(cell)}`),
    sql` `,
  )} end`

const bandOn = (today: CalendarDate) =>
  sql`case ${sql.join(
    overdueBands.map(({ name }) => sql`when ${isInBand(name, today)} then ${sql.lit(name)}`),
    sql` `,
  )} end`
