import type { assignToMany as route } from '#domain/task/bulk-contract.ts'
import { canBeDue } from '#domain/task/due-date.ts'
import { canAssign } from '#domain/task/assigning.ts'
import type { BodyOf } from '#domain/contract/route.ts'
import type { Command, CommandContext } from '#server/kernel/context.ts'
import { newId } from '#server/kernel/id.ts'
import { insist, permit } from '#server/kernel/problem.ts'
import { oweMany } from '#server/obligation/owe.ts'
import { insistProgramme } from '#server/programme/insist-programme.ts'
import { insistUnits } from '#server/unit/insist-units.ts'
import { insistOnWorkField } from '#server/work-field/insist-on-work-field.ts'
import { particularsOf } from './create-task.ts'
import { findGiver } from './find-giver.ts'
import { insistNoSecret } from './insist-no-secret.ts'
import { insistOnSource } from './insist-on-source.ts'
import { keepBulkAct } from './keep-bulk-act.ts'

/** One task to many units at once, each with its own number and state, under one head; a few statements for all. */
export const assignToMany: Command<typeof route> = async ({ body }, context) => {
  const { tx, actor, today } = context
  const leadUnitIds = [...new Set(body.leadUnitIds)]
  const giver = await findGiver(context, body.givenByUnitId)
  await insistUnits(tx, leadUnitIds, today)
  for (const leadUnitId of leadUnitIds)
    permit(canAssign(actor, { giver, leadUnitId, cooperatingUnitIds: [] }))
  insist(canBeDue(today, body.dueOn, []))
  await insistOnSource(tx, actor, body)
  await insistOnWorkField(tx, body.workFieldId)
  if (body.programmeId) await insistProgramme(tx, body.programmeId, today)
  const confidentiality = insistNoSecret(body)
  await keepHead(context, body, giver.id)
  const { givenByUnitId: _giver, leadUnitIds: _units, id: batchId, ...asked } = body
  const tasks = leadUnitIds.map((owedByUnitId) => ({
    ...asked,
    id: newId(),
    kind: 'task' as const,
    batchId,
    confidentiality,
    owedByUnitId,
    owedToUnitId: giver.id,
    owedToPersonId: actor.personId,
    assignedOn: today,
  }))
  await oweMany(tx, tasks)
  await tx.insertInto('task').values(tasks.map(particularsOf)).execute()
  const items = tasks.map(({ id }) => ({ taskId: id, versionAfter: 1 }))
  const actId = await keepBulkAct(context, { id: newId(), step: 'assign', batchId, items })
  return { id: batchId, actId, count: tasks.length }
}

const keepHead = ({ tx, actor, today }: CommandContext, body: BodyOf<typeof route>, owedToUnitId: string) =>
  tx
    .insertInto('task_batch')
    .values({
      id: body.id,
      title: body.title,
      owed_to_unit_id: owedToUnitId,
      assigned_by: actor.personId,
      assigned_on: today,
    })
    .execute()
