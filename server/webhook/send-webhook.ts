import { createHmac } from 'node:crypto'
import http from 'node:http'
import https from 'node:https'
import type { Answer } from '#domain/webhook/delivery.ts'
import { insistOnReceiver, outsideLookup, placeOf } from './outside-address.ts'

export interface Telling {
  readonly id: string
  readonly url: string
  readonly secret: string
  readonly body: string
}

interface Limits {
  /** Receivers inside that the machine names as ones that may be told. */
  readonly named: ReadonlySet<string>
  readonly patience?: number
}

const usualPatience = 15_000

/** The signature of Standard Webhooks: the id, the time and the body, by HMAC-SHA256 with the secret. */
export function signatureOf({ id, secret, body }: Telling, timestamp: number): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`
}

/**
 * Tells a receiver once. No redirect is followed; the name is looked up here, and only if all its addresses lie outside
 * is one of them connected to. Of the answer only its status and the pause it asks for are read. Throws when there is none.
 */
export function sendWebhook(telling: Telling, { named, patience = usualPatience }: Limits): Promise<Answer> {
  const url = new URL(telling.url)
  insistOnReceiver(url, named)
  const timestamp = Math.floor(Date.now() / 1000)
  const answer = Promise.withResolvers<Answer>()
  const { request } = url.protocol === 'https:' ? https : http
  const sent = request(url, {
    method: 'POST',
    agent: false,
    signal: AbortSignal.timeout(patience),
    ...(named.has(placeOf(url)) ? {} : { lookup: outsideLookup }),
    headers: {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(telling.body),
      'user-agent': 'Nhip',
      'webhook-id': telling.id,
      'webhook-timestamp': String(timestamp),
      'webhook-signature': signatureOf(telling, timestamp),
    },
  })
  sent.on('error', answer.reject)
  sent.on('response', (response) => {
    const seconds = Number(response.headers['retry-after'])
    answer.resolve({
      status: response.statusCode ?? null,
      retryAfter: Number.isFinite(seconds) && seconds > 0 ? seconds : null,
    })
    response.destroy()
  })
  sent.end(telling.body)
  return answer.promise
}
