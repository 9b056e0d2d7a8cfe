import type { editReportParagraph as route } from '#domain/report/consolidation-contract.ts'
import { canStep } from '#domain/report/lifecycle.ts'
import { canWriteReport } from '#domain/report/policy.ts'
import { readActing } from '#server/appraisal/read-delegations.ts'
import type { Command } from '#server/kernel/context.ts'
import { found, insist, permit, sameVersion } from '#server/kernel/problem.ts'
import { getReport } from './get-report.ts'

/** A person's own words in place of what was made, or the paragraph taken out; both stay over every later run. */
export const editReportParagraph: Command<typeof route> = async ({ params, body }, context) => {
  const { tx, actor, today } = context
  const report = await getReport(context, params.id)
  const paragraph = found(
    await tx
      .selectFrom('report_paragraph')
      .selectAll()
      .where('id', '=', params.paragraphId)
      .where('report_id', '=', params.id)
      .where('is_withdrawn', '=', false)
      .forUpdate()
      .executeTakeFirst(),
  )
  sameVersion(paragraph, body.version)
  permit(canWriteReport(await readActing(tx, actor, today), report.owedByUnitId))
  insist(canStep('write', report.standing, today))
  const text = body.text ?? paragraph.made ?? paragraph.text
  const version = paragraph.version + 1
  await tx
    .updateTable('report_paragraph')
    .set({
      text,
      is_edited: text !== paragraph.made,
      is_removed: body.isRemoved,
      changed_by: actor.personId,
      version,
    })
    .where('id', '=', params.paragraphId)
    .execute()
  return { id: params.paragraphId, version }
}
