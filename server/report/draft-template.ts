import { sql } from 'kysely'
import type {
  draftReportTemplate as draftRoute,
  reviseReportTemplate as reviseRoute,
} from '#domain/report/contract.ts'
import { canAskForReports } from '#domain/report/policy.ts'
import { type Schedule, faultOfSchedule } from '#domain/report/schedule.ts'
import type { ReportSection } from '#domain/report/template.ts'
import type { Command, CommandContext } from '#server/kernel/context.ts'
import { newId } from '#server/kernel/id.ts'
import { conflict, found, permit, refused } from '#server/kernel/problem.ts'
import { insistOnWorkField } from '#server/work-field/insist-on-work-field.ts'

/** Makes a type of report with its first version. */
export const draftReportTemplate: Command<typeof draftRoute> = async ({ body }, context) => {
  const { tx, actor, today } = context
  permit(canAskForReports(actor))
  await insistOnWorkField(tx, body.workFieldId)
  const taken = await tx
    .selectFrom('report_template')
    .select('id')
    .where('name', '=', body.name)
    .executeTakeFirst()
  if (taken) throw refused('report_template_name_taken')
  await tx
    .insertInto('report_template')
    .values({
      id: body.id,
      name: body.name,
      work_field_id: body.workFieldId,
      made_by: actor.personId,
      made_on: today,
    })
    .execute()
  await addVersion(context, { templateId: body.id, ordinal: 1, ...body })
  return { id: body.id, ordinal: 1 }
}

/** Makes the next version; whoever did not see the last one is shown it first. */
export const reviseReportTemplate: Command<typeof reviseRoute> = async ({ params, body }, context) => {
  const { tx, actor } = context
  found(await tx.selectFrom('report_template').select('id').where('id', '=', params.id).executeTakeFirst())
  permit(canAskForReports(actor))
  await sql`select pg_advisory_xact_lock(hashtext(current_schema() || '.report_template'))`.execute(tx)
  const last = await tx
    .selectFrom('report_template_version')
    .select(['ordinal', 'sections', 'schedule'])
    .where('template_id', '=', params.id)
    .orderBy('ordinal', 'desc')
    .executeTakeFirstOrThrow()
  if (last.ordinal !== body.after) throw conflict(last)
  const ordinal = last.ordinal + 1
  await addVersion(context, { templateId: params.id, ordinal, ...body })
  return { id: params.id, ordinal }
}

interface Version {
  readonly templateId: string
  readonly ordinal: number
  readonly sections: readonly ReportSection[]
  readonly schedule: Schedule
}

async function addVersion({ tx, actor, today }: CommandContext, version: Version): Promise<void> {
  const fault = faultOfSchedule(version.schedule)
  if (fault) throw refused(fault)
  await tx
    .insertInto('report_template_version')
    .values({
      id: newId(),
      template_id: version.templateId,
      ordinal: version.ordinal,
      sections: JSON.stringify(version.sections),
      schedule: JSON.stringify(version.schedule),
      made_by: actor.personId,
      made_on: today,
    })
    .execute()
}
