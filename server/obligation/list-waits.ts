import { sql } from 'kysely'
import type { listWaits as route } from '#domain/obligation/contract.ts'
import { type Begun, waitsOf } from '#domain/obligation/waits.ts'
import { calendarAtHand } from '#server/calendar/read-calendar.ts'
import type { Query } from '#server/kernel/context.ts'
import { subtreeOf } from '#server/unit/units-on.ts'
import { unitEver } from '#server/unit/unit-ever.ts'
import { isOpen } from './filter-obligations.ts'
import { visibleObligation } from './visible-obligation.ts'

const most = 200

/** From the one ledger: open parts, open claims and open answers, by the two units between which they stand. */
export const listWaits: Query<typeof route> = async ({ query }, context) => {
  const { db, actor, today } = context
  const within = query.below
    ? sql`(o.owed_by_unit_id in (${subtreeOf(query.below, today)}) or o.owed_to_unit_id in (${subtreeOf(query.below, today)}))`
    : sql`true`
  const { rows } = await sql<Begun>`
    with begun as materialized (
      select case when o.claimed_on is null then o.owed_to_unit_id else o.owed_by_unit_id end as waits,
        case when o.claimed_on is null then o.owed_by_unit_id else o.owed_to_unit_id end as held,
        case when o.claimed_on is not null then 'decision' when o.kind = 'answer' then 'answer' else 'part' end as what,
        coalesce(o.claimed_on, o.assigned_on) as since, count(*)::int as count,
        min(o.recommendation_id::text) as recommendation
      from obligation o
      where ${isOpen} and (o.kind = 'contribution' or o.kind = 'answer' or o.kind = 'task' and o.claimed_on is not null)
        and o.owed_by_unit_id <> o.owed_to_unit_id and ${visibleObligation(actor)} and ${within}
      group by 1, 2, 3, 4)
    select ${unitEver('begun.waits', today)} as waits, ${unitEver('begun.held', today)} as "on", what, since, count,
      recommendation as "recommendationId" from begun`.execute(db)
  return { waits: waitsOf(rows, today, await calendarAtHand(context)).slice(0, most) }
}
