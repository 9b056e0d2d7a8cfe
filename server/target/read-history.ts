import { sql } from 'kysely'
import type { ActOnFigure } from '#domain/target/contract.ts'
import type { ActualState } from '#domain/target/actual.ts'
import type { Db } from '#server/kernel/database.ts'
import { personReference } from '#server/person/person-reference.ts'

const longestHistory = 200

interface EventRow extends Omit<ActOnFigure, 'at'> {
  at: Date
}

/** What was done to a target and its figures, the latest first, from the log: both values of every change. */
export async function readHistory(db: Db, targetId: string): Promise<ActOnFigure[]> {
  const { rows } = await sql<EventRow>`
    select e.at, e.verb, (e.after ->> 'month')::int as month,
      coalesce(e.before ->> 'value', e.before ->> 'planned') as before,
      coalesce(e.after ->> 'value', e.after ->> 'planned') as after,
      (e.after ->> 'state')::actual_state as state,
      case e.verb when 'return-month' then e.after ->> 'returned_reason'
        when 'adjust-target' then e.after ->> 'adjustment_reason'
        when 'cascade-target' then coalesce(e.after ->> 'parts_reason', e.after ->> 'adjustment_reason') else e.after ->> 'note' end as reason,
      ${personReference('e.actor_id', 'd.full_name', null)} as by
    from event e left join person_detail d on d.id = e.actor_id
    where e.noun_id = any(array(select ${targetId}::uuid union all select a.id from actual a where a.target_id = ${targetId}))
    order by e.seq desc limit ${longestHistory}`.execute(db)
  return rows.map((row) => ({
    ...row,
    at: row.at.toISOString(),
    state: row.state satisfies ActualState | null,
  }))
}
