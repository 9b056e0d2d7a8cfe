import { sql } from 'kysely'
import type { Tx } from '#server/kernel/database.ts'

/** Keeps with a project what its milestones and its money come to, at its next version; lists order and add up by it. */
export async function recountProject(tx: Tx, id: string, version: number): Promise<void> {
  await sql`
    update capital_project c set version = ${version}, milestones = n.milestones,
      milestones_reached = n.milestones_reached, weight_total = n.weight_total, weight_earned = n.weight_earned,
      passed_on = n.passed_on, kept_to = n.kept_to, finished_slip = n.finished_slip, allotted = n.allotted,
      disbursed = n.disbursed
    from project_count(${id}) n where c.id = ${id}`.execute(tx)
}
