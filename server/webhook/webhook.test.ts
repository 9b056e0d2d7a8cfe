import { keepReminderSettings, readReminderSettings } from '#domain/reminder/contract.ts'
import { keepTelephone, listTelephones } from '#domain/reminder/telephone-contract.ts'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { type IncomingHttpHeaders, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { taskStepRoutes as step } from '#domain/task/step-contract.ts'
import {
  changeWebhook,
  listDeliveries,
  listWebhooks,
  renewWebhookSecret,
  setWebhook,
  tryOutWebhook,
} from '#domain/webhook/contract.ts'
import { newId } from '#server/kernel/id.ts'
import { type Cast, assign, assignmentTo, openCast } from '#server/task/task-story.ts'
import { type TestHouse, type TestPerson, openTestHouse } from '#server/testing/test-house.ts'
import { deliverWebhook } from './deliver-webhook.ts'
import { dispatchWebhooks } from './dispatch-webhooks.ts'
import { outsideLookup } from './outside-address.ts'
import { sendWebhook } from './send-webhook.ts'

interface Heard {
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

let house: TestHouse
let cast: Cast
let administrator: TestPerson
let receiver: Awaited<ReturnType<typeof openReceiver>>
beforeAll(async () => {
  house = await openTestHouse()
  cast = await openCast(house)
  administrator = await house.person('office', 'administrator', 'own')
  receiver = await openReceiver()
  Object.assign(house.organization, { insideReceivers: new Set([`127.0.0.1:${receiver.port}`]) })
})
afterAll(async () => {
  await receiver.close()
  await house.close()
})

/** A real receiver, which answers what it is told to answer and keeps what it heard. */
async function openReceiver() {
  const heard: Heard[] = []
  const answers: { status: number; headers?: Record<string, string> }[] = []
  let isSilent = false
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      heard.push({ headers: request.headers, body: Buffer.concat(parts).toString() })
      if (isSilent) return
      const { status, headers } = answers.shift() ?? { status: 204 }
      response.writeHead(status, headers).end()
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    port,
    url: `http://127.0.0.1:${port}/nhip`,
    heard,
    answers,
    beSilent: (silent: boolean) => {
      isSilent = silent
    },
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

const freshSecret = () => `whsec_${randomBytes(24).toString('base64')}`
const fieldsOf = (more: object = {}) => ({
  name: 'Hệ thống văn bản',
  url: receiver.url,
  topics: ['obligation.created', 'obligation.state_changed'],
  template: null,
  active: true,
  ...more,
})

const waiting = async (webhookId: string): Promise<string[]> => {
  const { rows } = await administrator.call(listDeliveries, { params: { id: webhookId } })
  return rows.filter(({ state }) => state === 'waiting').map(({ id }) => id)
}

async function deliverAll(webhookId: string): Promise<void> {
  for (const id of await waiting(webhookId)) await deliverWebhook(house.organization, id)
}

const signedHeaders = (headers: IncomingHttpHeaders) => ({
  'webhook-id': String(headers['webhook-id']),
  'webhook-timestamp': String(headers['webhook-timestamp']),
  'webhook-signature': String(headers['webhook-signature']),
})

let id = ''
let secret = freshSecret()

it('tells what happened once, signed so that the reference library knows it, without words or people', async () => {
  await dispatchWebhooks(house.organization)
  ;({ id } = await administrator.call(setWebhook, {
    body: { id: newId(), kind: 'events', secret, ...fieldsOf() },
  }))
  const taskId = await assign(cast.leader, assignmentTo(house.units.district, { title: 'Việc kín đáo' }))
  await cast.head.call(step.acknowledge, { params: { id: taskId }, body: { version: 1 } })
  const told = await Promise.all([1, 2, 3].map(() => dispatchWebhooks(house.organization)))
  expect(told.reduce((sum, each) => sum + each, 0)).toBe(2)
  expect(await dispatchWebhooks(house.organization)).toBe(0)
  await deliverAll(id)
  expect(receiver.heard).toHaveLength(2)
  const verifier = new Webhook(secret)
  for (const { headers, body } of receiver.heard) {
    const read = verifier.verify(body, signedHeaders(headers))
    expect(read).toMatchObject({ data: { id: taskId, kind: 'task' } })
    expect(body).not.toContain('kín đáo')
  }
  const forged = { ...signedHeaders(receiver.heard[0]?.headers ?? {}), 'webhook-timestamp': '1' }
  expect(() => verifier.verify('{}', forged)).toThrow('timestamp')
})

it('keeps what a receiver did not take, with growing pauses, and delivers all of it in the end', async () => {
  await administrator.call(tryOutWebhook, { params: { id }, body: { id: newId() } })
  receiver.answers.push({ status: 500 }, { status: 302, headers: { location: 'http://127.0.0.1/elsewhere' } })
  await deliverAll(id)
  await deliverAll(id)
  const failing = await administrator.call(listWebhooks)
  expect(failing.webhooks[0]).toMatchObject({ deliveries: { waiting: 1 }, failingSince: expect.any(String) })
  const heard = receiver.heard.length
  await deliverAll(id)
  expect(receiver.heard.length).toBe(heard + 1)
  const ids = receiver.heard.slice(-3).map(({ headers }) => headers['webhook-id'])
  expect(new Set(ids).size).toBe(1)
  expect((await administrator.call(listWebhooks)).webhooks[0]).toMatchObject({
    deliveries: { waiting: 0 },
    failingSince: null,
  })
})

it('is switched off by a receiver that is gone, and told the rest when it is switched on again', async () => {
  await administrator.call(tryOutWebhook, { params: { id }, body: { id: newId() } })
  receiver.answers.push({ status: 410 })
  await deliverAll(id)
  const [off] = (await administrator.call(listWebhooks)).webhooks
  expect(off).toMatchObject({ active: false, switchedOffAt: expect.any(String) })
  expect(
    (await administrator.try(tryOutWebhook, { params: { id }, body: { id: newId() } })).json(),
  ).toMatchObject({
    reason: 'receiver_is_off',
  })
  const version = off?.version ?? 0
  await administrator.call(changeWebhook, { params: { id }, body: { ...fieldsOf(), version } })
  secret = freshSecret()
  await administrator.call(renewWebhookSecret, { params: { id }, body: { secret, version: version + 1 } })
  await administrator.call(tryOutWebhook, { params: { id }, body: { id: newId() } })
  await deliverAll(id)
  const { headers, body } = receiver.heard.at(-1) ?? { headers: {}, body: '' }
  expect(new Webhook(secret).verify(body, signedHeaders(headers))).toMatchObject({ type: 'trial' })
})

it('does not wait for ever for an answer, and follows none elsewhere', async () => {
  receiver.beSilent(true)
  const named = new Set([`127.0.0.1:${receiver.port}`])
  const telling = { id: 'x', url: receiver.url, secret, body: '{}' }
  await expect(sendWebhook(telling, { named, patience: 200 })).rejects.toThrow(/abort|timeout/i)
  receiver.beSilent(false)
  await expect(async () => sendWebhook(telling, { named: new Set() })).rejects.toThrow('receiver_without_tls')
  const looked = Promise.withResolvers<unknown>()
  outsideLookup('localhost', {}, (error) => looked.resolve(error))
  expect(await looked.promise).toMatchObject({ detail: { reason: 'receiver_is_inside' } })
})

it('refuses receivers inside that the machine does not name, and everyone but the administrator', async () => {
  const body = { id: newId(), kind: 'events', secret, ...fieldsOf({ url: 'https://169.254.169.254/' }) }
  expect((await administrator.try(setWebhook, { body })).json()).toMatchObject({
    reason: 'receiver_is_inside',
  })
  expect((await cast.office.try(setWebhook, { body: { ...body, url: receiver.url } })).json()).toMatchObject({
    reason: 'only_the_administrator',
  })
  const kept = await house.organization.pool.query<{ kept: string }>(
    `select (select string_agg(e::text, '') from event e) || (select string_agg(c::text, '') from command_receipt c) as kept`,
  )
  expect(kept.rows[0]?.kept).not.toContain(secret)
})

it('stands ready for a gateway of text messages: its own body, the number put in as it goes', async () => {
  const template = '{"to":"{{telephone}}","content":"{{text}}"}'
  const gateway = {
    id: newId(),
    kind: 'text_messages',
    secret: freshSecret(),
    ...fieldsOf({ topics: [], template }),
  }
  const lacking = { ...gateway, template: '{"to":"{{telephone}}"}' }
  expect((await administrator.try(setWebhook, { body: lacking })).json()).toMatchObject({
    reason: 'template_lacks_places',
  })
  const { id: gatewayId } = await administrator.call(setWebhook, { body: gateway })
  const { db } = house.organization
  const settings = { byMail: false, mailAddress: null, digestAt: 480, version: null }
  const wrong = await cast.clerk.try(keepReminderSettings, { body: { ...settings, telephone: 'không có' } })
  expect(wrong.statusCode).toBe(422)
  await cast.clerk.call(keepReminderSettings, { body: { ...settings, telephone: '0900 000 001' } })
  expect(await cast.clerk.call(readReminderSettings)).toMatchObject({ telephone: '0900000001' })
  const delivery = {
    id: newId(),
    webhook_id: gatewayId,
    topic: 'text',
    body: JSON.stringify({ text: 'Nhịp: 3 việc "gấp"' }),
    to_person_id: cast.clerk.personId,
    created_at: new Date(),
  }
  await db.insertInto('webhook_delivery').values(delivery).execute()
  await deliverWebhook(house.organization, delivery.id)
  expect(JSON.parse(receiver.heard.at(-1)?.body ?? '')).toEqual({
    to: '0900000001',
    content: 'Nhịp: 3 việc "gấp"',
  })
})

it('reaches those whose number the administrator keeps, who alone sees the numbers of others', async () => {
  expect((await cast.office.try(listTelephones)).json()).toMatchObject({ reason: 'only_the_administrator' })
  const first = await administrator.call(listTelephones, { query: { limit: 2 } })
  const rest = await administrator.call(listTelephones, { query: { after: first.next ?? '' } })
  const all = [...first.rows, ...rest.rows]
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  const clerk = all.find(({ id }) => id === cast.clerk.personId)
  if (!clerk) throw new Error('the clerk is not listed')
  expect([clerk.telephone, clerk.posts.length]).toEqual(['0900000001', 1])
  const params = { id: cast.head.personId }
  const version = all.find(({ id }) => id === params.id)?.version ?? 0
  const wrong = await administrator.try(keepTelephone, { params, body: { telephone: '12', version } })
  expect(wrong.statusCode).toBe(422)
  await administrator.call(keepTelephone, { params, body: { telephone: '0900.000.003', version } })
  const stale = await administrator.try(keepTelephone, { params, body: { telephone: null, version } })
  expect(stale.statusCode).toBe(409)
  const found = await administrator.call(listTelephones, { query: { text: clerk.name } })
  expect(found.rows.map(({ name }) => name)).toContain(clerk.name)
  expect(await cast.head.call(readReminderSettings)).toMatchObject({ telephone: '0900000003' })
  const { rows } = await house.organization.pool.query<{ kept: string }>(
    `select string_agg(e::text, '') as kept from event e`,
  )
  expect(rows[0]?.kept).not.toContain('0900000003')
})
