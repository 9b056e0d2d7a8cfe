import type { StepRoutes } from '#domain/task/step-contract.ts'
import type { Command } from '#server/kernel/context.ts'
import { decideSubmission } from './decide-submission.ts'
import type { WorkKind } from './load-work.ts'
import { makeNext } from './make-next.ts'
import { finishStep, startStep } from './take-step.ts'

/** "Xác nhận hoàn thành": whoever is owed the work takes it as done and marks its quality; the next of a rhythm begins. */
export const acceptWork =
  (kind: WorkKind): Command<StepRoutes['accept']> =>
  async ({ params, body }, context) => {
    const { tx, actor, today } = context
    const work = await startStep(context, kind, 'accept', params.id, body.version)
    await decideSubmission(tx, work.id, {
      decision: 'accepted',
      quality: body.quality,
      reason: body.note,
      decided_by: actor.personId,
      decided_on: today,
    })
    const accepted = { verified_on: today, quality: body.quality, progress_percent: 100 }
    if (kind === 'task') await makeNext(context, work)
    return finishStep(context, work, accepted, { submittedById: null })
  }
