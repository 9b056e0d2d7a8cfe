import type { StepRoutes } from '#domain/task/step-contract.ts'
import type { Command } from '#server/kernel/context.ts'
import { decideContest } from './decide-contest.ts'
import type { WorkKind } from './load-work.ts'
import { finishStep, startStep } from './take-step.ts'

/** Whoever is owed insists that the work stays where it is, with the reason. */
export const insistOnWork =
  (kind: WorkKind): Command<StepRoutes['insist']> =>
  async ({ params, body }, context) => {
    const { tx, actor, today } = context
    const work = await startStep(context, kind, 'insist', params.id, body.version)
    await decideContest(tx, work.id, {
      decision: 'insisted',
      decision_reason: body.reason,
      decided_by: actor.personId,
      decided_on: today,
    })
    return finishStep(context, work, {}, { contestedById: null })
  }
