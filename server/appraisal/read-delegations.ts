import type { CalendarDate } from '#domain/calendar/date.ts'
import type { Acting } from '#domain/appraisal/policy.ts'
import type { Actor } from '#domain/session/actor.ts'
import type { Db, Tx } from '#server/kernel/database.ts'

/** Who acts, with every delegation ever given to them: one that has ended is named when it is missed. */
export async function readActing(db: Db | Tx, actor: Actor, today: CalendarDate): Promise<Acting> {
  const delegations = await db
    .selectFrom('delegation')
    .select(['unit_id as unitId', 'from_person_id as fromPersonId'])
    .select(['begins_on as beginsOn', 'ends_on as endsOn', 'ended_on as endedOn'])
    .where('to_person_id', '=', actor.personId)
    .execute()
  return { actor, delegations, today }
}
