import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { ledger } from '#server/obligation/ledger.ts'

/** The progress reports of a row of the ledger, newest first; people by their ids. */
export const progressOf = jsonArrayFrom(
  ledger
    .selectFrom('progress_report as p')
    .select(['p.id', 'p.percent', 'p.note', 'p.reported_on as reportedOn', 'p.reported_by as reportedBy'])
    .whereRef('p.obligation_id', '=', 'o.id')
    .orderBy('p.id', 'desc'),
)
