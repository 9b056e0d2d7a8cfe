import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { ledger } from '#server/obligation/ledger.ts'

/** Where it was said of a row of the ledger that the work is another unit's, newest first; all by their ids. */
export const contestsOf = jsonArrayFrom(
  ledger
    .selectFrom('contest as c')
    .select(['c.id', 'c.reason', 'c.decision', 'c.contested_on as contestedOn'])
    .select(['c.contested_by as contestedBy', 'c.unit_id as unit', 'c.proposed_unit_id as proposedUnit'])
    .select(['c.decision_reason as decisionReason', 'c.decided_on as decidedOn'])
    .select('c.decided_by as decidedBy')
    .whereRef('c.obligation_id', '=', 'o.id')
    .orderBy('c.id', 'desc'),
)

/** From which unit to which it was passed on, newest first. */
export const transfersOf = jsonArrayFrom(
  ledger
    .selectFrom('transfer as t')
    .select(['t.id', 't.reason', 't.decided_on as decidedOn', 't.decided_by as decidedBy'])
    .select(['t.from_unit_id as from', 't.to_unit_id as to'])
    .whereRef('t.obligation_id', '=', 'o.id')
    .orderBy('t.id', 'desc'),
)
