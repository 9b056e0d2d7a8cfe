import type { withdrawDraft as route } from '#domain/appraisal/command-contract.ts'
import { canDraftFor } from '#domain/document/policy.ts'
import type { Command, CommandContext } from '#server/kernel/context.ts'
import { permit, refused, sameVersion } from '#server/kernel/problem.ts'
import { loadAppraisal, moveOn } from './load-appraisal.ts'
import { endSteps } from './steps.ts'

/** The drafting unit gives the draft up: its document is void, and nothing is owed for it any more. */
export const withdrawDraft: Command<typeof route> = async ({ params, body }, context) => {
  const appraisal = await loadAppraisal(context, params.id)
  sameVersion(appraisal, body.version)
  permit(canDraftFor(context.actor, appraisal.drafted_by_unit_id))
  const moved = await moveOn(context, appraisal, 'withdraw', null, { withdrawn_reason: body.reason })
  await endSteps(context, appraisal.id, body.reason)
  await context.tx
    .updateTable('document')
    .set({
      voided_on: context.today,
      voided_by: context.actor.personId,
      voided_reason: body.reason,
      version: appraisal.document_version + 1,
    })
    .where('id', '=', appraisal.document_id)
    .execute()
  return moved
}

const openAppraisalOf = ({ tx }: CommandContext, documentId: string) =>
  tx
    .selectFrom('appraisal')
    .select(['id', 'version', 'state'])
    .where('document_id', '=', documentId)
    .where('ended_on', 'is', null)
    .forUpdate()
    .executeTakeFirst()

/** Issuing ends the way of a draft: one that is appraised is issued only after the decision. */
export async function endByIssue(context: CommandContext, documentId: string): Promise<void> {
  const appraisal = await openAppraisalOf(context, documentId)
  if (!appraisal) return
  if (appraisal.state !== 'to_issue') throw refused('draft_not_approved')
  await moveOn(context, appraisal, 'issue', null)
  await endSteps(context, appraisal.id, 'Văn bản đã ban hành')
}

/** A document made void takes its draft out of the way. */
export async function endByVoid(context: CommandContext, documentId: string, reason: string): Promise<void> {
  const appraisal = await openAppraisalOf(context, documentId)
  if (!appraisal) return
  await moveOn(context, appraisal, 'withdraw', null, { withdrawn_reason: reason })
  await endSteps(context, appraisal.id, reason)
}
