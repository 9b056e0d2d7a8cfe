import type * as contract from '#domain/webhook/contract.ts'
import { canKeepWebhooks } from '#domain/webhook/policy.ts'
import type { Query } from '#server/kernel/context.ts'
import { found, permit } from '#server/kernel/problem.ts'

const most = 100

export const listWebhooks: Query<typeof contract.listWebhooks> = async (_input, { db, actor }) => {
  permit(canKeepWebhooks(actor))
  const rows = await db
    .selectFrom('webhook')
    .select(['id', 'kind', 'name', 'url', 'topics', 'template', 'active', 'version'])
    .select(['failing_since', 'switched_off_at'])
    .orderBy('id')
    .execute()
  const counts = await db
    .selectFrom('webhook_delivery')
    .select(['webhook_id', 'state'])
    .select((select) => select.fn.countAll<number>().as('count'))
    .groupBy(['webhook_id', 'state'])
    .execute()
  const countOf = (id: string, state: string) =>
    counts.find((each) => each.webhook_id === id && each.state === state)?.count ?? 0
  return {
    webhooks: rows.map(({ failing_since, switched_off_at, ...row }) => ({
      ...row,
      failingSince: failing_since?.toISOString() ?? null,
      switchedOffAt: switched_off_at?.toISOString() ?? null,
      deliveries: {
        waiting: countOf(row.id, 'waiting'),
        sent: countOf(row.id, 'sent'),
        refused: countOf(row.id, 'refused'),
      },
    })),
    can: { keep: canKeepWebhooks(actor) },
  }
}

export const listDeliveries: Query<typeof contract.listDeliveries> = async ({ params }, { db, actor }) => {
  permit(canKeepWebhooks(actor))
  found(await db.selectFrom('webhook').select('id').where('id', '=', params.id).executeTakeFirst())
  const rows = await db
    .selectFrom('webhook_delivery')
    .select(['id', 'topic', 'state', 'attempts', 'status', 'problem', 'created_at', 'sent_at'])
    .where('webhook_id', '=', params.id)
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
  return {
    rows: rows.map(({ created_at, sent_at, ...row }) => ({
      ...row,
      createdAt: created_at.toISOString(),
      sentAt: sent_at?.toISOString() ?? null,
    })),
  }
}
