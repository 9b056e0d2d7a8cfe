import { sql } from 'kysely'
import type { listReportTemplates as route, ReportTemplate } from '#domain/report/contract.ts'
import { canAskForReports } from '#domain/report/policy.ts'
import type { Query } from '#server/kernel/context.ts'
import { personReference } from '#server/person/person-reference.ts'

/** The types of report by name, each with its versions, the latest first. */
export const listReportTemplates: Query<typeof route> = async (_input, { db, actor }) => {
  const { rows } = await sql<ReportTemplate>`
    select t.id, t.name, t.version, case when f.id is not null then jsonb_build_object('id', f.id, 'name', f.name) end as "workField",
      (select jsonb_agg(jsonb_build_object('id', v.id, 'ordinal', v.ordinal, 'sections', v.sections,
        'schedule', v.schedule, 'madeBy', ${personReference('v.made_by', 'p.full_name', null)}, 'madeOn', v.made_on,
        'rounds', (select count(*) from report_round n where n.template_version_id = v.id)) order by v.ordinal desc)
      from report_template_version v left join person_detail p on p.id = v.made_by where v.template_id = t.id) as versions
    from report_template t left join work_field f on f.id = t.work_field_id order by t.name`.execute(db)
  return { templates: rows, can: { ask: canAskForReports(actor) } }
}
