import type { Tx } from '#server/kernel/database.ts'
import { found } from '#server/kernel/problem.ts'

/** The id of a clause that exists, or null when none is cited. Throws `not_found` for one that does not. */
export async function findClause(tx: Tx, id: string | undefined): Promise<string | null> {
  if (id === undefined) return null
  return found(await tx.selectFrom('clause').select('id').where('id', '=', id).executeTakeFirst()).id
}
