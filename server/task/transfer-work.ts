import type { StepRoutes } from '#domain/task/step-contract.ts'
import type { Command } from '#server/kernel/context.ts'
import { refused } from '#server/kernel/problem.ts'
import type { WorkKind } from './load-work.ts'
import { insistOnNewOwner, passOn } from './pass-on.ts'
import { finishStep, startStep } from './take-step.ts'

/** Whoever is owed gives the work to another unit; dates, progress and history stay with it. */
export const transferWork =
  (kind: WorkKind): Command<StepRoutes['transfer']> =>
  async ({ params, body }, context) => {
    const work = await startStep(context, kind, 'transfer', params.id, body.version)
    if (body.unitId === work.owed_by_unit_id) throw refused('proposed_is_the_same_unit')
    await insistOnNewOwner(context, kind, work, body.unitId)
    const passed = await passOn(context, work, { toUnitId: body.unitId, reason: body.reason })
    return finishStep(context, work, passed, { owedByUnitId: body.unitId })
  }
