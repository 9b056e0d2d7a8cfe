import { sql } from 'kysely'
import type { CommandContext } from '#server/kernel/context.ts'

interface Ending {
  readonly unitId: string
  readonly successorId: string | null
  readonly reason: string
}

/**
 * After a unit has ended and what it owed was passed on: without a successor it owes no report that is not handed up. What
 * was to be summed up in a report that nobody writes any more goes into the one above, owed to whoever that one was owed to.
 */
export async function endReports(
  { tx, today }: CommandContext,
  { unitId, successorId, reason }: Ending,
): Promise<void> {
  if (successorId === null)
    await sql`update obligation o set cancelled_on = ${today}, cancelled_reason = ${reason}, version = o.version + 1
      from report r where r.id = o.id and r.state in ('draft', 'returned') and o.owed_by_unit_id = ${unitId}
        and o.verified_on is null and o.cancelled_on is null`.execute(tx)
  // A row of a statement does not see what the statement changes: ledger entries first, then the places.
  const gone = sql`select r.id, r.into_id, o.owed_to_unit_id from report r join obligation o on o.id = r.id
    where r.about_unit_id = ${unitId} and r.state in ('draft', 'returned') and o.cancelled_on = ${today}`
  await sql`update obligation o set owed_to_unit_id = g.owed_to_unit_id, version = o.version + 1
    from report c join (${gone}) g on g.id = c.into_id
    where o.id = c.id and o.cancelled_on is null and o.verified_on is null
      and o.owed_by_unit_id <> g.owed_to_unit_id and o.owed_to_unit_id <> g.owed_to_unit_id`.execute(tx)
  await sql`update report c set into_id = g.into_id, version = c.version + 1
    from (${gone}) g where c.into_id = g.id`.execute(tx)
}
