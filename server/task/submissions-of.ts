import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { FileReference } from '#domain/file/contract.ts'
import type { TaskDetail } from '#domain/task/task-detail.ts'
import { ledger } from '#server/obligation/ledger.ts'
import { personReference } from '#server/person/person-reference.ts'

type Submission = TaskDetail['submissions'][number]

const evidence = sql<FileReference[]>`coalesce((
  select jsonb_agg(jsonb_build_object('id', file.id, 'name', file.name, 'size', file.size, 'mediaType', file.media_type)
    order by evidence.id)
  from evidence join file on file.id = evidence.file_id where evidence.submission_id = s.id), '[]')`

/** What was claimed on a row of the ledger, newest first, with its evidence and what was decided. */
export const submissionsOf = jsonArrayFrom(
  ledger
    .selectFrom('submission as s')
    .leftJoin('person_detail as submitter', 'submitter.id', 's.submitted_by')
    .leftJoin('person_detail as decider', 'decider.id', 's.decided_by')
    .select(['s.id', 's.note', 's.decision', 's.quality', 's.reason'])
    .select(['s.submitted_on as submittedOn', 's.decided_on as decidedOn'])
    .select(['s.evidence_omitted_reason as evidenceOmittedReason'])
    .select(['s.open_contributions_reason as openContributionsReason'])
    .select(personReference('s.submitted_by', 'submitter.full_name', null).as('submittedBy'))
    .select(
      personReference('s.decided_by', 'decider.full_name', null)
        .$castTo<Submission['decidedBy']>()
        .as('decidedBy'),
    )
    .select(evidence.as('evidence'))
    .whereRef('s.obligation_id', '=', 'o.id')
    .orderBy('s.id', 'desc'),
)
