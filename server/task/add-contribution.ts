import { canGivePart } from '#domain/task/assigning.ts'
import { canBeKept } from '#domain/task/confidentiality.ts'
import { canBeDue } from '#domain/task/due-date.ts'
import type { addContribution as route } from '#domain/task/part-contract.ts'
import { insistOnTerms } from '#server/calendar/insist-on-terms.ts'
import type { Command } from '#server/kernel/context.ts'
import type { Tx } from '#server/kernel/database.ts'
import { Problem, insist, permit, refused } from '#server/kernel/problem.ts'
import { insistUnits } from '#server/unit/insist-units.ts'
import { createPart } from './create-task.ts'
import { insistOnPost } from './insist-on-post.ts'
import { finishStep, startStep } from './take-step.ts'

/** The giver or the lead unit gives another unit a part of a task that is under way. */
export const addContribution: Command<typeof route> = async ({ params, body }, context) => {
  const { tx, actor, today } = context
  const work = await startStep(context, 'task', 'arrangeParts', params.id, body.version)
  await insistUnits(tx, [body.unitId], today)
  const giver = { id: work.owed_to_unit_id, isStanding: work.subject.owedToStanding }
  permit(canGivePart(actor, { giver, leadUnitId: work.owed_by_unit_id, unitId: body.unitId }))
  await insistOnOnePart(tx, work.id, body.unitId)
  insist(canBeDue(today, work.due_on, [body.dueOn]))
  await insistOnTerms(context, [body])
  if (body.personId) await insistOnPost(tx, body.personId, body.unitId, today)
  insistNoStamp(body.part)
  const { id, title, confidentiality } = work
  const whole = {
    id,
    title,
    owedByUnitId: work.owed_by_unit_id,
    workFieldId: work.work_field_id,
    programmeId: work.programme_id,
    confidentiality,
    assignedOn: today,
  }
  await createPart(tx, whole, body)
  return finishStep(context, work, {})
}

/** A unit has one open part of a task: what it is to do more belongs to that. */
async function insistOnOnePart(tx: Tx, taskId: string, unitId: string): Promise<void> {
  const held = await tx
    .selectFrom('obligation')
    .select('id')
    .where('parent_id', '=', taskId)
    .where('kind', '=', 'contribution')
    .where('owed_by_unit_id', '=', unitId)
    .where('verified_on', 'is', null)
    .where('cancelled_on', 'is', null)
    .executeTakeFirst()
  if (held) throw refused('cooperating_unit_twice')
}

export function insistNoStamp(text: string): void {
  const decision = canBeKept('ordinary', [text])
  if (!decision.allowed) throw new Problem('state_secret', { reason: decision.reason })
}
