import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createEmptyDatabase } from '#server/postgres/test-database.ts'
import type { TestDatabase } from '#server/postgres/test-database.ts'
import { migrate } from './migrate.ts'

let database: TestDatabase
let client: Client
let directory: string
let schema: string
let round = 0

const write = (name: string, sql: string) => writeFileSync(join(directory, name), sql)
const run = (on = client) => migrate(on, { schema, directory, appRole: database.app.user })

beforeAll(async () => {
  database = await createEmptyDatabase()
  client = new Client(database.owner)
  await client.connect()
})

afterAll(async () => {
  await client.end()
  await database.drop()
})

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'nhip-migrations-'))
  schema = `province ${round++}`
  return () => rmSync(directory, { recursive: true })
})

test('files run once, in order of name, inside their schema', async () => {
  write('0002_row.sql', `insert into unit values ('x')`)
  write('0001_unit.sql', 'create table unit (name text); grant select on unit to {{app_role}};')
  expect(await run()).toEqual([`${schema}/0001_unit.sql`, `${schema}/0002_row.sql`])
  expect(await run()).toEqual([])
  const app = new Client(database.app)
  await app.connect()
  const rows = await app.query(`select name from "${schema}".unit`)
  await app.end()
  expect(rows.rows).toEqual([{ name: 'x' }])
})

test('a file that fails leaves nothing behind and says where', async () => {
  write('0001_unit.sql', 'create table unit (name text);')
  write('0002_broken.sql', 'create table visit (name text);\n\ncreate table unit (name text);')
  await expect(run()).rejects.toThrow(/0002_broken.sql failed: relation "unit" already exists/)
  const left = await client.query('select 1 from pg_tables where schemaname = $1 and tablename = $2', [
    schema,
    'visit',
  ])
  expect(left.rowCount).toBe(0)
  write('0002_broken.sql', 'create table visit (name text);')
  expect(await run()).toEqual([`${schema}/0002_broken.sql`])
})

test('a file changed after it ran is refused, but not for its line ends', async () => {
  write('0001_unit.sql', 'create table unit\n (name text);')
  await run()
  write('0001_unit.sql', 'create table unit\r\n (name text);')
  expect(await run()).toEqual([])
  write('0001_unit.sql', 'create table unit (title text);')
  await expect(run()).rejects.toThrow(/0001_unit.sql was changed/)
})

test('a database newer than the program is refused', async () => {
  write('0001_unit.sql', 'create table unit (name text);')
  write('0002_visit.sql', 'create table visit (name text);')
  await run()
  rmSync(join(directory, '0002_visit.sql'))
  await expect(run()).rejects.toThrow(/newer than this program/)
})

test('two starts at once run each file once', async () => {
  for (let number = 1; number <= 5; number++) {
    write(`000${number}.sql`, `create table t${number} (name text); select pg_sleep(0.02);`)
  }
  const second = new Client(database.owner)
  await second.connect()
  const [first, other] = await Promise.all([run(), run(second)])
  await second.end()
  expect([...first, ...other].sort()).toEqual([1, 2, 3, 4, 5].map((number) => `${schema}/000${number}.sql`))
})
