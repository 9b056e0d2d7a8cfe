import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, createTestDatabase } from '#server/postgres/test-database.ts'

let database: TestDatabase
let app: Client
beforeAll(async () => {
  database = await createTestDatabase()
  app = new Client({ ...database.app, options: `-c search_path=${database.schema},shared` })
  await app.connect()
})
afterAll(async () => {
  await app.end()
  await database.drop()
})

/** Runs this as the role of the application, in a transaction that is given up; answers the code of the refusal. */
async function refusalOf(...statements: string[]): Promise<string | undefined> {
  await app.query('begin')
  try {
    for (const statement of statements) await app.query(statement)
    return undefined
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error)
  } finally {
    await app.query('rollback')
  }
}

const forbidden = '42501'

it('deletes nothing of the office, and empties no table', async () => {
  const { rows } = await app.query<{
    name: string
    mayDelete: boolean
    mayEmpty: boolean
    mayReference: boolean
  }>(
    `select relname as name, has_table_privilege(c.oid, 'delete') as "mayDelete",
       has_table_privilege(c.oid, 'truncate') as "mayEmpty", has_table_privilege(c.oid, 'references, trigger') as "mayReference"
     from pg_class c join pg_namespace n on n.oid = relnamespace
     where nspname in (current_schema(), 'shared') and relkind in ('r', 'v', 'p') order by 1`,
  )
  expect(rows.filter(({ mayDelete }) => mayDelete).map(({ name }) => name)).toEqual([
    'command_receipt',
    'person_detail',
    'session',
    // Pieces of files on their way: once whole or given up they are nothing.
    'upload_chunk',
  ])
  expect(rows.filter(({ mayEmpty, mayReference }) => mayEmpty || mayReference)).toEqual([])
})

describe('the log', () => {
  it.each([
    `insert into event (act_id, at, verb, noun, noun_id) values (gen_random_uuid(), now(), 'x', 'x', gen_random_uuid())`,
    `update event set verb = 'x'`,
    'delete from event',
    'truncate event',
    `insert into event_seal (position, seq, hash) values (1, 1, repeat('0', 64))`,
    'delete from event_seal',
    'alter table event disable trigger all',
    'drop trigger keeps_log on task',
    `select keep_log_of('session')`,
    'set session_replication_role = replica',
    `select setval(pg_get_serial_sequence('event', 'seq'), 1)`,
  ])('is not touched by: %s', async (statement) => {
    expect(await refusalOf(statement)).toBe(forbidden)
  })

  it('is not turned aside by a table of the same name in front of it', async () => {
    await app.query('begin')
    await app.query('create temporary table event (like event including all)')
    await app.query('grant all on pg_temp.event to public')
    await app.query('insert into person (id) values (gen_random_uuid())')
    const { rows } = await app.query(
      `select (select count(*)::int from pg_temp.event) as aside, (select count(*)::int from ${database.schema}.event) as logged`,
    )
    await app.query('rollback')
    expect(rows[0]).toEqual({ aside: 0, logged: 1 })
  })

  it('is written by functions that look nowhere else first', async () => {
    const { rows } = await app.query<{ name: string; path: string | null }>(
      `select proname as name, array_to_string(proconfig, ';') as path from pg_proc join pg_namespace n on n.oid = pronamespace
       where nspname = current_schema() and prosecdef order by 1`,
    )
    expect(rows.map(({ name }) => name)).toEqual([
      'forget_best_after',
      'forget_best_of_indicator',
      'forget_best_of_target',
      'note_calendar_change',
      'rebuild_unit_closure',
      'record_event',
      'seal_events',
    ])
    for (const { name, path } of rows)
      expect([name, path]).toEqual([name, expect.stringMatching(/, pg_temp"?$/)])
  })
})

describe('the queue of long work', () => {
  it('takes entries and gives them back', async () => {
    const add = `select queue.add_job('job', '{}', job_key := 'x')`
    expect(await refusalOf(add, `select queue.remove_job('x')`)).toBe(undefined)
  })

  it.each([
    'create table queue.mine (id integer)',
    'truncate queue._private_jobs',
    'drop table queue._private_jobs',
    'delete from queue._private_tasks',
    'update queue.migrations set breaking = false',
    'alter table queue._private_jobs disable row level security',
  ])('does not let its form be changed by: %s', async (statement) => {
    expect(await refusalOf(statement)).toBe(forbidden)
  })
})

describe('the application', () => {
  it.each([
    'create table mine (id integer)',
    'create table shared.mine (id integer)',
    'create table public.mine (id integer)',
    'create schema mine',
    'create function mine() returns integer language sql as $$ select 1 $$',
    'create role mine',
    'create extension dblink',
    `alter role current_user superuser`,
    `copy setting to program 'true'`,
    `copy setting from '/etc/passwd'`,
    `select pg_read_file('/etc/passwd')`,
    `select lo_import('/etc/passwd')`,
    'select * from pg_authid',
    'alter table task add column mine integer',
    'drop table task',
    `update shared.organization set name = 'x'`,
    "insert into shared.organization (id, schema_name, name) values (gen_random_uuid(), 'organization_x', 'x')",
    `update shared.migration set checksum = 'x'`,
    'update unit_closure set depth = 0',
  ])('may not: %s', async (statement) => {
    expect(await refusalOf(statement)).toBe(forbidden)
  })

  it('owns nothing and inherits nothing', async () => {
    const { rows } = await app.query(
      `select rolsuper, rolcreaterole, rolcreatedb, rolreplication, rolbypassrls,
         (select count(*)::int from pg_class where relowner = r.oid) as owned,
         (select count(*)::int from pg_auth_members where member = r.oid) as joined
       from pg_roles r where rolname = current_user`,
    )
    expect(rows[0]).toEqual({
      rolsuper: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolreplication: false,
      rolbypassrls: false,
      owned: 0,
      joined: 0,
    })
  })
})
