import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { ledger } from '#server/obligation/ledger.ts'

/** What was claimed on a row of the ledger and what was decided, newest first; people by their ids. */
export const submissionsOf = jsonArrayFrom(
  ledger
    .selectFrom('submission as s')
    .select(['s.id', 's.note', 's.decision', 's.quality', 's.reason'])
    .select(['s.submitted_on as submittedOn', 's.decided_on as decidedOn'])
    .select(['s.submitted_by as submittedBy', 's.decided_by as decidedBy'])
    .select(['s.evidence_omitted_reason as evidenceOmittedReason'])
    .select(['s.open_contributions_reason as openContributionsReason'])
    .whereRef('s.obligation_id', '=', 'o.id')
    .orderBy('s.id', 'desc'),
)
