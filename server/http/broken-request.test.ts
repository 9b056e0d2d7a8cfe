import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openFileStore } from '#server/kernel/file-store.ts'
import { bindings } from '#server/routes.ts'
import { type TestHouse, type TestPerson, openTestHouse } from '#server/testing/test-house.ts'
import { createApp } from './app.ts'

let house: TestHouse
let office: TestPerson
let app: FastifyInstance
let port: number
let directory: string

beforeAll(async () => {
  house = await openTestHouse()
  office = await house.person('office', 'office', 'all')
  directory = await mkdtemp(path.join(tmpdir(), 'nhip-pages-'))
  await writeFile(path.join(directory, 'index.html'), '<!doctype html>page')
  const platform = {
    organizations: [house.organization],
    files: openFileStore(directory),
    sessionLimits: { idleMinutes: 60, absoluteHours: 12 },
    secureCookies: false,
    realNow: () => new Date(),
  }
  app = await createApp({ platform, bindings, log: pino({ level: 'silent' }), webDirectory: directory })
  port = Number(new URL(await app.listen({ port: 0, host: '127.0.0.1' })).port)
})
afterAll(async () => {
  await app.close()
  await house.close()
  await rm(directory, { recursive: true })
})

/** Sends these very bytes and gives what comes back before the connection ends. */
async function exchange(...pieces: string[]): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  let heard = ''
  socket.on('data', (chunk) => (heard += chunk.toString()))
  socket.on('error', () => {})
  for (const piece of pieces) socket.write(piece)
  await Promise.race([once(socket, 'close'), new Promise((resolve) => setTimeout(resolve, 400))])
  socket.destroy()
  return heard
}

const request = (line: string, headers: Record<string, string> = {}, body = ''): string =>
  [
    `${line} HTTP/1.1`,
    ...Object.entries({ host: 'localhost', connection: 'close', ...headers }).map(
      ([name, value]) => `${name}: ${value}`,
    ),
    '',
    body,
  ].join('\r\n')

const json = { 'x-nhip-csrf': '1', 'content-type': 'application/json' }

it.each([
  ['a method that is none', request('BREW /'), 422],
  ['a method that is not taken', request('PROPFIND /api/v1/units'), 404],
  ['options', request('OPTIONS /api/v1/units'), 404],
  ['a way up', request('GET /api/v1/../../etc/passwd'), 404],
  ['a way up, encoded', request('GET /%2e%2e/%2e%2e/etc/passwd'), 404],
  ['a way up behind a host', request('GET //elsewhere.example/%2f..'), 404],
  ['a way up on Windows', request('GET /assets/..\\..\\boot.ini'), 404],
  ['a NUL in a name', request('GET /index.html%00.txt'), 404],
  ['a hidden file', request('GET /.env'), 404],
  ['half an escape', request('GET /%'), 422],
  ['a lone surrogate in a path', request('GET /api/v1/tasks/%ED%A0%80'), 422],
  ['an id without end', request(`GET /api/v1/tasks/${'a'.repeat(2_000)}`), 404],
  ['an address without end', request(`GET /api/v1/units?${'a=1&'.repeat(6_000)}`), 413],
  ['a header without end', request('GET /', { 'x-a': 'a'.repeat(20_000) }), 413],
  [
    'two lengths',
    request('POST /api/v1/session', { ...json, 'content-length': '6\r\ncontent-length: 7' }, '{}'),
    422,
  ],
  [
    'a length and pieces',
    request(
      'POST /api/v1/session',
      { ...json, 'content-length': '6', 'transfer-encoding': 'chunked' },
      '0\r\n\r\nG',
    ),
    422,
  ],
  ['no HTTP at all', '\x16\x03\x01\x02\r\n\r\n', 422],
  [
    'a cookie that is none',
    request('GET /api/v1/units', { cookie: 'nhip=%E0%A4%A; __proto__=1; nhip=a.b.c' }),
    401,
  ],
])('answers %s as a problem, with the headers of every answer', async (_what, bytes, status) => {
  const answer = await exchange(bytes)
  expect(answer.split('\r\n')[0]).toContain(` ${status} `)
  expect(answer).toContain('application/problem+json')
  expect(answer).toContain("content-security-policy: default-src 'none'")
  expect(answer).toContain('x-content-type-options: nosniff')
  expect(answer.split('\r\n\r\n')[1]).not.toMatch(/node_modules|\.ts\b|\bat /)
})

it('guards the feed of changes like every other answer', async () => {
  const answer = await exchange(request('GET /api/v1/live', { cookie: office.cookie }))
  expect(answer).toContain('text/event-stream')
  expect(answer).toContain("content-security-policy: default-src 'none'")
})

it('keeps nothing of a body that was cut', async () => {
  const headers = { ...json, cookie: office.cookie, 'content-type': 'application/octet-stream' }
  const start = request('POST /api/v1/files?name=a.txt', { ...headers, 'content-length': '1000' })
  expect(await exchange(start, 'a'.repeat(990))).toBe('')
  expect(await house.organization.db.selectFrom('file').select('id').execute()).toEqual([])
  expect((await exchange(request('GET /healthz'))).split('\r\n')[0]).toContain('200')
})

it('shows the demonstration to nobody whose page only pretends to be here', async () => {
  const seen = async (headers: Record<string, string>) =>
    (await exchange(request('GET /api/v1/session', headers))).includes('"demonstration"')
  expect(await seen({})).toBe(true)
  expect(await seen({ host: '127.0.0.1:8080' })).toBe(true)
  expect(await seen({ host: 'rebound.example' })).toBe(false)
  expect(await seen({ host: 'localhost.rebound.example' })).toBe(false)
  expect(await seen({ host: '127.0.0.1.rebound.example' })).toBe(false)
  for (const name of ['x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'forwarded', 'via'])
    expect([name, await seen({ [name]: '127.0.0.1' })]).toEqual([name, false])
})

it('gives no slow sender a connection for ever', () => {
  expect(app.server.requestTimeout).toBe(60_000)
  expect(app.server.headersTimeout).toBeLessThanOrEqual(60_000)
})
