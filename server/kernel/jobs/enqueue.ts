import { sql } from 'kysely'
import { z } from 'zod'
import { queueSchema } from '#db/queue.ts'
import type { Tx } from '#server/kernel/database.ts'

/** The one task of the queue: which organisation, which job. Nothing else of the job leaves its organisation. */
export const task = 'job'
export const entrySchema = z.object({ schema: z.string(), id: z.uuid() })
export type Entry = z.infer<typeof entrySchema>

/** Puts a job into the queue in this transaction, for now or for later. What stood there for it stands no more. */
export async function enqueue(tx: Tx, entry: Entry, afterSeconds = 0): Promise<void> {
  await sql`select from ${sql.id(queueSchema, 'add_job')}(${task}, ${JSON.stringify(entry)}::json,
    job_key := ${entry.id}, run_at := now() + ${afterSeconds} * interval '1 second')`.execute(tx)
}

/** Takes a job that waits out of the queue. */
export async function dequeue(tx: Tx, id: string): Promise<void> {
  await sql`select from ${sql.id(queueSchema, 'remove_job')}(${id})`.execute(tx)
}
