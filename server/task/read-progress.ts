import type { TaskDetail } from '#domain/task/task-detail.ts'
import type { Db } from '#server/kernel/database.ts'
import { personReference } from '#server/person/person-reference.ts'

type Progress = TaskDetail['progress']

/** The progress reports of each obligation, newest first. */
export async function readProgress(db: Db, obligationIds: string[]): Promise<Map<string, Progress>> {
  const rows = await db
    .selectFrom('progress_report as p')
    .leftJoin('person_detail as d', 'd.id', 'p.reported_by')
    .select(['p.id', 'p.obligation_id', 'p.percent', 'p.note', 'p.reported_on as reportedOn'])
    .select(personReference('p.reported_by', 'd.full_name', null).as('reportedBy'))
    .where('p.obligation_id', 'in', obligationIds)
    .orderBy('p.id', 'desc')
    .execute()
  const grouped = Map.groupBy(rows, (row) => row.obligation_id)
  return new Map([...grouped].map(([id, of]) => [id, of.map(({ obligation_id: _id, ...report }) => report)]))
}
