import { sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/date.ts'
import type { PersonReference, UnitReference } from '#domain/contract/field.ts'
import { type ReportParagraph, remarksSchema } from '#domain/report/consolidation.ts'
import type { Db, Tx } from '#server/kernel/database.ts'
import { loadUnitTree, referenceOf } from '#server/target/load-units.ts'

interface Row extends Omit<ReportParagraph, 'units' | 'wordings'> {
  readonly unitIds: string[]
  readonly wordings: { unitId: string; text: string }[]
}

interface RunRow {
  readonly at: Date
  readonly by: PersonReference
  readonly submissionIds: string[]
  readonly remarks: unknown
  readonly isBehind: boolean
}

export const nothingSummedUp = { run: null, paragraphs: [] }

/** What the last summing up of a report left, in the order of its sections. Three statements. */
export async function loadConsolidation(db: Db | Tx, reportId: string, today: CalendarDate) {
  const run = await loadRun(db, reportId)
  if (!run) return nothingSummedUp
  const { rows } = await sql<Row>`
    select id, key, text, made, unit_ids as "unitIds", wordings, is_edited as "isEdited", is_removed as "isRemoved", change, version
    from report_paragraph where report_id = ${reportId} and not is_withdrawn order by key, ordinal, id`.execute(
    db,
  )
  const tree = await loadUnitTree(db, today)
  const unitOf = (id: string): UnitReference => referenceOf(tree, id)
  const remarks = remarksSchema.parse(run.remarks)
  return {
    run: {
      at: run.at.toISOString(),
      by: run.by,
      reports: run.submissionIds.length,
      remarks: remarks.map((remark) => ({ remark, units: remark.unitIds.map(unitOf) })),
      isBehind: run.isBehind,
    },
    paragraphs: rows.map(({ unitIds, wordings, ...row }): ReportParagraph => ({
      ...row,
      units: unitIds.map(unitOf),
      wordings: wordings.map(({ unitId, text }) => ({ unit: unitOf(unitId), text })),
    })),
  }
}

async function loadRun(db: Db | Tx, reportId: string): Promise<RunRow | undefined> {
  const { rows } = await sql<RunRow>`
    select n.run_at as at, n.submission_ids as "submissionIds", n.remarks,
      jsonb_build_object('id', n.run_by, 'name', p.full_name, 'title', null) as by,
      (select coalesce(array_agg(s.id order by s.id), '{}') from (${handedUp(reportId)}) s)
        <> (select coalesce(array_agg(x order by x), '{}') from unnest(n.submission_ids) x) as "isBehind"
    from report_run n left join person_detail p on p.id = n.run_by
    where n.report_id = ${reportId} order by n.ordinal desc limit 1`.execute(db)
  return rows[0]
}

/**
 * The submissions that stand of the reports below one: of each the latest, unless it was sent back or is written again. What a
 * unit handed up before it ended stays in.
 */
export const handedUp = (reportId: string) => sql<{ id: string; unitId: string; content: unknown }>`
  select u.id, r.about_unit_id as "unitId", u.content from report r
  join lateral (select id, content from report_submission u where u.report_id = r.id order by ordinal desc limit 1) u on true
  where r.into_id = ${reportId} and r.state in ('submitted', 'approved', 'accepted')`
