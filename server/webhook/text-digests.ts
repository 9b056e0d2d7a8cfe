import { sql } from 'kysely'
import { type CalendarDate } from '#domain/calendar/date.ts'
import { formatDate } from '#domain/calendar/format-date.ts'
import type { Digest } from '#domain/reminder/plan-digests.ts'
import type { Tx } from '#server/kernel/database.ts'
import { newId } from '#server/kernel/id.ts'
import { enqueueDeliveries } from '#server/kernel/jobs/enqueue.ts'

/** Where a gateway is set and on, tells those who have a number how many things wait: a count and never a title. */
export async function textDigests(
  tx: Tx,
  schema: string,
  digests: readonly Digest[],
  { now, today }: { now: Date; today: CalendarDate },
): Promise<void> {
  const gateway = await tx
    .selectFrom('webhook')
    .select('id')
    .where('kind', '=', 'text_messages')
    .where('active', '=', true)
    .orderBy('id')
    .executeTakeFirst()
  if (!gateway || digests.length === 0) return
  const reached = await tx
    .selectFrom('person_detail')
    .select('id')
    .where('telephone', 'is not', null)
    .where(sql<boolean>`id = any(${digests.map(({ personId }) => personId)}::uuid[])`)
    .execute()
  const told = new Set(reached.map(({ id }) => id))
  const rows = digests
    .filter(({ personId }) => told.has(personId))
    .map(({ personId, items }) => ({
      id: newId(),
      webhook_id: gateway.id,
      topic: 'text',
      body: JSON.stringify({ text: `Nhịp: ${items.length} việc cần chú ý ngày ${formatDate(today)}.` }),
      to_person_id: personId,
      created_at: now,
    }))
  if (rows.length === 0) return
  await tx.insertInto('webhook_delivery').values(rows).execute()
  await enqueueDeliveries(
    tx,
    'webhook',
    schema,
    rows.map(({ id }) => ({ id, afterSeconds: 0 })),
  )
}
