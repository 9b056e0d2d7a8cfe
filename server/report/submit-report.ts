import { sql } from 'kysely'
import { actsFor } from '#domain/appraisal/policy.ts'
import { canStep } from '#domain/report/lifecycle.ts'
import { canWriteReport } from '#domain/report/policy.ts'
import type { submitReport as route } from '#domain/report/writing-contract.ts'
import { readActing } from '#server/appraisal/read-delegations.ts'
import type { Command } from '#server/kernel/context.ts'
import { insist, permit, refused, sameVersion } from '#server/kernel/problem.ts'
import { contentOf } from './content-of.ts'
import { getReport } from './get-report.ts'
import { type RoundOf, loadRoundOf } from './load-report.ts'
import { keepSection } from './save-section.ts'

/** Hands a report up: words, figures and lists are kept as they stand, and the ledger says that it is claimed. */
export const submitReport: Command<typeof route> = async ({ params, body }, context) => {
  const { tx, actor, now, today } = context
  const report = await getReport(context, params.id)
  const acting = await readActing(tx, actor, today)
  permit(canWriteReport(acting, report.owedByUnitId))
  insist(canStep('submit', report.standing, today))
  if (body.roundId !== report.roundId) throw refused('form_of_another_period')
  const round = await loadRoundOf(tx, report.roundId)
  if (body.templateVersion !== round.templateVersion)
    throw refused('form_of_another_version', { form: body.templateVersion, asked: round.templateVersion })
  sameVersion(report, body.version)
  insistSections(round, body.sections)
  for (const section of body.sections) await keepSection(context, params.id, section)
  const content = await contentOf(tx, params.id, { ...round, aboutUnitId: report.aboutUnitId }, today)
  const { last } = await tx
    .selectFrom('report_submission')
    .select(sql<number>`coalesce(max(ordinal), 0)::int`.as('last'))
    .where('report_id', '=', params.id)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('report_submission')
    .values({
      id: body.id,
      report_id: params.id,
      ordinal: last + 1,
      content: JSON.stringify(content),
      submitted_by: actor.personId,
      acting_for: actsFor(acting, report.owedByUnitId, ['leader', 'office', 'unit_head', 'unit_clerk']),
      submitted_on: today,
      submitted_at: now,
    })
    .execute()
  const version = report.version + 1
  await tx
    .updateTable('report')
    .set({
      state: 'submitted',
      returned_reason: null,
      first_submitted_on: report.firstSubmittedOn ?? today,
      spent_seconds: sql`spent_seconds + ${body.spentSeconds}`,
      last_saved_at: now,
      version,
    })
    .where('id', '=', params.id)
    .execute()
  await tx
    .updateTable('obligation')
    .set({
      acknowledged_on: sql`coalesce(acknowledged_on, ${today}::date)`,
      claimed_on: today,
      progress_percent: 100,
      last_updated_on: today,
      version: sql`version + 1`,
    })
    .where('id', '=', params.id)
    .execute()
  return { id: params.id, version }
}

function insistSections(round: RoundOf, sections: readonly { key: string }[]): void {
  const narrative = new Set(round.sections.flatMap(({ key, kind }) => (kind === 'narrative' ? [key] : [])))
  const given = new Set(sections.map(({ key }) => key))
  if (given.size !== sections.length || sections.some(({ key }) => !narrative.has(key)))
    throw refused('report_section_unknown')
}
