import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Extension } from '#domain/task/task-detail.ts'
import { ledger } from '#server/obligation/ledger.ts'
import { personReference } from '#server/person/person-reference.ts'

/** The later dates asked for or given for a row of the ledger, newest first. */
export const extensionsOf = jsonArrayFrom(
  ledger
    .selectFrom('extension as e')
    .leftJoin('person_detail as asker', 'asker.id', 'e.asked_by')
    .leftJoin('person_detail as decider', 'decider.id', 'e.decided_by')
    .select(['e.id', 'e.reason', 'e.decision', 'e.asked_on as askedOn'])
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
    .whereRef('e.obligation_id', '=', 'o.id')
    .orderBy('e.id', 'desc'),
)
