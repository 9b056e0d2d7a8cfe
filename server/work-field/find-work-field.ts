import type { Db, Tx } from '#server/kernel/database.ts'
import { found } from '#server/kernel/problem.ts'

/** Throws `not_found` for a field that nobody named; one that has ended is found. */
export async function findWorkField(db: Db | Tx, id: string): Promise<void> {
  found(await db.selectFrom('work_field').select('id').where('id', '=', id).executeTakeFirst())
}
