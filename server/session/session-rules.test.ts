import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { changePassword } from '#domain/session/contract.ts'
import { createApp } from '#server/http/app.ts'
import { openFileStore } from '#server/kernel/file-store.ts'
import { newId } from '#server/kernel/id.ts'
import { bindings } from '#server/routes.ts'
import { type TestHouse, type TestPerson, openTestHouse } from '#server/testing/test-house.ts'
import { hashPassword } from './password.ts'

let house: TestHouse
let neighbour: TestHouse
let app: FastifyInstance
let person: TestPerson
const password = 'một câu dài dễ nhớ'
const login = 'van.phong'

/** Two bodies behind one server that people reach over TLS. */
beforeAll(async () => {
  ;[house, neighbour] = await Promise.all([openTestHouse(), openTestHouse()])
  person = await house.person('office', 'office', 'all')
  await house.organization.db
    .updateTable('account')
    .set({ login, password_hash: await hashPassword(password) })
    .where('id', '=', person.accountId)
    .execute()
  const platform = {
    organizations: [house.organization, neighbour.organization],
    files: openFileStore(house.filesDirectory),
    sessionLimits: { idleMinutes: 60, absoluteHours: 12 },
    secureCookies: true,
    realNow: () => new Date(),
  }
  app = await createApp({ platform, bindings, log: pino({ level: 'silent' }) })
})
afterAll(async () => {
  await app.close()
  await Promise.all([house.close(), neighbour.close()])
})

const signIn = (cookies: Record<string, string> = {}) =>
  app.inject({
    method: 'POST',
    url: '/api/v1/session',
    payload: { organizationId: house.organization.id, login, password },
    headers: { 'x-nhip-csrf': '1' },
    cookies,
  })

const statusAs = async (value: string): Promise<number> =>
  (await app.inject({ url: '/api/v1/units', cookies: { '__Host-nhip': value } })).statusCode

it('gives a cookie that only this host is sent, over TLS alone, and no script reads', async () => {
  const [cookie] = (await signIn()).cookies
  expect(cookie).toMatchObject({
    name: '__Host-nhip',
    secure: true,
    httpOnly: true,
    sameSite: 'Strict',
    path: '/',
  })
  expect(cookie?.domain).toBeUndefined()
  expect(await statusAs(cookie?.value ?? '')).toBe(200)
})

it('takes no session that somebody chose beforehand', async () => {
  const planted = `${house.organization.id}.${'a'.repeat(43)}`
  const [cookie] = (await signIn({ '__Host-nhip': planted })).cookies
  expect(cookie?.value).not.toBe(planted)
  expect(await statusAs(planted)).toBe(401)
})

it('opens no other organisation with a session of this one', async () => {
  const [, token = ''] = ((await signIn()).cookies[0]?.value ?? '').split('.')
  expect(await statusAs(`${house.organization.id}.${token}`)).toBe(200)
  expect(await statusAs(`${neighbour.organization.id}.${token}`)).toBe(401)
  expect(await statusAs(`${newId()}.${token}`)).toBe(401)
  for (const broken of [
    '',
    '.',
    token,
    `.${token}`,
    `${house.organization.id}.`,
    `${house.organization.id}.x`,
  ])
    expect([broken, await statusAs(broken)]).toEqual([broken, 401])
})

it('shows no accounts of a demonstration behind a proxy, which need not say that it is one', async () => {
  const doors = (await app.inject({ url: '/api/v1/session' })).json()
  expect(doors.organizations).toHaveLength(2)
  expect(doors.demonstration).toBeUndefined()
})

it('keeps no quick hash of a password beside its slow one', async () => {
  const body = { present: password, next: 'một câu khác dài hơn' }
  await person.call(changePassword, { body })
  const { db } = house.organization
  const receipts = await db.selectFrom('command_receipt').select(['route', 'body_hash']).execute()
  const quick = createHash('sha256')
    .update(JSON.stringify([{}, {}, body]))
    .digest('hex')
  expect(receipts.map(({ route }) => route)).toEqual(['PUT /session/password'])
  expect(receipts[0]?.body_hash).not.toBe(quick)
})
