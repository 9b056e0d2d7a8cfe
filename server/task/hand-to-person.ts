import type { StepRoutes } from '#domain/task/step-contract.ts'
import type { Command } from '#server/kernel/context.ts'
import type { WorkKind } from './load-work.ts'
import { insistOnPost } from './insist-on-post.ts'
import { finishStep, startStep } from './take-step.ts'

/** The head hands the work to a person who holds a post in the owing unit, or takes it back to the unit. */
export const handToPerson =
  (kind: WorkKind): Command<StepRoutes['hand']> =>
  async ({ params, body }, context) => {
    const work = await startStep(context, kind, 'hand', params.id, body.version)
    if (body.personId) await insistOnPost(context.tx, body.personId, work.owed_by_unit_id, context.today)
    return finishStep(context, work, { owed_by_person_id: body.personId })
  }
