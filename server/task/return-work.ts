import type { StepRoutes } from '#domain/task/step-contract.ts'
import type { Command } from '#server/kernel/context.ts'
import { decideSubmission } from './decide-submission.ts'
import type { WorkKind } from './load-work.ts'
import { finishStep, startStep } from './take-step.ts'

/** Gives the work back with the reason. The due date stays, and the return is counted. */
export const returnWork =
  (kind: WorkKind): Command<StepRoutes['return']> =>
  async ({ params, body }, context) => {
    const { tx, actor, today } = context
    const work = await startStep(context, kind, 'return', params.id, body.version)
    await decideSubmission(tx, work.id, {
      decision: 'returned',
      reason: body.reason,
      decided_by: actor.personId,
      decided_on: today,
    })
    const returned = { claimed_on: null, returns: work.returns + 1 }
    return finishStep(context, work, returned, { submittedById: null })
  }
