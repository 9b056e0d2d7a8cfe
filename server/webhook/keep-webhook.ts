import type * as contract from '#domain/webhook/contract.ts'
import { canKeepWebhooks } from '#domain/webhook/policy.ts'
import { canBeTemplate } from '#domain/webhook/template.ts'
import type { Command, CommandContext } from '#server/kernel/context.ts'
import type { Organization } from '#server/kernel/organization.ts'
import { enqueueDeliveries } from '#server/kernel/jobs/enqueue.ts'
import { found, insist, permit, refused, sameVersion } from '#server/kernel/problem.ts'
import { insistOnReceiver } from './outside-address.ts'

type Kind = 'events' | 'text_messages'
interface Fields {
  readonly url: string
  readonly template: string | null
}

/** A receiver must be one that may be reached; a gateway has a template, and no other receiver has one. */
function insistOnFields({ insideReceivers }: Organization, kind: Kind, { url, template }: Fields): void {
  insistOnReceiver(new URL(url), insideReceivers ?? new Set())
  if ((kind === 'text_messages') !== (template !== null)) throw refused('template_is_for_text_messages')
  if (template !== null) insist(canBeTemplate(template))
}

const loadWebhook = async ({ tx }: CommandContext, id: string) =>
  found(await tx.selectFrom('webhook').selectAll().where('id', '=', id).forUpdate().executeTakeFirst())

export const setWebhook: Command<typeof contract.setWebhook> = async (
  { body },
  { tx, actor, organization },
) => {
  permit(canKeepWebhooks(actor))
  insistOnFields(organization, body.kind, body)
  return tx.insertInto('webhook').values(body).returning(['id', 'version']).executeTakeFirstOrThrow()
}

/** Changes a receiver; switched on again, it is told what waited meanwhile. */
export const changeWebhook: Command<typeof contract.changeWebhook> = async ({ params, body }, context) => {
  const { tx, actor, organization } = context
  const webhook = await loadWebhook(context, params.id)
  sameVersion({ version: webhook.version }, body.version)
  permit(canKeepWebhooks(actor))
  insistOnFields(organization, webhook.kind, body)
  const isOnAgain = body.active && !webhook.active
  const kept = await tx
    .updateTable('webhook')
    .set({
      ...body,
      ...(isOnAgain ? { switched_off_at: null, failing_since: null } : {}),
      version: webhook.version + 1,
    })
    .where('id', '=', webhook.id)
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
  if (isOnAgain) {
    const waiting = await tx
      .selectFrom('webhook_delivery')
      .select('id')
      .where('webhook_id', '=', webhook.id)
      .where('state', '=', 'waiting')
      .execute()
    await enqueueDeliveries(
      tx,
      'webhook',
      organization.schema,
      waiting.map(({ id }) => ({ id, afterSeconds: 0 })),
    )
  }
  return kept
}

export const renewWebhookSecret: Command<typeof contract.renewWebhookSecret> = async (
  { params, body },
  context,
) => {
  const { tx, actor } = context
  const webhook = await loadWebhook(context, params.id)
  sameVersion({ version: webhook.version }, body.version)
  permit(canKeepWebhooks(actor))
  return tx
    .updateTable('webhook')
    .set({ secret: body.secret, version: webhook.version + 1 })
    .where('id', '=', webhook.id)
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
}

/** Tells a receiver something of no meaning. */
export const tryOutWebhook: Command<typeof contract.tryOutWebhook> = async ({ params, body }, context) => {
  const { tx, actor, now, organization } = context
  const webhook = await loadWebhook(context, params.id)
  permit(canKeepWebhooks(actor))
  if (!webhook.active) throw refused('receiver_is_off')
  const told = { type: 'trial', timestamp: now.toISOString(), data: {}, text: 'Nhịp' }
  await tx
    .insertInto('webhook_delivery')
    .values({
      id: body.id,
      webhook_id: webhook.id,
      topic: 'trial',
      body: JSON.stringify(told),
      created_at: now,
    })
    .execute()
  await enqueueDeliveries(tx, 'webhook', organization.schema, [{ id: body.id, afterSeconds: 0 }])
  return { id: body.id }
}
