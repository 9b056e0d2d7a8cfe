import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Connection } from './connection.ts'
import { prepareOwnDatabase } from './own-database.ts'
import { createEmptyDatabase } from './test-database.ts'
import type { TestDatabase } from './test-database.ts'

let database: TestDatabase
let superuser: Client
let dataDirectory: string
const roles: string[] = []

beforeAll(async () => {
  database = await createEmptyDatabase()
  superuser = new Client(database.owner)
  await superuser.connect()
})

afterAll(async () => {
  for (const role of [`nhip_app_${database.owner.database}`, ...roles]) {
    if ((await superuser.query('select 1 from pg_roles where rolname = $1', [role])).rowCount === 0) continue
    await superuser.query(`drop owned by ${role}; drop role ${role}`)
  }
  await superuser.end()
  await database.drop()
})

beforeEach(() => {
  dataDirectory = mkdtempSync(join(tmpdir(), 'nhip-own-'))
  return () => rmSync(dataDirectory, { recursive: true })
})

/** An account as administrators hand them out, with these rights. */
async function createAccount(suffix: string, rights: string): Promise<string> {
  const user = `${database.owner.database}_${suffix}`
  roles.unshift(user)
  await superuser.query(`create role ${user} login password 'given' ${rights}`)
  return user
}

const grantCreate = (user: string) =>
  superuser.query(`grant create on database ${database.owner.database} to ${user}`)

const urlOf = ({ host, port, database }: Connection, user: string, password = 'given') =>
  `postgres://${user}:${password}@/${database}?host=${encodeURIComponent(host)}&port=${port}`

async function currentUser(connection: Connection): Promise<string> {
  const client = new Client(connection)
  await client.connect()
  const found = await client.query<{ user: string }>('select current_user as user')
  await client.end()
  return found.rows[0]?.user ?? ''
}

test('an owner who may create roles gets a run-time role, the same at every start', async () => {
  const user = await createAccount('maker', 'createrole')
  await grantCreate(user)
  const url = urlOf(database.owner, user)
  const first = await prepareOwnDatabase({ url, dataDirectory })
  expect(await currentUser(first.owner)).toBe(user)
  expect(await currentUser(first.app)).toBe(`nhip_app_${database.owner.database}`)
  const again = await prepareOwnDatabase({ url, dataDirectory })
  expect(again.app.password).toBe(first.app.password)
})

test('a lost password is replaced, unless another node is using the role', async () => {
  const url = urlOf(database.owner, database.owner.user, database.owner.password)
  const first = await prepareOwnDatabase({ url, dataDirectory })
  rmSync(join(dataDirectory, 'secrets'), { recursive: true })
  const second = await prepareOwnDatabase({ url, dataDirectory })
  expect(second.app.password).not.toBe(first.app.password)

  const otherNode = new Client(second.app)
  await otherNode.connect()
  rmSync(join(dataDirectory, 'secrets'), { recursive: true })
  await expect(prepareOwnDatabase({ url, dataDirectory })).rejects.toThrow(/ALTER ROLE/)
  await otherNode.end()
})

test('where rights are missing the statements for the administrator are told', async () => {
  const user = await createAccount('modest', '')
  const url = urlOf(database.owner, user)
  await expect(prepareOwnDatabase({ url, dataDirectory })).rejects.toThrow(
    `GRANT CREATE ON DATABASE "${database.owner.database}" TO "${user}";`,
  )
  await grantCreate(user)
  await superuser.query(`drop role if exists nhip_app_${database.owner.database}`)
  await expect(prepareOwnDatabase({ url, dataDirectory })).rejects.toThrow(
    `CREATE ROLE "nhip_app_${database.owner.database}" LOGIN PASSWORD`,
  )
  const app = await createAccount('runtime', '')
  const found = await prepareOwnDatabase({ url, appUrl: urlOf(database.owner, app), dataDirectory })
  expect(await currentUser(found.app)).toBe(app)
})

test('the run-time account may be neither the owner nor a superuser', async () => {
  const url = urlOf(database.owner, database.owner.user, database.owner.password)
  await expect(prepareOwnDatabase({ url, appUrl: url, dataDirectory })).rejects.toThrow(/DATABASE_APP_URL/)
  const mighty = await createAccount('mighty', 'superuser')
  const appUrl = urlOf(database.owner, mighty)
  await expect(prepareOwnDatabase({ url, appUrl, dataDirectory })).rejects.toThrow(/no superuser/)
})

test('a server that does not answer, a wrong password and a missing database are told apart', async () => {
  const prepare = (url: string) => prepareOwnDatabase({ url, dataDirectory })
  await expect(prepare('postgres://x:secret@127.0.0.1:1/nhip')).rejects.toThrow(/ECONNREFUSED/)
  await expect(prepare('postgres://x:secret@127.0.0.1:1/nhip')).rejects.not.toThrow(/secret/)
  await expect(prepare(urlOf(database.owner, database.owner.user, 'wrong'))).rejects.toThrow(
    /password authentication failed/,
  )
  const missing = { ...database.owner, database: 'missing' }
  await expect(prepare(urlOf(missing, missing.user, missing.password))).rejects.toThrow(/does not exist/)
})
