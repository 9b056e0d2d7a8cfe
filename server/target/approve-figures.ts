import { sql } from 'kysely'
import { canApprove, waitsAt } from '#domain/target/approval.ts'
import type { CommandContext } from '#server/kernel/context.ts'
import { newId } from '#server/kernel/id.ts'
import { permit } from '#server/kernel/problem.ts'
import { loadCourses } from './load-courses.ts'
import { loadUnitTree } from './load-units.ts'
import { type LockedActual, insistOnStep } from './load-seen-actuals.ts'

/**
 * Approves locked figures at the level where each waits; the last level makes them approved. Each approval is a record
 * with the value that was seen. All or none; a constant number of statements.
 */
export async function approveFigures(
  { tx, actor, now, today }: CommandContext,
  rows: readonly LockedActual[],
): Promise<void> {
  const tree = await loadUnitTree(tx, today)
  const courseOf = await loadCourses(tx, tree, today, rows)
  const courses = rows.map((row) => courseOf(row))
  for (const course of courses) permit(canApprove(actor, course))
  insistOnStep('approve', rows)
  const levels = courses.map((course) => waitsAt(course).level)
  await recordDecisions(
    tx,
    rows.map((row, index) => ({ row, unitId: levels[index]?.unitId ?? row.unitId })),
    { kind: 'approve', reason: null, by: actor.personId, at: now },
  )
  const last = rows.filter((_row, index) => levels[index]?.isTop).map(({ id }) => id)
  await sql`
    update actual set version = version + 1,
      state = case when id = any(${last}::uuid[]) then 'approved' else state end,
      approved_by = case when id = any(${last}::uuid[]) then ${actor.personId}::uuid end,
      approved_on = case when id = any(${last}::uuid[]) then ${today}::date end
    where id = any(${rows.map(({ id }) => id)}::uuid[])`.execute(tx)
}

interface Decided {
  readonly kind: 'approve' | 'return'
  readonly reason: string | null
  readonly by: string
  readonly at: Date
}

/** Keeps who decided what at which level on the submission that was seen. */
export async function recordDecisions(
  tx: CommandContext['tx'],
  decided: readonly { row: LockedActual; unitId: string }[],
  { kind, reason, by, at }: Decided,
): Promise<void> {
  const rows = decided.map(({ row, unitId }) => ({
    id: newId(),
    actual_id: row.id,
    submission: row.submission,
    unit_id: unitId,
    value: row.value,
    seen_version: row.version,
  }))
  await sql`
    insert into actual_decision (id, actual_id, submission, kind, unit_id, value, seen_version, reason, decided_by, decided_at)
    select x.id, x.actual_id, x.submission, ${kind}, x.unit_id, x.value, x.seen_version, ${reason}, ${by}, ${at}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as x(id uuid, actual_id uuid, submission integer, unit_id uuid, value numeric, seen_version integer)`.execute(
    tx,
  )
}
