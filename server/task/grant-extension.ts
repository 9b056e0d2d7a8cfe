import { canMoveDueTo } from '#domain/task/extension.ts'
import type { StepRoutes } from '#domain/task/step-contract.ts'
import type { Command } from '#server/kernel/context.ts'
import { insist } from '#server/kernel/problem.ts'
import { decideExtension } from './decide-extension.ts'
import { extendedOf } from './extended-of.ts'
import type { WorkKind } from './load-work.ts'
import { finishStep, startStep } from './take-step.ts'

/** Whoever is owed grants the later date, the one proposed or another; the first date stays beside it. */
export const grantExtension =
  (kind: WorkKind): Command<StepRoutes['grantExtension']> =>
  async ({ params, body }, context) => {
    const { tx, actor, today } = context
    const work = await startStep(context, kind, 'grantExtension', params.id, body.version)
    insist(canMoveDueTo(await extendedOf(tx, kind, work), body.dueOn, today))
    await decideExtension(tx, work.id, {
      decision: 'granted',
      granted_due_on: body.dueOn,
      decision_reason: body.note,
      decided_by: actor.personId,
      decided_on: today,
    })
    const moved = { due_on: body.dueOn, extensions: work.extensions + 1 }
    return finishStep(context, work, moved, { extensionAskedById: null })
  }
