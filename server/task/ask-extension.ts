import { canMoveDueTo } from '#domain/task/extension.ts'
import type { StepRoutes } from '#domain/task/step-contract.ts'
import type { Command } from '#server/kernel/context.ts'
import { newId } from '#server/kernel/id.ts'
import { insist } from '#server/kernel/problem.ts'
import { extendedOf } from './extended-of.ts'
import type { WorkKind } from './load-work.ts'
import { finishStep, startStep } from './take-step.ts'

/** Asks for a later date, before the date and with the reason; the date stands until it is decided. */
export const askExtension =
  (kind: WorkKind): Command<StepRoutes['askExtension']> =>
  async ({ params, body }, context) => {
    const { tx, actor, today } = context
    const work = await startStep(context, kind, 'askExtension', params.id, body.version)
    const extended = await extendedOf(tx, kind, work)
    insist(canMoveDueTo(extended, body.proposedDueOn, today))
    await tx
      .insertInto('extension')
      .values({
        id: newId(),
        obligation_id: work.id,
        due_on_before: extended.dueOn,
        proposed_due_on: body.proposedDueOn,
        reason: body.reason,
        asked_by: actor.personId,
        asked_on: today,
      })
      .execute()
    return finishStep(context, work, {}, { extensionAskedById: actor.personId })
  }
