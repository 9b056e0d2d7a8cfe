import type { StepRoutes } from '#domain/task/step-contract.ts'
import type { Command } from '#server/kernel/context.ts'
import { newId } from '#server/kernel/id.ts'
import { refused } from '#server/kernel/problem.ts'
import { insistUnits } from '#server/unit/insist-units.ts'
import type { WorkKind } from './load-work.ts'
import { finishStep, startStep } from './take-step.ts'

/** "Not ours": the owing unit says before it acknowledges whose work it is; it waits for the giver's word. */
export const contestWork =
  (kind: WorkKind): Command<StepRoutes['contest']> =>
  async ({ params, body }, context) => {
    const { tx, actor, today } = context
    const work = await startStep(context, kind, 'contest', params.id, body.version)
    await insistUnits(tx, [body.proposedUnitId], today)
    if (body.proposedUnitId === work.owed_by_unit_id) throw refused('proposed_is_the_same_unit')
    if (body.proposedUnitId === work.owed_to_unit_id) throw refused('giver_is_lead')
    await tx
      .insertInto('contest')
      .values({
        id: newId(),
        obligation_id: work.id,
        unit_id: work.owed_by_unit_id,
        proposed_unit_id: body.proposedUnitId,
        reason: body.reason,
        contested_by: actor.personId,
        contested_on: today,
      })
      .execute()
    return finishStep(context, work, {}, { contestedById: actor.personId })
  }
