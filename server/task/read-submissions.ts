import { sql } from 'kysely'
import type { FileReference } from '#domain/file/contract.ts'
import type { TaskDetail } from '#domain/task/task-detail.ts'
import type { Db } from '#server/kernel/database.ts'
import { personReference } from '#server/person/person-reference.ts'

type Submission = TaskDetail['submissions'][number]

/** What was claimed on each obligation, newest first, with its evidence and what was decided. */
export async function readSubmissions(db: Db, obligationIds: string[]): Promise<Map<string, Submission[]>> {
  const rows = await db
    .selectFrom('submission as s')
    .leftJoin('person_detail as submitter', 'submitter.id', 's.submitted_by')
    .leftJoin('person_detail as decider', 'decider.id', 's.decided_by')
    .select(['s.id', 's.obligation_id', 's.note', 's.decision', 's.quality', 's.reason'])
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
    .where('s.obligation_id', 'in', obligationIds)
    .orderBy('s.id', 'desc')
    .execute()
  const grouped = Map.groupBy(rows, (row) => row.obligation_id)
  return new Map(
    [...grouped].map(([id, of]) => [id, of.map(({ obligation_id: _id, ...submission }) => submission)]),
  )
}

const evidence = sql<FileReference[]>`coalesce((
  select jsonb_agg(jsonb_build_object('id', file.id, 'name', file.name, 'size', file.size, 'mediaType', file.media_type)
    order by evidence.id)
  from evidence join file on file.id = evidence.file_id where evidence.submission_id = s.id), '[]')`
