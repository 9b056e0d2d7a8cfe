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

/** What is sent out, one entry of the queue for each row of its outbox; and what came in by mail and is to be read. */
export type DeliveryTask = 'mail' | 'webhook' | 'received_mail'

/** Puts rows of an outbox into the queue in this transaction, each for its own time. One statement. */
export async function enqueueDeliveries(
  tx: Tx,
  name: DeliveryTask,
  schema: string,
  rows: readonly { id: string; afterSeconds: number }[],
): Promise<void> {
  if (rows.length === 0) return
  await sql`select ${sql.id(queueSchema, 'add_job')}(${name},
      json_build_object('schema', ${schema}::text, 'id', r.id), job_key := r.id,
      run_at := now() + r."afterSeconds" * interval '1 second')
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id text, "afterSeconds" double precision)`.execute(
    tx,
  )
}

/** Takes a job that waits out of the queue. */
export async function dequeue(tx: Tx, id: string): Promise<void> {
  await sql`select from ${sql.id(queueSchema, 'remove_job')}(${id})`.execute(tx)
}
