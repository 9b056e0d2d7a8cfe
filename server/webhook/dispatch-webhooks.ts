import { type Selectable, sql } from 'kysely'
import type { Tables } from '#db/types.ts'
import { toldOf } from '#domain/webhook/topic.ts'
import { newId } from '#server/kernel/id.ts'
import { enqueueDeliveries } from '#server/kernel/jobs/enqueue.ts'
import type { Organization } from '#server/kernel/organization.ts'
import { runAsSystem } from '#server/kernel/run-as-system.ts'
import type { Tx } from '#server/kernel/database.ts'

const batch = 1_000

/**
 * Reads the log on from where it was last read and writes what receivers are to be told: the place in the log and the
 * outbox move in one transaction, so that nothing is left out or told as two. Answers how many tellings were written.
 */
export async function dispatchWebhooks(organization: Organization): Promise<number> {
  let written = 0
  for (;;) {
    const { read, told } = await runAsSystem(
      organization,
      { verb: 'dispatch-webhooks', now: new Date() },
      (tx) => dispatchBatch(tx, organization.schema),
    )
    written += told
    if (read < batch) return written
  }
}

async function dispatchBatch(tx: Tx, schema: string): Promise<{ read: number; told: number }> {
  const cursor = await tx
    .selectFrom('webhook_cursor')
    .select(['transaction_id', 'seq'])
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  // Another node reads at this moment.
  if (!cursor) return { read: 0, told: 0 }
  const receivers = await loadReceivers(tx)
  if (receivers.length === 0) {
    await passOver(tx)
    return { read: 0, told: 0 }
  }
  const { rows } = await sql<Logged>`
    select seq, transaction_id::text as transaction, noun, at, before, after from event
    where ${isFinished}
      and (transaction_id, seq) > (${cursor.transaction_id}::xid8, ${cursor.seq})
    order by transaction_id, seq limit ${batch}`.execute(tx)
  const last = rows.at(-1)
  if (!last) return { read: 0, told: 0 }
  const told = await writeDeliveries(tx, schema, receivers, rows)
  await sql`update webhook_cursor set transaction_id = ${last.transaction}::xid8, seq = ${last.seq}`.execute(
    tx,
  )
  return { read: rows.length, told }
}

/** No transaction that is still under way can come to stand before it. */
const isFinished = sql<boolean>`transaction_id < pg_snapshot_xmin(pg_current_snapshot())`

/** Where nobody is to be told, what happened is not even read. */
const passOver = (tx: Tx) =>
  sql`
    update webhook_cursor set (transaction_id, seq) = (latest.transaction_id, latest.seq)
    from (select transaction_id, seq from event where ${isFinished} order by transaction_id desc, seq desc limit 1) latest
    where (webhook_cursor.transaction_id, webhook_cursor.seq) < (latest.transaction_id, latest.seq)`.execute(
    tx,
  )

type Receiver = Pick<Selectable<Tables['webhook']>, 'id' | 'topics'>

const loadReceivers = (tx: Tx): Promise<Receiver[]> =>
  tx
    .selectFrom('webhook')
    .select(['id', 'topics'])
    .where('active', '=', true)
    .where('kind', '=', 'events')
    .execute()

interface Logged {
  seq: number
  transaction: string
  noun: string
  at: Date
  before: unknown
  after: unknown
}

async function writeDeliveries(
  tx: Tx,
  schema: string,
  receivers: readonly Receiver[],
  rows: readonly Logged[],
): Promise<number> {
  const deliveries = rows.flatMap((row) =>
    toldOf(row).flatMap(({ topic, data }) =>
      receivers
        .filter(({ topics }) => topics.includes(topic))
        .map(({ id }) => ({
          id: newId(),
          webhook_id: id,
          topic,
          body: JSON.stringify({ type: topic, timestamp: row.at.toISOString(), data }),
          created_at: row.at,
        })),
    ),
  )
  if (deliveries.length === 0) return 0
  await tx.insertInto('webhook_delivery').values(deliveries).execute()
  await enqueueDeliveries(
    tx,
    'webhook',
    schema,
    deliveries.map(({ id }) => ({ id, afterSeconds: 0 })),
  )
  return deliveries.length
}

/** Reads the log on every few seconds until stopped; a failure is told and made good at the next turn. */
export function startDispatching(
  organization: Organization,
  onError: (error: unknown) => void,
  everyMilliseconds = 5_000,
): () => Promise<void> {
  let running = Promise.resolve()
  const timer = setInterval(() => {
    running = running.then(() => dispatchWebhooks(organization)).then(() => undefined, onError)
  }, everyMilliseconds)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await running
  }
}
