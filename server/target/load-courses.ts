import { sql } from 'kysely'
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

/** The way upwards of each figure given, by the posts of today. Two statements, however many figures there are. */
export async function loadCourses(
  db: Db | Tx,
  tree: UnitTree,
  today: CalendarDate,
  figures: readonly { id: string }[],
): Promise<CourseOf> {
  const approversOf = await loadApprovers(db, today)
  const approvalsOf = await loadApprovals(db, figures)
  return ({ id, unitId, submission, submittedBy }) => ({
    unitId,
    submittedBy,
    levels: levelsAbove(unitId, tree.parentOf, approversOf),
    approvals: approvalsOf.get(`${id} ${submission}`) ?? [],
  })
}

/** Who may decide for each unit: its head or its office, with a post that reaches below it. */
async function loadApprovers(db: Db | Tx, today: CalendarDate): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ unit_id: string; ids: string[] }>`
    select p.unit_id, array_agg(p.person_id::text) as ids from position p join person on person.id = p.person_id and person.active
    where p.role in ('unit_head', 'office') and p.jurisdiction in ('subtree', 'all')
      and p.valid_from <= ${today} and (p.valid_to is null or p.valid_to > ${today})
    group by p.unit_id`.execute(db)
  return new Map(rows.map(({ unit_id, ids }) => [unit_id, ids]))
}

async function loadApprovals(
  db: Db | Tx,
  figures: readonly { id: string }[],
): Promise<Map<string, Approval[]>> {
  const { rows } = await sql<{ actual_id: string; submission: number; unit_id: string; decided_by: string }>`
    select actual_id, submission, unit_id, decided_by from actual_decision
    where kind = 'approve' and actual_id = any(${figures.map(({ id }) => id)}::uuid[])`.execute(db)
  const grouped = Map.groupBy(rows, ({ actual_id, submission }) => `${actual_id} ${submission}`)
  return new Map(
    [...grouped].map(([key, each]) => [
      key,
      each.map(({ unit_id, decided_by }) => ({ unitId: unit_id, by: decided_by })),
    ]),
  )
}

/** Where a figure waits, as the contract shows it. */
export function showWaiting(course: Course, tree: UnitTree): ShownWaiting {
  const { level, skipped } = waitsAt(course)
  return {
    at: referenceOf(tree, level.unitId),
    isOffice: level.isTop,
    skipped: skipped.map(({ unitId }) => referenceOf(tree, unitId)),
  }
}
