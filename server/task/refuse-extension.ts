import type { StepRoutes } from '#domain/task/step-contract.ts'
import type { Command } from '#server/kernel/context.ts'
import { decideExtension } from './decide-extension.ts'
import type { WorkKind } from './load-work.ts'
import { finishStep, startStep } from './take-step.ts'

/** Whoever is owed refuses the later date, with the reason; the date stands. */
export const refuseExtension =
  (kind: WorkKind): Command<StepRoutes['refuseExtension']> =>
  async ({ params, body }, context) => {
    const { tx, actor, today } = context
    const work = await startStep(context, kind, 'refuseExtension', params.id, body.version)
    await decideExtension(tx, work.id, {
      decision: 'refused',
      decision_reason: body.reason,
      decided_by: actor.personId,
      decided_on: today,
    })
    return finishStep(context, work, {}, { extensionAskedById: null })
  }
