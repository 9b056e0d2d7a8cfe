import { sql } from 'kysely'
import { canStep } from '#domain/report/lifecycle.ts'
import { canWriteReport } from '#domain/report/policy.ts'
import type { saveReportSection as route } from '#domain/report/writing-contract.ts'
import { readActing } from '#server/appraisal/read-delegations.ts'
import type { Command, CommandContext } from '#server/kernel/context.ts'
import { newId } from '#server/kernel/id.ts'
import { conflict, insist, notFound, permit } from '#server/kernel/problem.ts'
import { getReport } from './get-report.ts'
import { loadRoundOf } from './load-report.ts'

/** Keeps one section as it is written; two windows never overwrite one another, and the time spent adds up. */
export const saveReportSection: Command<typeof route> = async ({ params, body }, context) => {
  const { tx, actor, now, today } = context
  const report = await getReport(context, params.id)
  permit(canWriteReport(await readActing(tx, actor, today), report.owedByUnitId))
  insist(canStep('write', report.standing, today))
  const { sections } = await loadRoundOf(tx, report.roundId)
  if (!sections.some(({ key, kind }) => key === params.key && kind === 'narrative'))
    throw notFound('report_section_unknown')
  const version = await keepSection(context, params.id, { key: params.key, ...body })
  await noteWriting(context, params.id, body.spentSeconds)
  return { key: params.key, version, savedAt: now.toISOString() }
}

/** That a report was written in, and how long; in the ledger it is in hand since the first day of it. */
export async function noteWriting(
  { tx, now, today }: CommandContext,
  reportId: string,
  spentSeconds: number,
): Promise<void> {
  await tx
    .updateTable('report')
    .set({ spent_seconds: sql`spent_seconds + ${spentSeconds}`, last_saved_at: now })
    .where('id', '=', reportId)
    .execute()
  await tx
    .updateTable('obligation')
    .set({ acknowledged_on: sql`coalesce(acknowledged_on, ${today}::date)`, last_updated_on: today })
    .where('id', '=', reportId)
    .where(sql<boolean>`(acknowledged_on is null or last_updated_on <> ${today})`)
    .execute()
}

interface Written {
  readonly key: string
  readonly text: string
  readonly isUnchanged?: boolean
  readonly version: number | null
}

/** Writes a section unless another version of it stands than the writer saw; gives the version that stands then. */
export async function keepSection(
  { tx, actor, now }: CommandContext,
  reportId: string,
  { key, text, isUnchanged = false, version }: Written,
): Promise<number> {
  const present = await tx
    .selectFrom('report_section')
    .select(['id', 'key', 'text', 'version', 'is_unchanged'])
    .where('report_id', '=', reportId)
    .where('key', '=', key)
    .executeTakeFirst()
  if ((present?.version ?? null) !== version) throw conflict(present ?? null)
  const written = { text, is_unchanged: isUnchanged, saved_by: actor.personId, saved_at: now }
  if (!present) {
    await tx
      .insertInto('report_section')
      .values({ id: newId(), report_id: reportId, key, ...written })
      .execute()
    return 1
  }
  if (present.text === text && present.is_unchanged === isUnchanged) return present.version
  await tx
    .updateTable('report_section')
    .set({ ...written, version: present.version + 1 })
    .where('id', '=', present.id)
    .execute()
  return present.version + 1
}
