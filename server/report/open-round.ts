import { sql } from 'kysely'
import type { openReportRound as route } from '#domain/report/contract.ts'
import { canAskForReports } from '#domain/report/policy.ts'
import { placeReports } from '#domain/report/place-reports.ts'
import { daysOf, scheduleSchema } from '#domain/report/schedule.ts'
import type { Command, CommandContext } from '#server/kernel/context.ts'
import { newId } from '#server/kernel/id.ts'
import { found, permit, refused } from '#server/kernel/problem.ts'
import { oweMany } from '#server/obligation/owe.ts'
import { loadUnitTree } from '#server/target/load-units.ts'
import { insistUnits } from '#server/unit/insist-units.ts'

/**
 * Asks units for their report of a period. Each owes it to the nearest unit above it that reports too and sums it up, the
 * topmost to whoever sums up all; that one report is owed to the receiver. All in the ledger in two statements.
 */
export const openReportRound: Command<typeof route> = async ({ body }, context) => {
  const { tx, actor, today } = context
  const { id, title, year, through, aboutUnitId, receiverUnitId } = body
  permit(canAskForReports(actor))
  const version = await latestVersion(context, body.templateId)
  await insistNewPeriod(context, body)
  const unitIds = [...new Set(body.unitIds)].filter((unitId) => unitId !== aboutUnitId)
  await insistUnits(tx, [...unitIds, body.consolidatedBy, aboutUnitId, receiverUnitId], today)
  if (body.consolidatedBy === receiverUnitId) throw refused('report_owed_to_itself')
  const days = daysOf(scheduleSchema.parse(version.schedule), year, through)
  await tx
    .insertInto('report_round')
    .values({
      id,
      template_version_id: version.id,
      title,
      year,
      through,
      window_from: days.windowFrom,
      window_to: days.windowTo,
      cut_off_on: days.cutOffOn,
      due_on: days.dueOn,
      grace_until: days.graceUntil,
      locked_from: days.lockedFrom,
      opened_by: actor.personId,
      opened_on: today,
    })
    .execute()
  const { parentOf } = await loadUnitTree(tx, today)
  const placed = placeReports(body, unitIds, parentOf, newId)
  await oweMany(
    tx,
    placed.map((report) => ({
      id: report.id,
      kind: 'report',
      title,
      requiredQuality: `Đủ các mục của mẫu ${version.name}, số liệu chốt đến ${days.cutOffOn}`,
      owedByUnitId: report.owedBy,
      owedToUnitId: report.owedTo,
      assignedOn: today,
      dueOn: days.dueOn,
    })),
  )
  await tx
    .insertInto('report')
    .values(
      placed.map((report) => ({
        id: report.id,
        round_id: id,
        about_unit_id: report.about,
        into_id: report.into,
      })),
    )
    .execute()
  return { id, reports: placed.length }
}

const latestVersion = async ({ tx }: CommandContext, templateId: string) =>
  found(
    await tx
      .selectFrom('report_template_version as v')
      .innerJoin('report_template as t', 't.id', 'v.template_id')
      .select(['v.id', 'v.schedule', 't.name'])
      .where('t.id', '=', templateId)
      .orderBy('v.ordinal', 'desc')
      .executeTakeFirst(),
  )

/** One round of a type for a period: asked twice, everything would be owed twice. */
async function insistNewPeriod(
  { tx }: CommandContext,
  { templateId, year, through }: { templateId: string; year: number; through: number },
): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(current_schema() || '.report_template'))`.execute(tx)
  const same = await tx
    .selectFrom('report_round as n')
    .innerJoin('report_template_version as v', 'v.id', 'n.template_version_id')
    .select('n.id')
    .where('v.template_id', '=', templateId)
    .where('n.year', '=', year)
    .where('n.through', '=', through)
    .executeTakeFirst()
  if (same) throw refused('report_round_exists')
}
