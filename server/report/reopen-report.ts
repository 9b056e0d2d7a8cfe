import { sql } from 'kysely'
import type { reopenReport as route } from '#domain/report/contract.ts'
import { canOpenAgain } from '#domain/report/lifecycle.ts'
import { canAskForReports } from '#domain/report/policy.ts'
import type { Command } from '#server/kernel/context.ts'
import { insist, permit, sameVersion } from '#server/kernel/problem.ts'
import { getReport } from './get-report.ts'

/** Opens a locked or accepted report again until a day; what was handed up before stays as it was, and is not overwritten. */
export const reopenReport: Command<typeof route> = async ({ params, body }, context) => {
  const { tx, actor, today } = context
  const report = await getReport(context, params.id)
  sameVersion(report, body.version)
  permit(canAskForReports(actor))
  insist(canOpenAgain(report.standing, body.untilOn, today))
  await tx
    .insertInto('report_reopening')
    .values({
      id: body.id,
      report_id: params.id,
      reason: body.reason,
      until_on: body.untilOn,
      reopened_by: actor.personId,
      reopened_on: today,
    })
    .execute()
  const version = report.version + 1
  await tx
    .updateTable('report')
    .set({ version, ...(report.state === 'accepted' ? { state: 'draft' as const } : {}) })
    .where('id', '=', params.id)
    .execute()
  await tx
    .updateTable('obligation')
    .set({
      ...(report.state === 'accepted' ? { claimed_on: null, verified_on: null, progress_percent: 0 } : {}),
      due_on: sql`greatest(due_on, ${body.untilOn}::date)`,
      last_updated_on: today,
      version: sql`version + 1`,
    })
    .where('id', '=', params.id)
    .execute()
  return { id: params.id, version }
}
