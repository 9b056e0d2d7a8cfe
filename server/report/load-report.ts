import { type RawBuilder, sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/date.ts'
import type { PersonReference } from '#domain/contract/field.ts'
import {
  type ReportContent,
  type ReportFacts,
  type SinceLast,
  reportContentSchema,
} from '#domain/report/content.ts'
import { sinceLast } from '#domain/report/since-last.ts'
import { sectionsSchema } from '#domain/report/template.ts'
import type { Db, Tx } from '#server/kernel/database.ts'
import { found } from '#server/kernel/problem.ts'
import { personReference } from '#server/person/person-reference.ts'

export interface KeptSection {
  readonly id: string
  readonly key: string
  readonly text: string
  readonly isUnchanged: boolean
  readonly version: number
  readonly savedBy: PersonReference
  readonly savedAt: string
}

export interface Submission {
  readonly id: string
  readonly ordinal: number
  readonly content: ReportContent
  readonly submittedById: string
  readonly by: PersonReference
  readonly at: Date
}

/** What a round asks of its reports. */
export async function loadRoundOf(db: Db | Tx, roundId: string) {
  const row = found(
    await db
      .selectFrom('report_round as n')
      .innerJoin('report_template_version as v', 'v.id', 'n.template_version_id')
      .select(['n.id', 'n.year', 'n.through', 'n.window_from as windowFrom', 'n.window_to as windowTo'])
      .select(['n.cut_off_on as cutOffOn', 'n.title', 'v.ordinal as templateVersion', 'v.sections'])
      .select(['v.template_id as templateId'])
      .where('n.id', '=', roundId)
      .executeTakeFirst(),
  )
  return { ...row, sections: sectionsSchema.parse(row.sections) }
}
export type RoundOf = Awaited<ReturnType<typeof loadRoundOf>>

/** What is written in the sections of a report, by their keys. */
export async function loadSections(db: Db | Tx, reportId: string): Promise<Map<string, KeptSection>> {
  const rows = await db
    .selectFrom('report_section as s')
    .leftJoin('person_detail as p', 'p.id', 's.saved_by')
    .select(['s.id', 's.key', 's.text', 's.is_unchanged as isUnchanged', 's.version'])
    .select(personReference('s.saved_by', 'p.full_name', null).as('savedBy'))
    .select('s.saved_at as savedAt')
    .where('s.report_id', '=', reportId)
    .execute()
  return new Map(rows.map((row) => [row.key, { ...row, savedAt: row.savedAt.toISOString() }]))
}

interface Found extends Submission {
  readonly title: string
  readonly year: number
  readonly windowFrom: CalendarDate
  readonly isOwn: boolean
}

/** The latest submission of a report; null when it was never handed up. */
export async function loadSubmission(db: Db | Tx, reportId: string): Promise<Submission | null> {
  const rows = await latest(db, reportId, sql<boolean>`u.report_id = ${reportId}`)
  return rows[0] ?? null
}

/** The same, and what the same unit handed up last on the same type of report before this round. One statement. */
export async function loadSubmissions(
  db: Db | Tx,
  { reportId, aboutUnitId, round }: { reportId: string; aboutUnitId: string; round: RoundOf },
): Promise<{ submission: Submission | null; before: Found | null }> {
  const rows = await latest(
    db,
    reportId,
    sql<boolean>`(u.report_id = ${reportId} or r.about_unit_id = ${aboutUnitId} and v.template_id = ${round.templateId}
      and n.year * 12 + n.through < ${round.year * 12 + round.through})`,
  )
  return {
    submission: rows.find(({ isOwn }) => isOwn) ?? null,
    before: rows.find(({ isOwn }) => !isOwn) ?? null,
  }
}

/** What differs from the report before; null where there is none. */
export const sinceOf = (before: Found | null, round: RoundOf, facts: ReportFacts): SinceLast | null =>
  before && sinceLast({ ...before, ...before.content }, { ...round, facts })

async function latest(db: Db | Tx, reportId: string, where: RawBuilder<boolean>): Promise<Found[]> {
  const isOwn = sql<boolean>`u.report_id = ${reportId}`
  const rows = await db
    .selectFrom('report_submission as u')
    .innerJoin('report as r', 'r.id', 'u.report_id')
    .innerJoin('report_round as n', 'n.id', 'r.round_id')
    .innerJoin('report_template_version as v', 'v.id', 'n.template_version_id')
    .leftJoin('person_detail as p', 'p.id', 'u.submitted_by')
    .distinctOn(sql.ref('isOwn'))
    .select(['u.id', 'u.ordinal', 'u.content', 'u.submitted_by as submittedById', 'u.submitted_at as at'])
    .select(['n.title', 'n.year', 'n.window_from as windowFrom', isOwn.as('isOwn')])
    .select(personReference('u.submitted_by', 'p.full_name', null).as('by'))
    .where(where)
    .orderBy(sql.ref('isOwn'))
    .orderBy(sql`n.year * 12 + n.through`, 'desc')
    .orderBy('u.ordinal', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, content: reportContentSchema.parse(row.content) }))
}
