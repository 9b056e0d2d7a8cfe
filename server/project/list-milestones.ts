import type { Db, Tx } from '#server/kernel/database.ts'
import { fileReference } from '#server/file/file-reference.ts'

/** The milestones of the plan as it is now, in the order of their days. */
export const listMilestones = (db: Db | Tx, projectId: string) =>
  db
    .selectFrom('project_milestone as m')
    .leftJoin('file', 'file.id', 'm.file_id')
    .select(['m.id', 'm.name', 'm.weight', 'm.planned_on as plannedOn', 'm.version', 'm.evidence'])
    .select(['m.first_planned_on as firstPlannedOn', 'm.reached_on as reachedOn'])
    .select(fileReference('file').as('file'))
    .where('m.project_id', '=', projectId)
    .where('m.removed_on', 'is', null)
    .orderBy('m.planned_on')
    .orderBy('m.ordinal')
    .execute()
