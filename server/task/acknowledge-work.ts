import type { StepRoutes } from '#domain/task/step-contract.ts'
import type { Command } from '#server/kernel/context.ts'
import type { WorkKind } from './load-work.ts'
import { finishStep, startStep } from './take-step.ts'

/** The owing unit says that it has the work in hand. */
export const acknowledgeWork =
  (kind: WorkKind): Command<StepRoutes['acknowledge']> =>
  async ({ params, body }, context) => {
    const work = await startStep(context, kind, 'acknowledge', params.id, body.version)
    return finishStep(context, work, { acknowledged_on: context.today, last_updated_on: context.today })
  }
