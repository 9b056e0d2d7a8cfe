import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { ledger } from '#server/obligation/ledger.ts'

/** The later dates asked for or given for a row of the ledger, newest first; people by their ids. */
export const extensionsOf = jsonArrayFrom(
  ledger
    .selectFrom('extension as e')
    .select(['e.id', 'e.reason', 'e.decision', 'e.asked_on as askedOn', 'e.asked_by as askedBy'])
    .select(['e.due_on_before as dueOnBefore', 'e.proposed_due_on as proposedDueOn'])
    .select(['e.granted_due_on as grantedDueOn', 'e.decision_reason as decisionReason'])
    .select(['e.decided_on as decidedOn', 'e.decided_by as decidedBy', 'e.undone_on as undoneOn'])
    .whereRef('e.obligation_id', '=', 'o.id')
    .orderBy('e.id', 'desc'),
)
