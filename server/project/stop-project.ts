import { goesOn } from '#domain/project/policy.ts'
import type { resumeProject as resumeRoute, stopProject as stopRoute } from '#domain/project/contract.ts'
import type { Command, CommandContext } from '#server/kernel/context.ts'
import { insist, refused } from '#server/kernel/problem.ts'
import { type LockedProject, getProjectToKeep, tellProject } from './get-project.ts'

/** Nothing is recorded of a project that stands still, and it counts among none that are late. */
export const stopProject: Command<typeof stopRoute> = async ({ params, body }, context) => {
  const project = await getProjectToKeep(context, params.id, body.version)
  insist(goesOn(project.stopped_on !== null))
  await write(context, project, { stopped_on: context.today, stopped_reason: body.reason })
  return tellProject(context, project.id)
}

export const resumeProject: Command<typeof resumeRoute> = async ({ params, body }, context) => {
  const project = await getProjectToKeep(context, params.id, body.version)
  if (project.stopped_on === null) throw refused('project_goes_on')
  await write(context, project, { stopped_on: null, stopped_reason: null })
  return tellProject(context, project.id)
}

const write = (
  { tx }: CommandContext,
  { id, version }: LockedProject,
  stopped: Pick<LockedProject, 'stopped_on' | 'stopped_reason'>,
) =>
  tx
    .updateTable('capital_project')
    .set({ ...stopped, version: version + 1 })
    .where('id', '=', id)
    .execute()
