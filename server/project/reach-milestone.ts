import { mayReach } from '#domain/project/milestones.ts'
import type {
  reachMilestone as reachRoute,
  withdrawMilestone as withdrawRoute,
} from '#domain/project/fact-contract.ts'
import type { Command, CommandContext } from '#server/kernel/context.ts'
import { found, insist, refused } from '#server/kernel/problem.ts'
import { insistOnOwnFiles } from '#server/task/insist-on-own-files.ts'
import { getProjectToRecord, stepProject, tellProject } from './get-project.ts'

/** The owner says when a milestone was reached, and what shows it. */
export const reachMilestone: Command<typeof reachRoute> = async ({ params, body }, context) => {
  const { tx, actor, today } = context
  const project = await getProjectToRecord(context, params.id, body.version)
  const milestone = await getMilestone(context, params)
  insist(mayReach({ reachedOn: milestone.reached_on }, body.reachedOn, today))
  await insistOnOwnFiles(tx, body.fileId ? [body.fileId] : [], actor.personId)
  await tx
    .updateTable('project_milestone')
    .set({
      reached_on: body.reachedOn,
      evidence: body.evidence,
      file_id: body.fileId,
      reached_by: actor.personId,
      version: milestone.version + 1,
    })
    .where('id', '=', milestone.id)
    .execute()
  await stepProject(context, project)
  return tellProject(context, project.id)
}

/** It is open again; what was said of it and why that was wrong stands in the log. */
export const withdrawMilestone: Command<typeof withdrawRoute> = async ({ params, body }, context) => {
  const project = await getProjectToRecord(context, params.id, body.version)
  const milestone = await getMilestone(context, params)
  if (milestone.reached_on === null) throw refused('milestone_not_reached')
  await context.tx
    .updateTable('project_milestone')
    .set({
      reached_on: null,
      evidence: null,
      file_id: null,
      reached_by: null,
      moved_reason: body.reason,
      version: milestone.version + 1,
    })
    .where('id', '=', milestone.id)
    .execute()
  await stepProject(context, project)
  return tellProject(context, project.id)
}

const getMilestone = async (
  { tx }: CommandContext,
  { id, milestoneId }: { id: string; milestoneId: string },
) =>
  found(
    await tx
      .selectFrom('project_milestone')
      .select(['id', 'reached_on', 'version'])
      .where('id', '=', milestoneId)
      .where('project_id', '=', id)
      .where('removed_on', 'is', null)
      .executeTakeFirst(),
  )
