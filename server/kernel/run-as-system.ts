import { sql } from 'kysely'
import type { Tx } from './database.ts'
import { newId } from './id.ts'
import type { Organization } from './organization.ts'

/** One transaction of the system itself: the log records the verb and the time, and nobody as the one who acted. */
export function runAsSystem<Result>(
  { db }: Organization,
  { verb, now }: { verb: string; now: Date },
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  return db.transaction().execute(async (tx) => {
    const id = newId()
    const act = { id, at: now.toISOString(), actorId: null, verb, requestId: id }
    await sql`select set_config('nhip.act', ${JSON.stringify(act)}, true)`.execute(tx)
    return work(tx)
  })
}
