import type { StepRoutes } from '#domain/task/step-contract.ts'
import type { Command } from '#server/kernel/context.ts'
import { decideContest } from './decide-contest.ts'
import type { WorkKind } from './load-work.ts'
import { insistOnNewOwner, passOn } from './pass-on.ts'
import { finishStep, startStep } from './take-step.ts'

/** Whoever is owed agrees that the work is another unit's: it passes to the unit proposed, with its history. */
export const agreeToContest =
  (kind: WorkKind): Command<StepRoutes['agree']> =>
  async ({ params, body }, context) => {
    const { tx, actor, today } = context
    const work = await startStep(context, kind, 'agree', params.id, body.version)
    const contest = await decideContest(tx, work.id, {
      decision: 'agreed',
      decision_reason: body.note,
      decided_by: actor.personId,
      decided_on: today,
    })
    await insistOnNewOwner(context, kind, work, contest.proposed_unit_id)
    const passed = await passOn(context, work, {
      toUnitId: contest.proposed_unit_id,
      reason: contest.reason,
      contestId: contest.id,
    })
    return finishStep(context, work, passed, {
      contestedById: null,
      owedByUnitId: contest.proposed_unit_id,
    })
  }
