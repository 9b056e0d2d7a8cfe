import { type RawBuilder, sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/date.ts'
import { type Approval, type Course, levelsAbove, waitsAt } from '#domain/target/approval.ts'
import type { ShownWaiting } from '#domain/target/waiting.ts'
import type { Db, Tx } from '#server/kernel/database.ts'
import { type UnitTree, referenceOf } from './load-units.ts'

/** What must be known of a figure to find its way upwards. */
export interface OnItsWay {
  readonly id: string
  readonly unitId: string
  readonly submission: number
  readonly submittedBy: string | null
}

export type CourseOf = (figure: OnItsWay) => Course

interface DecidingRow {
  approvers: Record<string, string[]>
  approvals: { actual_id: string; submission: number; unit_id: string; decided_by: string }[]
}

/** The way upwards of each figure given, by the posts of today. One statement, however many figures there are. */
export async function loadCourses(
  db: Db | Tx,
  tree: UnitTree,
  today: CalendarDate,
  figures: readonly { id: string }[],
): Promise<CourseOf> {
  const { rows } = await sql<DecidingRow>`
    select coalesce((select jsonb_object_agg(unit_id, ids) from (${approvers(today)}) p), '{}') as approvers,
      coalesce((select jsonb_agg(jsonb_build_object('actual_id', d.actual_id, 'submission', d.submission, 'unit_id', d.unit_id,
        'decided_by', d.decided_by)) from actual_decision d
        where d.kind = 'approve' and d.actual_id = any(${figures.map(({ id }) => id)}::uuid[])), '[]') as approvals`.execute(
    db,
  )
  const approversOf = new Map(Object.entries(rows[0]?.approvers ?? {}))
  const approvalsOf = Map.groupBy(rows[0]?.approvals ?? [], (row) => `${row.actual_id} ${row.submission}`)
  return ({ id, unitId, submission, submittedBy }) => ({
    unitId,
    submittedBy,
    levels: levelsAbove(unitId, tree.parentOf, approversOf),
    approvals: (approvalsOf.get(`${id} ${submission}`) ?? []).map(({ unit_id, decided_by }): Approval => ({
      unitId: unit_id,
      by: decided_by,
    })),
  })
}

/** Who may decide for each unit: its head or its office, with a post that reaches below it. */
const approvers = (today: CalendarDate): RawBuilder<unknown> => sql`
  select p.unit_id, jsonb_agg(p.person_id) as ids from position p join person on person.id = p.person_id and person.active
  where p.role in ('unit_head', 'office') and p.jurisdiction in ('subtree', 'all')
    and p.valid_from <= ${today} and (p.valid_to is null or p.valid_to > ${today})
  group by p.unit_id`

/** Where a figure waits, as the contract shows it. */
export function showWaiting(course: Course, tree: UnitTree): ShownWaiting {
  const { level, skipped } = waitsAt(course)
  return {
    at: referenceOf(tree, level.unitId),
    isOffice: level.isTop,
    skipped: skipped.map(({ unitId }) => referenceOf(tree, unitId)),
  }
}
