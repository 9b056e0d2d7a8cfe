import type { BodyOf } from '#domain/contract/route.ts'
import type { layMilestones as route } from '#domain/project/contract.ts'
import { mayLay } from '#domain/project/milestones.ts'
import { goesOn } from '#domain/project/policy.ts'
import type { Command, CommandContext } from '#server/kernel/context.ts'
import { insist, refused } from '#server/kernel/problem.ts'
import { getProjectToKeep, stepProject, tellProject } from './get-project.ts'
import { listMilestones } from './list-milestones.ts'

/** The whole plan in one act; the day that was planned first stays with each milestone, what goes stays in the record. */
export const layMilestones: Command<typeof route> = async ({ params, body }, context) => {
  const project = await getProjectToKeep(context, params.id, body.version)
  insist(goesOn(project.stopped_on !== null))
  const present = await listMilestones(context.tx, project.id)
  const span = { startsOn: project.starts_on, endsOn: project.ends_on, reason: body.reason }
  insist(mayLay(present, body.milestones, span))
  await insistOwn(context, project.id, body)
  await removeOthers(context, project.id, body)
  await write(context, project.id, body)
  await stepProject(context, project)
  return tellProject(context, project.id)
}

type Body = BodyOf<typeof route>

/** An id that stands for a milestone of another project, or for one that went, makes no new one. */
async function insistOwn({ tx }: CommandContext, projectId: string, { milestones }: Body): Promise<void> {
  if (milestones.length === 0) return
  const taken = await tx
    .selectFrom('project_milestone')
    .select('id')
    .where(
      'id',
      'in',
      milestones.map(({ id }) => id),
    )
    .where((where) => where.or([where('project_id', '<>', projectId), where('removed_on', 'is not', null)]))
    .executeTakeFirst()
  if (taken) throw refused('milestone_twice')
}

async function removeOthers(
  { tx, today }: CommandContext,
  projectId: string,
  { milestones, reason }: Body,
): Promise<void> {
  const stay = milestones.map(({ id }) => id)
  await tx
    .updateTable('project_milestone')
    .set((set) => ({ removed_on: today, moved_reason: reason, version: set('version', '+', 1) }))
    .where('project_id', '=', projectId)
    .where('removed_on', 'is', null)
    .$if(stay.length > 0, (rows) => rows.where('id', 'not in', stay))
    .execute()
}

async function write({ tx }: CommandContext, projectId: string, { milestones, reason }: Body): Promise<void> {
  if (milestones.length === 0) return
  await tx
    .insertInto('project_milestone')
    .values(
      milestones.map(({ id, name, plannedOn, weight }, ordinal) => ({
        id,
        project_id: projectId,
        ordinal,
        name,
        weight,
        planned_on: plannedOn,
        first_planned_on: plannedOn,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet((set) => ({
          ordinal: set.ref('excluded.ordinal'),
          name: set.ref('excluded.name'),
          weight: set.ref('excluded.weight'),
          planned_on: set.ref('excluded.planned_on'),
          moved_reason: reason,
          version: set('project_milestone.version', '+', 1),
        }))
        .where('project_milestone.project_id', '=', projectId)
        .where('project_milestone.removed_on', 'is', null)
        .where((where) =>
          where.or([
            where('project_milestone.ordinal', '<>', where.ref('excluded.ordinal')),
            where('project_milestone.name', '<>', where.ref('excluded.name')),
            where('project_milestone.weight', '<>', where.ref('excluded.weight')),
            where('project_milestone.planned_on', '<>', where.ref('excluded.planned_on')),
          ]),
        ),
    )
    .execute()
}
