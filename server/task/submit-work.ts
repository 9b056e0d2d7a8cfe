import { canClaim } from '#domain/task/submission.ts'
import type { StepRoutes } from '#domain/task/step-contract.ts'
import type { Command } from '#server/kernel/context.ts'
import type { Tx } from '#server/kernel/database.ts'
import { newId } from '#server/kernel/id.ts'
import { insist } from '#server/kernel/problem.ts'
import { insistOnOwnFiles } from './insist-on-own-files.ts'
import type { WorkKind } from './load-work.ts'
import { finishStep, startStep } from './take-step.ts'

/** Claims the work done, with its evidence; it then waits for the one to whom it is owed. */
export const submitWork =
  (kind: WorkKind): Command<StepRoutes['submit']> =>
  async ({ params, body }, context) => {
    const { tx, actor, today } = context
    const work = await startStep(context, kind, 'submit', params.id, body.version)
    const evidence = [...new Set(body.fileIds)]
    await insistOnOwnFiles(tx, evidence, actor.personId)
    const openContributions = await countOpenContributions(tx, work.id)
    insist(canClaim({ ...body, evidence, openContributions }))
    const submissionId = newId()
    await tx
      .insertInto('submission')
      .values({
        id: submissionId,
        obligation_id: work.id,
        note: body.note,
        evidence_omitted_reason: evidence.length === 0 ? body.evidenceOmittedReason : null,
        open_contributions_reason: openContributions > 0 ? body.openContributionsReason : null,
        submitted_by: actor.personId,
        submitted_on: today,
      })
      .execute()
    for (const fileId of evidence) {
      await tx
        .insertInto('evidence')
        .values({ id: newId(), submission_id: submissionId, file_id: fileId })
        .execute()
    }
    const claimed = { claimed_on: today, last_updated_on: today }
    return finishStep(context, work, claimed, { submittedById: actor.personId })
  }

/** Parts of cooperating units and tasks made of it alike. */
async function countOpenContributions(tx: Tx, taskId: string): Promise<number> {
  const { count } = await tx
    .selectFrom('obligation')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('parent_id', '=', taskId)
    .where('verified_on', 'is', null)
    .where('cancelled_on', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}
