import { sql } from 'kysely'
import { movedTerms } from '#domain/calendar/due-in.ts'
import type { Tx } from '#server/kernel/database.ts'
import { readCalendar } from './read-calendar.ts'

/**
 * Counts anew what was given in working days and is still open, within the act that changed the calendar, so that the
 * log of each says why its date moved. What was given as a date, or extended to one, stays. Three statements.
 */
export async function recomputeTerms(tx: Tx): Promise<{ movedTerms: number }> {
  const terms = await tx
    .selectFrom('obligation as o')
    .select(['o.id', 'o.assigned_on as assignedOn'])
    .select((select) => [
      select.ref('o.due_in_days').$notNull().as('days'),
      select.ref('o.due_on').$notNull().as('dueOn'),
      select
        .selectFrom('obligation as whole')
        .select('whole.due_on')
        .whereRef('whole.id', '=', 'o.parent_id')
        .as('wholeDueOn'),
    ])
    .select('o.parent_id as wholeId')
    .where('o.due_in_kind', '=', 'working')
    .whereRef('o.due_on', '=', 'o.first_due_on')
    .where('o.verified_on', 'is', null)
    .where('o.cancelled_on', 'is', null)
    .orderBy('o.id')
    .forUpdate('o')
    .execute()
  if (terms.length === 0) return { movedTerms: 0 }
  const moved = movedTerms(terms, await readCalendar(tx))
  if (moved.length === 0) return { movedTerms: 0 }
  await sql`update obligation o set due_on = moved."to", first_due_on = moved."to", version = o.version + 1
    from jsonb_to_recordset(${JSON.stringify(moved)}::jsonb) as moved (id uuid, "to" date) where moved.id = o.id`.execute(
    tx,
  )
  return { movedTerms: moved.length }
}
