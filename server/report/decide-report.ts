import { sql } from 'kysely'
import { actsFor } from '#domain/appraisal/policy.ts'
import type { CalendarDate } from '#domain/calendar/date.ts'
import { canStep } from '#domain/report/lifecycle.ts'
import { canDecideReport } from '#domain/report/policy.ts'
import type {
  acceptReport as acceptRoute,
  approveReport as approveRoute,
  returnReport as returnRoute,
} from '#domain/report/writing-contract.ts'
import { readActing } from '#server/appraisal/read-delegations.ts'
import type { Command, CommandContext } from '#server/kernel/context.ts'
import { newId } from '#server/kernel/id.ts'
import { found, insist, permit, refused, sameVersion } from '#server/kernel/problem.ts'
import { getReport } from './get-report.ts'

/** Sends one report back with a reason and a new date; no other waits for it. */
export const returnReport: Command<typeof returnRoute> = async ({ params, body }, context) => {
  const { today } = context
  const decided = await decide(context, params.id, { step: 'return', ...body })
  if (body.dueOn < today) throw refused('day_is_past')
  return keep(context, decided, {
    report: { state: 'returned', returned_reason: body.reason },
    ledger: {
      claimed_on: null,
      progress_percent: 0,
      returns: sql<number>`returns + 1`,
      due_on: sql<CalendarDate>`greatest(due_on, ${body.dueOn}::date)`,
    },
  })
}

export const approveReport: Command<typeof approveRoute> = async ({ params, body }, context) => {
  const decided = await decide(context, params.id, { step: 'approve', ...body })
  return keep(context, decided, { report: { state: 'approved' }, ledger: {} })
}

/** The obligation is done; from here on only a reopening with a reason changes the report. */
export const acceptReport: Command<typeof acceptRoute> = async ({ params, body }, context) => {
  const decided = await decide(context, params.id, { step: 'accept', ...body })
  return keep(context, decided, { report: { state: 'accepted' }, ledger: { verified_on: context.today } })
}

interface Word {
  readonly step: 'return' | 'approve' | 'accept'
  readonly version: number
  readonly reason?: string
  readonly dueOn?: CalendarDate
}

/** Records the word of the level above on the submission that it saw. */
async function decide(context: CommandContext, id: string, { step, version, reason, dueOn }: Word) {
  const { tx, actor, now, today } = context
  const report = await getReport(context, id)
  sameVersion(report, version)
  insist(canStep(step, report.standing, today))
  const submission = found(
    await tx
      .selectFrom('report_submission')
      .select(['id', 'submitted_by'])
      .where('report_id', '=', id)
      .orderBy('ordinal', 'desc')
      .executeTakeFirst(),
  )
  const acting = await readActing(tx, actor, today)
  permit(canDecideReport(acting, report.owedToUnitId, submission.submitted_by))
  await tx
    .insertInto('report_decision')
    .values({
      id: newId(),
      report_id: id,
      submission_id: submission.id,
      kind: step,
      reason: reason ?? null,
      due_on: dueOn ?? null,
      decided_by: actor.personId,
      acting_for: actsFor(acting, report.owedToUnitId),
      decided_on: today,
      decided_at: now,
    })
    .execute()
  return report
}

interface Changes {
  readonly report: { state: 'returned' | 'approved' | 'accepted'; returned_reason?: string }
  readonly ledger: object
}

async function keep(
  { tx, today }: CommandContext,
  { id, version }: { id: string; version: number },
  { report, ledger }: Changes,
) {
  await tx
    .updateTable('report')
    .set({ ...report, version: version + 1 })
    .where('id', '=', id)
    .execute()
  await tx
    .updateTable('obligation')
    .set({ ...ledger, last_updated_on: today, version: sql`version + 1` })
    .where('id', '=', id)
    .execute()
  return { id, version: version + 1 }
}
