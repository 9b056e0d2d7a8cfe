import type { placeReportTemplate as route } from '#domain/report/contract.ts'
import { canAskForReports } from '#domain/report/policy.ts'
import type { Command } from '#server/kernel/context.ts'
import { found, permit, sameVersion } from '#server/kernel/problem.ts'
import { insistOnWorkField } from '#server/work-field/insist-on-work-field.ts'

/** Says to which field a type of report belongs; rounds that are open name who is in charge of it at once. */
export const placeReportTemplate: Command<typeof route> = async ({ params, body }, { tx, actor }) => {
  const template = found(
    await tx
      .selectFrom('report_template')
      .select(['work_field_id', 'version'])
      .where('id', '=', params.id)
      .forUpdate()
      .executeTakeFirst(),
  )
  sameVersion(template, body.version)
  permit(canAskForReports(actor))
  if (body.workFieldId !== template.work_field_id) await insistOnWorkField(tx, body.workFieldId)
  const version = template.version + 1
  await tx
    .updateTable('report_template')
    .set({ work_field_id: body.workFieldId, version })
    .where('id', '=', params.id)
    .execute()
  return { id: params.id, version }
}
