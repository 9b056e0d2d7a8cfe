import { sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/date.ts'
import type { listReporting as route, Reporting } from '#domain/target/actual-contract.ts'
import type { Query } from '#server/kernel/context.ts'
import { dayOfReview } from './load-targets.ts'
import { loadUnitTree, referenceOf } from './load-units.ts'
import { isVisibleTo } from './visible-to.ts'

type ReportingRow = Omit<Reporting, 'unit'> & { unit_id: string }

export const listReporting: Query<typeof route> = async ({ query }, { db, actor, today }) => {
  const day = dayOfReview(query.year, today)
  const tree = await loadUnitTree(db, day)
  const { rows } = await sql<ReportingRow>`
    select t.unit_id, count(*)::int as targets,
      count(*) filter (where a.state = 'draft')::int as draft,
      count(*) filter (where a.state = 'submitted')::int as submitted,
      count(*) filter (where a.state = 'approved')::int as approved,
      count(*) filter (where a.state = 'returned')::int as returned,
      max(a.submitted_on) as "lastSubmittedOn"
    from target t left join actual a on a.target_id = t.id and a.month = ${query.month}
    where t.year = ${query.year} and ${isVisibleTo(actor, 't.unit_id')} and not ${isSumOfUnits(day)}
    group by t.unit_id`.execute(db)
  const byUnit = new Map(rows.map(({ unit_id, ...counts }) => [unit_id, counts]))
  const units = tree.inOrder.flatMap(({ unit }) => {
    const counts = byUnit.get(unit.id)
    return counts ? [{ unit: referenceOf(tree, unit.id), ...counts }] : []
  })
  return { units }
}

/** Whether a target has no figures of its own and units below that hold it too: nothing is expected of it but their sum. */
export const isSumOfUnits = (day: CalendarDate) => sql<boolean>`(
  not exists (select from actual own where own.target_id = t.id)
  and exists (
    select from target part
    join unit_closure c on c.descendant_id = part.unit_id and c.ancestor_id = t.unit_id and c.depth > 0
      and c.valid_from <= ${day} and (c.valid_to is null or c.valid_to > ${day})
    where part.indicator_id = t.indicator_id and part.year = t.year
  )
)`
