import { afterAll, beforeAll, expect, it } from 'vitest'
import { listEvents, readSeal } from '#domain/event/contract.ts'
import { search } from '#domain/search/contract.ts'
import { establishUnit } from '#domain/unit/contract.ts'
import { newId } from '#server/kernel/id.ts'
import { sealEvents } from '#server/kernel/seal.ts'
import { type TestHouse, openTestHouse } from '#server/testing/test-house.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

const headers = { 'x-nhip-csrf': '1' }

it('sends no page out of the house', async () => {
  const answer = await house.app.inject({ url: '/api/docs' })
  expect(answer.headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'")
  expect(answer.headers['x-content-type-options']).toBe('nosniff')
  expect(answer.body).not.toMatch(/https?:\/\//)
})

it('describes every route in OpenAPI 3.1', async () => {
  const openApi = (await house.app.inject({ url: '/api/openapi.json' })).json()
  expect(openApi.openapi).toBe('3.1.0')
  expect(openApi.paths['/api/v1/units'].post.parameters.map((each: { name: string }) => each.name)).toContain(
    'Idempotency-Key',
  )
  const operations = Object.values<Record<string, { operationId: string }>>(openApi.paths).flatMap((path) =>
    Object.values(path),
  )
  const ids = operations.map((operation) => operation.operationId)
  expect(new Set(ids).size).toBe(ids.length)
})

it('tells its health', async () => {
  expect((await house.app.inject({ url: '/healthz' })).json()).toEqual({ status: 'ok' })
  expect((await house.app.inject({ url: '/readyz' })).json()).toMatchObject({ status: 'ready' })
  expect((await house.app.inject({ url: '/metrics' })).body).toContain('nhip_http_request_duration_seconds')
  const away = await house.app.inject({ url: '/metrics', remoteAddress: '10.0.0.9' })
  expect(away.json()).toMatchObject({ status: 404, code: 'not_found' })
})

it('refuses what a page of another site could send', async () => {
  const url = '/api/v1/session'
  const body = { login: 'x', password: 'x' }
  expect((await house.app.inject({ method: 'POST', url, payload: body })).json()).toMatchObject({
    code: 'csrf',
  })
  const cross = await house.app.inject({
    method: 'POST',
    url,
    payload: body,
    headers: { ...headers, 'sec-fetch-site': 'cross-site' },
  })
  expect(cross.json()).toMatchObject({ code: 'csrf' })
  const simple = await house.app.inject({
    method: 'POST',
    url,
    payload: 'login=x',
    headers: { ...headers, 'content-type': 'text/plain' },
  })
  expect(simple.statusCode).toBe(415)
})

it.each([
  ['broken JSON', '{"a":', 422],
  ['__proto__', '{"__proto__":{"x":1},"login":"a","password":"b"}', 422],
  ['an array for a string', '{"login":["a"],"password":"b"}', 422],
  ['a number for a string', '{"login":1e309,"password":"b"}', 422],
  ['100,000 levels', '['.repeat(100_000) + ']'.repeat(100_000), 422],
  ['more than a megabyte', JSON.stringify({ login: 'x'.repeat(1_200_000) }), 413],
])('answers %s clearly', async (_what, payload, status) => {
  const answer = await house.app.inject({
    method: 'POST',
    url: '/api/v1/session',
    payload,
    headers: { ...headers, 'content-type': 'application/json' },
  })
  expect(answer.statusCode).toBe(status)
  expect(answer.headers['content-type']).toContain('application/problem+json')
  expect(answer.json().requestId).toMatch(/^[0-9a-f-]{36}$/)
})

it('stores text as NFC without what cannot be seen', async () => {
  const administrator = await house.person('office', 'administrator', 'own')
  const body = {
    id: newId(),
    kind: 'board',
    shortName: 'Ban',
    parentId: null,
    validFrom: '2023-01-01',
    ordinal: 1,
  }
  await administrator.call(establishUnit, {
    body: { ...body, name: `${'Ban Tuyên giáo'.normalize('NFD')}\u200b\u202e\u0000 mới` },
  })
  const { hits } = await administrator.call(search, { query: { text: 'ban tuyen giao moi' } })
  expect(hits[0]?.title).toBe('Ban Tuyên giáo mới'.normalize('NFC'))
})

it('takes the signs of a search pattern for what they are', async () => {
  const clerk = await house.person('office', 'office', 'all')
  for (const text of ['%', '_', '\\', "'; drop table unit; --"]) {
    expect((await clerk.call(search, { query: { text } })).hits).toEqual([])
  }
  expect((await clerk.call(search, { query: { text: 'HUYEN uy a' } })).hits[0]).toMatchObject({
    title: 'Huyện ủy A',
  })
})

it('shows the log to those who oversee, and its content to those who read everything', async () => {
  const staff = await house.person('board', 'staff', 'own')
  expect((await staff.try(listEvents)).json()).toMatchObject({
    code: 'forbidden',
    reason: 'log_is_for_oversight',
  })
  const inspector = await house.person('office', 'inspector', 'all')
  const administrator = await house.person('office', 'administrator', 'own')
  const id = newId()
  const body = {
    id,
    kind: 'board',
    name: 'Ban thử',
    shortName: 'Ban thử',
    parentId: house.units.province,
    ordinal: 1,
    validFrom: '2023-01-01',
  }
  await administrator.call(establishUnit, { body })
  // A transaction that runs in the database of another file holds the sealing up.
  const sealed = async () => {
    await sealEvents(house.organization.db)
    return (await inspector.call(readSeal)).waiting
  }
  await expect.poll(sealed, { timeout: 15_000 }).toBe(0)
  const { rows } = await inspector.call(listEvents, { query: { about: id } })
  expect(rows[0]).toMatchObject({
    verb: 'establish-unit',
    noun: 'unit',
    actor: { id: administrator.personId },
  })
  expect(rows[0]?.changes).toContainEqual({ field: 'kind', before: null, after: 'board' })
  expect(rows[0]?.position).toBeGreaterThan(0)
  expect((await administrator.call(listEvents, { query: { about: id } })).rows[0]?.changes).toBeNull()
  const seal = await inspector.call(readSeal)
  expect(seal).toMatchObject({ waiting: 0, lastHash: expect.stringMatching(/^[0-9a-f]{64}$/) })
  const first = await inspector.call(listEvents, { query: { limit: 5 } })
  const second = await inspector.call(listEvents, { query: { limit: 5, after: first.next ?? '' } })
  expect(second.rows[0]?.seq).toBeLessThan(first.rows.at(-1)?.seq ?? 0)
})

it('keeps personal data out of the log', async () => {
  await house.person('board', 'staff', 'own')
  const { rows } = await house.organization.pool.query(
    `select after from event where noun in ('person_detail', 'account')`,
  )
  expect(JSON.stringify(rows)).not.toContain('Người thử')
  expect(JSON.stringify(rows)).not.toContain('thu-')
})

it('tells open screens which parts changed', async () => {
  const address = await house.app.listen({ port: 0, host: '127.0.0.1' })
  const inspector = await house.person('office', 'inspector', 'all')
  const administrator = await house.person('office', 'administrator', 'own')
  expect((await fetch(`${address}/api/v1/live`)).status).toBe(401)
  const feed = await fetch(`${address}/api/v1/live`, { headers: { cookie: inspector.cookie } })
  const reader = feed.body?.pipeThrough(new TextDecoderStream()).getReader()
  const write = async () => {
    const body = {
      id: newId(),
      kind: 'board',
      name: 'Ban sống',
      shortName: 'Ban',
      parentId: null,
      ordinal: 1,
      validFrom: '2023-01-01',
    }
    await administrator.call(establishUnit, { body })
  }
  const writing = setInterval(() => void write(), 700)
  let heard = ''
  while (!heard.includes('"units"')) heard += (await reader?.read())?.value ?? ''
  clearInterval(writing)
  await reader?.cancel()
  expect(heard).toContain('event: change')
})
