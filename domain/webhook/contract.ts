import * as z from 'zod'
import { defineRoute } from '#domain/contract/define-route.ts'
import { decisionSchema, idSchema, lineSchema, textSchema, versionSchema } from '#domain/contract/field.ts'
import { topics } from './topic.ts'

const kindSchema = z.enum(['events', 'text_messages'])

/** 24 random bytes in base64 after `whsec_`, as Standard Webhooks writes them; made by whoever sets the receiver. */
export const webhookSecretSchema = z.string().regex(/^whsec_[A-Za-z0-9+/]{32}$/)

const fields = {
  name: lineSchema(200),
  url: z.url({ protocol: /^https?$/ }).max(500),
  topics: z.array(z.enum(topics)).max(topics.length),
  /** For a gateway of text messages: its body, with places for the number and the words. */
  template: textSchema(2_000).nullable(),
  active: z.boolean(),
}

const webhookSchema = z
  .object({
    id: idSchema,
    kind: kindSchema,
    name: z.string(),
    url: z.string(),
    topics: z.array(z.string()),
    template: z.string().nullable(),
    active: z.boolean(),
    failingSince: z.iso.datetime().nullable(),
    switchedOffAt: z.iso.datetime().nullable(),
    deliveries: z.object({ waiting: z.number().int(), sent: z.number().int(), refused: z.number().int() }),
    version: versionSchema,
  })
  .meta({ id: 'Webhook' })
export type ListedWebhook = z.infer<typeof webhookSchema>

export const listWebhooks = defineRoute({
  method: 'GET',
  path: '/webhooks',
  summary: 'The receivers that are told of what happens, and what became of it; never their secrets',
  response: z.object({ webhooks: z.array(webhookSchema), can: z.object({ keep: decisionSchema }) }),
})

const keptSchema = z.object({ id: idSchema, version: versionSchema })

export const setWebhook = defineRoute({
  method: 'POST',
  path: '/webhooks',
  summary: 'Set a receiver, with the secret by which it knows that it is told by us',
  verb: 'set-webhook',
  body: z.object({ id: idSchema, kind: kindSchema, secret: webhookSecretSchema, ...fields }),
  response: keptSchema,
})

export const changeWebhook = defineRoute({
  method: 'PUT',
  path: '/webhooks/:id',
  summary: 'Change a receiver, or switch it off and on',
  verb: 'change-webhook',
  params: z.object({ id: idSchema }),
  body: z.object({ ...fields, version: versionSchema }),
  response: keptSchema,
})

export const renewWebhookSecret = defineRoute({
  method: 'POST',
  path: '/webhooks/:id/secret',
  summary: 'Give a receiver a new secret; what waits is signed with it',
  verb: 'renew-webhook-secret',
  params: z.object({ id: idSchema }),
  body: z.object({ secret: webhookSecretSchema, version: versionSchema }),
  response: keptSchema,
})

export const tryOutWebhook = defineRoute({
  method: 'POST',
  path: '/webhooks/:id/trial',
  summary: 'Tell a receiver something of no meaning, to see whether it hears',
  verb: 'try-out-webhook',
  params: z.object({ id: idSchema }),
  body: z.object({ id: idSchema }),
  response: z.object({ id: idSchema }),
})

export const listDeliveries = defineRoute({
  method: 'GET',
  path: '/webhooks/:id/deliveries',
  summary: 'The latest hundred tellings of a receiver and what it answered',
  params: z.object({ id: idSchema }),
  response: z.object({
    rows: z.array(
      z.object({
        id: idSchema,
        topic: z.string(),
        state: z.enum(['waiting', 'sent', 'refused']),
        attempts: z.number().int(),
        status: z.number().int().nullable(),
        problem: z.string().nullable(),
        createdAt: z.iso.datetime(),
        sentAt: z.iso.datetime().nullable(),
      }),
    ),
  }),
})
