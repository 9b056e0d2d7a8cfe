import { canAssign } from '#domain/task/assigning.ts'
import { type SplitPart, canSplitInto, firstDueOf } from '#domain/task/succession.ts'
import type { splitTask as route } from '#domain/task/whole-contract.ts'
import type { Command, CommandContext } from '#server/kernel/context.ts'
import { insist, permit } from '#server/kernel/problem.ts'
import { insistUnits } from '#server/unit/insist-units.ts'
import { createTask } from './create-task.ts'
import { keepSuccession } from './keep-succession.ts'
import { insistOnNothingOpenBelow } from './pass-on.ts'
import type { Work } from './load-work.ts'
import { finishStep, startStep } from './take-step.ts'

/** The giver makes several tasks of one, each with its own unit, none due later; the one ends and says where it went. */
export const splitTask: Command<typeof route> = async ({ params, body }, context) => {
  const { tx, actor, today } = context
  const work = await startStep(context, 'task', 'split', params.id, body.version)
  const unitIds = body.parts.map(({ leadUnitId }) => leadUnitId)
  await insistUnits(tx, unitIds, today)
  const giver = { id: work.owed_to_unit_id, isStanding: work.subject.owedToStanding }
  for (const leadUnitId of unitIds) permit(canAssign(actor, { giver, leadUnitId, cooperatingUnitIds: [] }))
  insist(
    canSplitInto(
      work.due_on,
      body.parts.map(({ dueOn }) => dueOn),
    ),
  )
  await insistOnNothingOpenBelow(tx, work.id)
  for (const part of body.parts) {
    await makePart(context, work, part)
    await keepSuccession(context, { from: work.id, to: part.id, kind: 'split', reason: body.reason })
  }
  return finishStep(context, work, { cancelled_on: today, cancelled_reason: body.reason })
}

const makePart = ({ tx, actor, today }: CommandContext, work: Work, part: SplitPart) =>
  createTask(tx, {
    id: part.id,
    title: part.title,
    product: part.product,
    requiredQuality: part.requiredQuality,
    owedByUnitId: part.leadUnitId,
    owedToUnitId: work.owed_to_unit_id,
    owedToPersonId: actor.personId,
    parentId: work.parent_id,
    clauseId: work.clause_id,
    conclusionId: work.conclusion_id,
    recommendationId: work.recommendation_id,
    targetId: work.target_id,
    workFieldId: work.work_field_id,
    programmeId: work.programme_id,
    starred: work.starred,
    confidentiality: work.confidentiality,
    assignedOn: today,
    dueOn: part.dueOn,
    firstDueOn: firstDueOf(work.first_due_on, part.dueOn),
    contributions: [],
  })
