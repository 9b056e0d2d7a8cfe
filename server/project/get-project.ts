import type { Decision } from '#domain/decision/decision.ts'
import type { Project } from '#domain/project/contract.ts'
import { canKeepProject, canRecordProject, goesOn } from '#domain/project/policy.ts'
import type { CommandContext } from '#server/kernel/context.ts'
import { found, insist, permit, sameVersion } from '#server/kernel/problem.ts'
import { isVisibleTo } from '#server/target/visible-to.ts'
import { recountProject } from './recount-project.ts'
import { type ProjectRow, projectsSeen, withStanding } from './projects-seen.ts'

export const describeProject = ({ ownerUnitId: _owner, place: _place, ...row }: ProjectRow): Project => row

/** The project, locked, as far as the actor sees it. Throws `not_found` otherwise. */
async function getProject({ tx, actor }: CommandContext, id: string) {
  return found(
    await tx
      .selectFrom('capital_project as c')
      .selectAll('c')
      .where('c.id', '=', id)
      .where(isVisibleTo(actor, 'c.owner_unit_id'))
      .forUpdate()
      .executeTakeFirst(),
  )
}
export type LockedProject = Awaited<ReturnType<typeof getProject>>

/** A project whose plan the actor keeps, as they saw it. */
export async function getProjectToKeep(
  context: CommandContext,
  id: string,
  seenVersion: number,
): Promise<LockedProject> {
  const project = await getProject(context, id)
  sameVersion(project, seenVersion)
  permit(canKeepProject(context.actor, project.owner_unit_id))
  return project
}

/** A project that goes on, of which the actor may record something; at the version seen, where it is one that changes. */
export async function getProjectToRecord(
  context: CommandContext,
  id: string,
  seenVersion?: number,
  may: (project: LockedProject) => Decision = ({ owner_unit_id }) =>
    canRecordProject(context.actor, owner_unit_id),
): Promise<LockedProject> {
  const project = await getProject(context, id)
  if (seenVersion !== undefined) sameVersion(project, seenVersion)
  permit(may(project))
  insist(goesOn(project.stopped_on !== null))
  return project
}

/** The next version of a project of which something beside it changed. */
export const stepProject = ({ tx }: CommandContext, { id, version }: LockedProject): Promise<void> =>
  recountProject(tx, id, version + 1)

/** The project as it stands after a command. */
export async function tellProject({ tx, actor, today }: CommandContext, id: string): Promise<Project> {
  return describeProject(
    await withStanding(projectsSeen(tx, actor), today).where('c.id', '=', id).executeTakeFirstOrThrow(),
  )
}
