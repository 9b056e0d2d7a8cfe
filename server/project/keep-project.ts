import type { CalendarDate } from '#domain/calendar/date.ts'
import type { changeProject as changeRoute, enterProject as enterRoute } from '#domain/project/contract.ts'
import { mayLay } from '#domain/project/milestones.ts'
import { canKeepProject } from '#domain/project/policy.ts'
import type { Command, CommandContext } from '#server/kernel/context.ts'
import { insist, permit, refused } from '#server/kernel/problem.ts'
import { insistProgramme } from '#server/programme/insist-programme.ts'
import { insistUnits } from '#server/unit/insist-units.ts'
import { getProjectToKeep, tellProject } from './get-project.ts'
import { listMilestones } from './list-milestones.ts'
import { recountProject } from './recount-project.ts'

interface Asked {
  readonly name: string
  readonly ownerUnitId: string
  readonly programmeId: string | null
  readonly approval: string
  readonly approvedOn: CalendarDate
  readonly investment: number
  readonly startsOn: CalendarDate
  readonly endsOn: CalendarDate
}

export const enterProject: Command<typeof enterRoute> = async ({ body }, context) => {
  const { tx, actor, today } = context
  permit(canKeepProject(actor, body.ownerUnitId))
  await insistSound(context, body, null)
  insist(mayLay([], body.milestones, { ...body, reason: null }))
  await tx
    .insertInto('capital_project')
    .values({
      id: body.id,
      ...rowOf(body),
      first_ends_on: body.endsOn,
      entered_by: actor.personId,
      entered_on: today,
    })
    .execute()
  if (body.milestones.length > 0)
    await tx
      .insertInto('project_milestone')
      .values(
        body.milestones.map(({ id, name, plannedOn, weight }, ordinal) => ({
          id,
          project_id: body.id,
          ordinal,
          name,
          weight,
          planned_on: plannedOn,
          first_planned_on: plannedOn,
        })),
      )
      .execute()
  await recountProject(tx, body.id, 1)
  return tellProject(context, body.id)
}

/** Whoever keeps it keeps it at its new owner as well; its milestones stay within its days. */
export const changeProject: Command<typeof changeRoute> = async ({ params, body }, context) => {
  const { tx, actor } = context
  const project = await getProjectToKeep(context, params.id, body.version)
  permit(canKeepProject(actor, body.ownerUnitId))
  await insistSound(context, body, project.programme_id)
  const milestones = await listMilestones(tx, project.id)
  insist(mayLay(milestones, milestones, { ...body, reason: null }))
  await tx
    .updateTable('capital_project')
    .set({ ...rowOf(body), version: project.version + 1 })
    .where('id', '=', project.id)
    .execute()
  return tellProject(context, project.id)
}

const rowOf = (asked: Asked) => ({
  name: asked.name,
  owner_unit_id: asked.ownerUnitId,
  programme_id: asked.programmeId,
  approval: asked.approval,
  approved_on: asked.approvedOn,
  investment: asked.investment,
  starts_on: asked.startsOn,
  ends_on: asked.endsOn,
})

/** Days in their order, approved on a day that has come, an owner that is there, a programme that lasts when it begins. */
async function insistSound(
  { tx, today }: CommandContext,
  asked: Asked,
  programmeBefore: string | null,
): Promise<void> {
  if (asked.endsOn < asked.startsOn) throw refused('project_ends_before_it_begins')
  if (asked.approvedOn > today) throw refused('day_not_come')
  await insistUnits(tx, [asked.ownerUnitId], today)
  if (asked.programmeId && asked.programmeId !== programmeBefore)
    await insistProgramme(tx, asked.programmeId, asked.startsOn)
}
