import type { Extended } from '#domain/task/extension.ts'
import type { Tx } from '#server/kernel/database.ts'
import { refused } from '#server/kernel/problem.ts'
import type { WorkKind, WorkRow } from './load-work.ts'

/** What decides to which day the date of this work may be moved. */
export async function extendedOf(
  tx: Tx,
  kind: WorkKind,
  { due_on, parent_id }: Pick<WorkRow, 'due_on' | 'parent_id'>,
): Promise<Extended> {
  if (!due_on) throw refused('no_due_date')
  if (!parent_id) return { kind, dueOn: due_on, wholeDueOn: null }
  const whole = await tx
    .selectFrom('obligation')
    .select('due_on')
    .where('id', '=', parent_id)
    .executeTakeFirst()
  return { kind, dueOn: due_on, wholeDueOn: whole?.due_on ?? null }
}
