import { afterAll, beforeAll, expect, it } from 'vitest'
import { newId } from '#server/kernel/id.ts'
import { type TestHouse, openTestHouse } from '#server/testing/test-house.ts'
import { listUnits } from '#domain/unit/contract.ts'
import { readSession, signOut } from '#domain/session/contract.ts'
import { hashPassword, verifyPassword } from './password.ts'

let house: TestHouse
const password = 'một câu dài dễ nhớ'
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

async function withPassword(): Promise<string> {
  const person = await house.person('office', 'office', 'all')
  const login = `vanphong.${newId()}`
  await house.organization.db
    .updateTable('account')
    .set({ login, password_hash: await hashPassword(password) })
    .where('id', '=', person.accountId)
    .execute()
  return login
}

const post = (url: string, payload: object, headers: Record<string, string> = {}) =>
  house.app.inject({
    method: 'POST',
    url: `/api/v1${url}`,
    payload,
    headers: { 'x-nhip-csrf': '1', ...headers },
  })

it('signs in, keeps only the hash of the token, and signs out', async () => {
  const login = await withPassword()
  const answer = await post('/session', {
    login: ` ${login.toUpperCase()} `,
    password: password.normalize('NFD'),
  })
  expect(answer.json()).toMatchObject({
    signedIn: true,
    today: '2023-10-05',
    positions: [{ role: 'office' }],
  })
  const cookie = answer.cookies[0]
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/' })
  const token = cookie?.value.split('.')[1] ?? ''
  const stored = await house.organization.db.selectFrom('session').select('token_hash').execute()
  expect(stored.map((row) => row.token_hash)).not.toContain(token)
  const cookies = { nhip: cookie?.value ?? '' }
  const ended = await house.app.inject({
    method: 'DELETE',
    url: '/api/v1/session',
    cookies,
    headers: { 'x-nhip-csrf': '1' },
  })
  expect(ended.statusCode).toBe(200)
  const after = await house.app.inject({ url: '/api/v1/units', cookies })
  expect(after.json()).toMatchObject({ status: 401, code: 'unauthenticated' })
})

it('answers a wrong login and a wrong password alike', async () => {
  const login = await withPassword()
  const wrong = await post('/session', { login, password: 'không phải' })
  const nobody = await post('/session', { login: 'khong.co.ai', password: 'không phải' })
  const shown = ({ requestId: _id, ...rest }: { requestId: string }) => rest
  expect(shown(wrong.json())).toEqual(shown(nobody.json()))
  expect(wrong.json()).toMatchObject({ code: 'forbidden', reason: 'wrong_credentials' })
})

it('locks an account after ten failures, even for the right password', async () => {
  const login = await withPassword()
  const tries = Array.from({ length: 10 }, () => post('/session', { login, password: 'sai' }))
  await Promise.all(tries)
  const answer = await post('/session', { login, password })
  expect(answer.json()).toMatchObject({ status: 429, reason: 'account_locked' })
})

it('lets a whole office in from behind one address', async () => {
  const login = await withPassword()
  const away = { 'x-forwarded-for': '10.1.1.1' }
  for (let count = 0; count < 35; count += 1)
    expect((await post('/session', { login, password }, away)).statusCode).toBe(200)
})

it('counts the address that the proxy on this machine reports', async () => {
  const statusFrom = async (address: string) =>
    (await post('/session', { login: 'x', password: 'x' }, { 'x-forwarded-for': address })).statusCode
  let last = 200
  for (let count = 0; count < 40 && last !== 429; count += 1) last = await statusFrom('10.1.1.2')
  expect(last).toBe(429)
  expect(await statusFrom('10.1.1.3')).toBe(403)
})

it('limits tries from one address', async () => {
  let last = 200
  for (let count = 0; count < 40 && last !== 429; count += 1) {
    last = (await post('/session', { login: 'x', password: 'x' })).statusCode
  }
  expect(last).toBe(429)
})

it('shows the demonstration accounts to this computer only', async () => {
  await house.person('standing', 'leader', 'all')
  const here = await house.app.inject({ url: '/api/v1/session' })
  expect(here.json().demonstration.accounts.length).toBeGreaterThan(0)
  const [account] = here.json().demonstration.accounts
  const away = { remoteAddress: '10.0.0.9' }
  const there = await house.app.inject({ url: '/api/v1/session', ...away })
  expect(there.json().demonstration).toBeUndefined()
  const body = { accountId: account.accountId }
  const refused = await house.app.inject({
    method: 'POST',
    url: '/api/v1/session/demonstration',
    payload: body,
    headers: { 'x-nhip-csrf': '1' },
    ...away,
  })
  expect(refused.json()).toMatchObject({ code: 'forbidden', reason: 'demonstration_is_local' })
  const entered = await post('/session/demonstration', body)
  expect(entered.json()).toMatchObject({ signedIn: true, accountId: account.accountId })
})

it('ends an idle session, an old one, and that of a closed account', async () => {
  const person = await house.person('office', 'office', 'all')
  await person.call(listUnits)
  const sessions = house.organization.db.updateTable('session').where('account_id', '=', person.accountId)
  await sessions.set({ last_seen_at: new Date(Date.now() - 61 * 60_000) }).execute()
  expect((await person.try(listUnits)).statusCode).toBe(401)
  await sessions.set({ last_seen_at: new Date(), expires_at: new Date(Date.now() - 1) }).execute()
  expect((await person.try(listUnits)).statusCode).toBe(401)
  await sessions.set({ expires_at: new Date(Date.now() + 60_000) }).execute()
  expect((await person.try(listUnits)).statusCode).toBe(200)
  await house.organization.db
    .updateTable('account')
    .set({ disabled_at: new Date() })
    .where('id', '=', person.accountId)
    .execute()
  expect((await person.try(listUnits)).statusCode).toBe(401)
})

it('acts with the posts of today, not with those of the sign-in', async () => {
  const person = await house.person('office', 'office', 'all')
  await house.organization.db
    .updateTable('position')
    .set({ valid_to: '2023-10-05' as never })
    .where('person_id', '=', person.personId)
    .execute()
  expect(await person.call(readSession)).toMatchObject({ signedIn: true, positions: [] })
  await person.call(signOut)
})

it('hashes with argon2id and never takes an absent hash for a match', async () => {
  const hash = await hashPassword(password)
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(await verifyPassword(password, hash)).toBe(true)
  expect(await verifyPassword('khác', hash)).toBe(false)
  expect(await verifyPassword(password, null)).toBe(false)
})
