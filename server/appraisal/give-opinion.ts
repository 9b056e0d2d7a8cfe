import type { giveOpinion as route } from '#domain/appraisal/command-contract.ts'
import { actsFor, canGiveOpinion } from '#domain/appraisal/policy.ts'
import { mayTake } from '#domain/appraisal/lifecycle.ts'
import { insistNoSecret } from '#server/document/insist-no-secret.ts'
import type { Command } from '#server/kernel/context.ts'
import { found, insist, permit, refused, sameVersion } from '#server/kernel/problem.ts'
import { loadAppraisal } from './load-appraisal.ts'
import { readActing } from './read-delegations.ts'
import { giveStep } from './steps.ts'

/** A unit gives the opinion it was asked for; also after its day, as long as the draft is on its way. */
export const giveOpinion: Command<typeof route> = async ({ params, body }, context) => {
  const { tx, actor, today } = context
  const appraisal = await loadAppraisal(context, params.id)
  const step = found(
    await tx
      .selectFrom('appraisal_step as s')
      .innerJoin('obligation as o', 'o.id', 's.id')
      .select(['s.id', 's.version', 's.outcome', 'o.owed_by_unit_id'])
      .where('s.id', '=', params.stepId)
      .where('s.appraisal_id', '=', appraisal.id)
      .where('s.kind', '=', 'opinion')
      .executeTakeFirst(),
  )
  sameVersion(step, body.version)
  const acting = await readActing(tx, actor, today)
  permit(canGiveOpinion(acting, step.owed_by_unit_id))
  insistNoSecret('none', body.text)
  insist(mayTake(appraisal.state, 'withdraw'))
  if (step.outcome !== null) throw refused('opinion_was_given')
  const givenFor = actsFor(acting, step.owed_by_unit_id, ['leader', 'office', 'unit_head', 'unit_clerk'])
  await giveStep(context, step, { outcome: body.outcome, text: body.text, givenFor })
  const version = appraisal.version + 1
  await tx.updateTable('appraisal').set({ version }).where('id', '=', appraisal.id).execute()
  return { id: appraisal.id, version, state: appraisal.state }
}
