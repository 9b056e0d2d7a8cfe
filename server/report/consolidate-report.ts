import { sql } from 'kysely'
import type { consolidateReport as route } from '#domain/report/consolidation-contract.ts'
import { type RunParagraph, keepEdits } from '#domain/report/keep-edits.ts'
import { canStep } from '#domain/report/lifecycle.ts'
import { canWriteReport } from '#domain/report/policy.ts'
import { readActing } from '#server/appraisal/read-delegations.ts'
import type { PreparedCommand } from '#server/http/binding.ts'
import type { CommandContext } from '#server/kernel/context.ts'
import type { Tx } from '#server/kernel/database.ts'
import { newId } from '#server/kernel/id.ts'
import { conflict, insist, permit, refused, sameVersion } from '#server/kernel/problem.ts'
import { getReport } from './get-report.ts'
import { handedUp } from './load-paragraphs.ts'
import type { Summing } from './prepare-summing.ts'

/** Whether these are the submissions that stand now. */
async function stillStand(tx: Tx, reportId: string, submissionIds: readonly string[]): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`select s.id from (${handedUp(reportId)}) s`.execute(tx)
  const now = new Set(rows.map(({ id }) => id))
  return now.size === submissionIds.length && submissionIds.every((id) => now.has(id))
}

/**
 * Sums up the reports below as they were handed up. One transaction: what breaks off in the middle leaves the report as it
 * was, and a second run counts nothing twice.
 */
export const consolidateReport: PreparedCommand<typeof route, Summing> = async (
  { params, body },
  context,
  { submissionIds, made },
) => {
  const { tx, actor, now, today } = context
  const report = await getReport(context, params.id)
  sameVersion(report, body.version)
  permit(canWriteReport(await readActing(tx, actor, today), report.owedByUnitId))
  insist(canStep('write', report.standing, today))
  if (submissionIds.length === 0) throw refused('no_reports_below')
  // What was handed up or sent back while the words were compared is not in them.
  if (!(await stillStand(tx, params.id, submissionIds))) throw conflict(null)
  const runId = body.id
  await insertRun(context, params.id, {
    id: runId,
    submissionIds,
    remarks: made.flatMap(({ remarks }) => remarks),
  })
  const kept = await loadKept(context, params.id)
  const run = made.flatMap(({ key, merged }) => {
    const before = kept.filter((each) => each.key === key)
    const wordings = new Map(merged.toReversed().map((each) => [each.text, each.wordings]))
    return keepEdits(before, merged).map((each) => ({
      ...each,
      key,
      wordings: wordings.get(each.made ?? '') ?? [],
    }))
  })
  await writeParagraphs(context, params.id, runId, run)
  const staying = new Set(run.flatMap(({ id }) => id ?? []))
  const withdrawn = kept.filter(({ id }) => !staying.has(id)).map(({ id }) => id)
  if (withdrawn.length > 0)
    await sql`update report_paragraph set is_withdrawn = true, run_id = ${runId}, version = version + 1
      where id = any(${withdrawn}::uuid[])`.execute(tx)
  const version = report.version + 1
  await tx.updateTable('report').set({ version, last_saved_at: now }).where('id', '=', params.id).execute()
  const count = (...changes: RunParagraph['change'][]) =>
    run.filter(({ change }) => changes.includes(change)).length
  return {
    id: params.id,
    version,
    reports: submissionIds.length,
    added: count('new'),
    changed: count('changed', 'source_changed', 'source_gone'),
    withdrawn: withdrawn.length,
  }
}

interface Run {
  readonly id: string
  readonly submissionIds: readonly string[]
  readonly remarks: readonly object[]
}

async function insertRun({ tx, actor, now }: CommandContext, reportId: string, run: Run): Promise<void> {
  await sql`
    insert into report_run (id, report_id, ordinal, submission_ids, missing_unit_ids, remarks, run_by, run_at)
    select ${run.id}, ${reportId}, coalesce((select max(ordinal) from report_run where report_id = ${reportId}), 0) + 1,
      ${[...run.submissionIds]}::uuid[],
      coalesce((select array_agg(r.about_unit_id) from report r join obligation o on o.id = r.id
        where r.into_id = ${reportId} and r.state in ('draft', 'returned') and o.cancelled_on is null), '{}'),
      ${JSON.stringify(run.remarks)}::jsonb, ${actor.personId}, ${now}`.execute(tx)
}

async function loadKept({ tx }: CommandContext, reportId: string) {
  return tx
    .selectFrom('report_paragraph')
    .select(['id', 'key', 'text', 'made', 'unit_ids as unitIds'])
    .select(['is_edited as isEdited', 'is_removed as isRemoved'])
    .where('report_id', '=', reportId)
    .where('is_withdrawn', '=', false)
    .orderBy('ordinal')
    .execute()
}

type Written = RunParagraph & { key: string; wordings: readonly object[] }

/** All paragraphs of a run in two statements; one that stays as it was is touched only where its place or its mark changes. */
async function writeParagraphs(
  { tx, actor }: CommandContext,
  reportId: string,
  runId: string,
  run: readonly Written[],
): Promise<void> {
  const rows = run.map((each, ordinal) => ({
    id: each.id ?? newId(),
    is_new: each.id === null,
    key: each.key,
    ordinal,
    // What is new says three times what its first wording says; it is sent once.
    ...(each.id !== null && { text: each.text, made: each.made }),
    unit_ids: each.unitIds,
    wordings: each.wordings,
    is_edited: each.isEdited,
    is_removed: each.isRemoved,
    change: each.change,
  }))
  await sql`
    with given as materialized (select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(id uuid, is_new boolean,
      key text, ordinal integer, text text, made text, unit_ids uuid[], wordings jsonb, is_edited boolean, is_removed boolean,
      change paragraph_change)),
    changed as (
      update report_paragraph p set ordinal = x.ordinal, text = x.text, made = x.made, unit_ids = x.unit_ids,
        wordings = x.wordings, change = x.change, run_id = ${runId}, version = p.version + 1
      from given x where p.id = x.id and not x.is_new
        and (p.ordinal, p.text, p.made, p.unit_ids, p.change) is distinct from (x.ordinal, x.text, x.made, x.unit_ids, x.change))
    insert into report_paragraph (id, report_id, key, ordinal, text, made, unit_ids, wordings, change, run_id, changed_by)
    select x.id, ${reportId}, x.key, x.ordinal, x.wordings->0->>'text', x.wordings->0->>'text', x.unit_ids, x.wordings, x.change, ${runId}, ${actor.personId}
    from given x where x.is_new`.execute(tx)
}
