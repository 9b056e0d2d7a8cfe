import type { Tx } from '#server/kernel/database.ts'
import { refused } from '#server/kernel/problem.ts'

/** Throws `refused` (`person_unknown`) unless the person works here. Null is passed over. */
export async function insistPerson(tx: Tx, personId: string | null): Promise<void> {
  if (personId === null) return
  const person = await tx
    .selectFrom('person')
    .select('id')
    .where('id', '=', personId)
    .where('active', '=', true)
    .executeTakeFirst()
  if (!person) throw refused('person_unknown')
}
