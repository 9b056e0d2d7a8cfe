import { sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/date.ts'
import type { QueryOf, ResponseOf } from '#domain/contract/route.ts'
import type { summarizeObligations as route } from '#domain/obligation/contract.ts'
import { addCells, noCells } from '#domain/obligation/four-cells.ts'
import { freshSince } from '#domain/obligation/freshness.ts'
import { overdueBands } from '#domain/obligation/overdue-bands.ts'
import type { Query, QueryContext } from '#server/kernel/context.ts'
import { found } from '#server/kernel/problem.ts'
import { unitReference, unitsOn } from '#server/unit/units-on.ts'
import { cellsOf } from './cell-counts.ts'
import { isOpen } from './filter-obligations.ts'
import { visibleObligation } from './visible-obligation.ts'

type Summary = ResponseOf<typeof route>
type Count = Summary['total']

/**
 * Counts by the unit that owes: the unit asked for by itself, then each unit directly below with all under it. A task
 * within a task is not counted beside it, and parts of cooperating units are counted apart.
 */
export const summarizeObligations: Query<typeof route> = async ({ query }, context) => {
  const below = query.below ?? (await topUnitOf(context))
  const rows = await countByUnit(context, below, query)
  const units = rows.map(({ late: _late, ...unit }) => ({ ...unit, isWhole: unit.unit.id !== below }))
  return {
    total: units.reduce(addCounts, nothing),
    units,
    overdue: overdueBands.map(({ name }, index) => ({
      band: name,
      count: rows.reduce((sum, { late }) => sum + (late[index] ?? 0), 0),
    })),
  }
}

const nothing: Count = { tasks: noCells, contributions: noCells, freshness: { open: 0, fresh: 0 } }

const addCounts = (a: Count, b: Count): Count => ({
  tasks: addCells(a.tasks, b.tasks),
  contributions: addCells(a.contributions, b.contributions),
  freshness: { open: a.freshness.open + b.freshness.open, fresh: a.freshness.fresh + b.freshness.fresh },
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

async function countByUnit(
  { db, actor, today }: QueryContext,
  below: string,
  period: Pick<QueryOf<typeof route>, 'from' | 'to'>,
) {
  const { rows } = await sql<Count & { unit: Summary['units'][number]['unit']; late: number[] }>`
    with chosen as (
      select member.*, closure.descendant_id from (${unitsOn(today)}) member
      join unit_closure closure on closure.ancestor_id = member.id
        and closure.valid_from <= ${today} and coalesce(closure.valid_to > ${today}, true)
      where member.parent_id = ${below} or member.id = ${below} and closure.descendant_id = ${below}),
    counted as (
      select chosen.id, ${cellsOf(today, sql`o.kind = 'task'`)} as tasks,
        ${cellsOf(today, sql`o.kind = 'contribution'`)} as contributions,
        jsonb_build_object('open', count(*) filter (where ${isOpenTask}),
          'fresh', count(*) filter (where ${isOpenTask} and o.last_updated_on >= ${freshSince(today)})) as freshness,
        ${lateCounts(today)} as late
      from chosen join obligation o on o.owed_by_unit_id = chosen.descendant_id
      where (o.kind = 'task' and o.parent_id is null or o.kind = 'contribution') and ${visibleObligation(actor)}
        and (${period.from ?? null}::date is null or o.due_on >= ${period.from ?? null}::date)
        and (${period.to ?? null}::date is null or o.due_on <= ${period.to ?? null}::date)
      group by chosen.id)
    select ${unitReference('unit')} as unit, counted.tasks, counted.contributions, counted.freshness, counted.late
    from counted join (${unitsOn(today)}) unit on unit.id = counted.id
    order by unit.id = ${below} desc, unit.ordinal, unit.name collate "vi-x-icu"`.execute(db)
  return rows
}

const isOpenTask = sql`o.kind = 'task' and ${isOpen}`

/** How many open tasks are overdue, band by band. */
function lateCounts(today: CalendarDate) {
  const bands = overdueBands.map(
    ({ from, to }) => sql`count(*) filter (where ${isOpenTask} and ${today}::date - o.due_on >= ${from}
      and (${to}::int is null or ${today}::date - o.due_on <= ${to}::int))`,
  )
  return sql`jsonb_build_array(${sql.join(bands)})`
}
