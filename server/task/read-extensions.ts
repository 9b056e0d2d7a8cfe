import type { Extension } from '#domain/task/task-detail.ts'
import type { Db } from '#server/kernel/database.ts'
import { personReference } from '#server/person/person-reference.ts'

/** The later dates asked for or given, of each obligation, newest first. */
export async function readExtensions(db: Db, obligationIds: string[]): Promise<Map<string, Extension[]>> {
  const rows = await db
    .selectFrom('extension as e')
    .leftJoin('person_detail as asker', 'asker.id', 'e.asked_by')
    .leftJoin('person_detail as decider', 'decider.id', 'e.decided_by')
    .select(['e.id', 'e.obligation_id', 'e.reason', 'e.decision', 'e.asked_on as askedOn'])
    .select(['e.due_on_before as dueOnBefore', 'e.proposed_due_on as proposedDueOn'])
    .select(['e.granted_due_on as grantedDueOn', 'e.decision_reason as decisionReason'])
    .select(['e.decided_on as decidedOn', 'e.undone_on as undoneOn'])
    .select(
      personReference('e.asked_by', 'asker.full_name', null).$castTo<Extension['askedBy']>().as('askedBy'),
    )
    .select(
      personReference('e.decided_by', 'decider.full_name', null)
        .$castTo<Extension['decidedBy']>()
        .as('decidedBy'),
    )
    .where('e.obligation_id', 'in', obligationIds)
    .orderBy('e.id', 'desc')
    .execute()
  const grouped = Map.groupBy(rows, (row) => row.obligation_id)
  return new Map(
    [...grouped].map(([id, of]) => [id, of.map(({ obligation_id: _id, ...extension }) => extension)]),
  )
}
