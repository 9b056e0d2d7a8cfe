import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createApp } from '#server/http/app.ts'
import { openFileStore } from '#server/kernel/file-store.ts'
import { type TestDatabase, createTestDatabase } from '#server/postgres/test-database.ts'
import { bindings } from '#server/routes.ts'
import { foundOrganization } from './found-organization.ts'
import { openOrganizations } from './open-organizations.ts'

let database: TestDatabase
let directory: string
beforeAll(async () => {
  database = await createTestDatabase()
  directory = await mkdtemp(path.join(tmpdir(), 'nhip-found-'))
})
afterAll(async () => {
  await database.drop()
  await rm(directory, { recursive: true, force: true })
})

it('founds an organisation whose administrator can sign in, and keeps two organisations apart', async () => {
  const founding = {
    name: 'Đảng ủy xã Thử',
    administrator: 'Mẫu Thị Quản',
    login: 'QuanTri',
    password: 'một mật khẩu đủ dài',
  }
  await foundOrganization(database, founding)
  await foundOrganization(database, {
    ...founding,
    name: 'Đảng ủy xã Khác',
    password: 'một mật khẩu khác hẳn',
  })
  const log = pino({ level: 'silent' })
  const organizations = await openOrganizations({ databases: database, poolSize: 2, log })
  const platform = {
    organizations,
    files: openFileStore(directory),
    sessionLimits: { idleMinutes: 30, absoluteHours: 8 },
    secureCookies: true,
    realNow: () => new Date(),
  }
  const app = await createApp({ platform, bindings, log })
  const signIn = (organizationId: string | undefined, password: string) =>
    app.inject({
      method: 'POST',
      url: '/api/v1/session',
      payload: { organizationId, login: 'quantri', password },
      headers: { 'x-nhip-csrf': '1' },
    })
  const [first, second] = organizations
  const entered = await signIn(first?.id, founding.password)
  expect(entered.json()).toMatchObject({
    signedIn: true,
    organization: { name: 'Đảng ủy xã Thử', isDemonstration: false },
  })
  expect(entered.cookies[0]).toMatchObject({ name: '__Host-nhip', secure: true })
  expect((await signIn(second?.id, founding.password)).json()).toMatchObject({ reason: 'wrong_credentials' })
  const [, token] = entered.cookies[0]?.value.split('.') ?? []
  const elsewhere = await app.inject({
    url: '/api/v1/units',
    cookies: { '__Host-nhip': `${second?.id}.${token}` },
  })
  expect(elsewhere.statusCode).toBe(401)
  await app.close()
  await Promise.all(organizations.map(({ pool }) => pool.end()))
})
