import type { Tx } from '#server/kernel/database.ts'
import { refused } from '#server/kernel/problem.ts'

/** What is given anew is given a field that is offered, or none. */
export async function insistOnWorkField(tx: Tx, id: string | null): Promise<void> {
  if (!id) return
  const offered = await tx
    .selectFrom('work_field')
    .select('id')
    .where('id', '=', id)
    .where('ended_on', 'is', null)
    .executeTakeFirst()
  if (!offered) throw refused('work_field_unknown')
}
