import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { ledger } from '#server/obligation/ledger.ts'
import { personReference } from '#server/person/person-reference.ts'

/** The progress reports of a row of the ledger, newest first. */
export const progressOf = jsonArrayFrom(
  ledger
    .selectFrom('progress_report as p')
    .leftJoin('person_detail as d', 'd.id', 'p.reported_by')
    .select(['p.id', 'p.percent', 'p.note', 'p.reported_on as reportedOn'])
    .select(personReference('p.reported_by', 'd.full_name', null).as('reportedBy'))
    .whereRef('p.obligation_id', '=', 'o.id')
    .orderBy('p.id', 'desc'),
)
