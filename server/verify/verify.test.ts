import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { type TestDatabase, createTestDatabase } from '#server/postgres/test-database.ts'
import { verifyChain } from './verify-chain.ts'
import { verifyState } from './verify-state.ts'

let database: TestDatabase
let owner: pg.Client
let app: pg.Client

const inSchema = (connection: pg.ClientConfig) =>
  new pg.Client({ ...connection, options: `-c search_path=${database.schema},shared` })

beforeAll(async () => {
  database = await createTestDatabase()
  owner = inSchema(database.owner)
  app = inSchema(database.app)
  await Promise.all([owner.connect(), app.connect()])
})
afterAll(async () => {
  await Promise.all([owner.end(), app.end()])
  await database.drop()
})

const ids = Array.from({ length: 6 }, (_each, index) => `00000000-0000-7000-8000-00000000000${index}`)

/** Seals everything there is; a transaction that runs anywhere in the cluster, in another test's database too, holds it up. */
async function sealAll(): Promise<void> {
  const waiting = 'select (select count(*) from event)::int - (select count(*) from event_seal)::int as count'
  await expect
    .poll(
      async () => {
        await owner.query('select seal_events(1000)')
        return (await owner.query<{ count: number }>(waiting)).rows[0]?.count
      },
      { timeout: 15_000 },
    )
    .toBe(0)
}

beforeEach(async () => {
  await owner.query('set session_replication_role = replica')
  await owner.query('delete from event_seal; delete from event; delete from unit')
  await owner.query('set session_replication_role = origin')
  for (const id of ids) await app.query(`insert into unit (id, kind) values ($1, 'board')`, [id])
  await app.query(`update unit set kind = 'Văn phòng', version = 2 where id = $1`, [ids[0]])
  await app.query('select seal_events(1000)')
  await sealAll()
})

/** Does as the owner of the database what no trigger may stop. */
async function tamper(sql: string): Promise<void> {
  await owner.query('set session_replication_role = replica')
  await owner.query(sql)
  await owner.query('set session_replication_role = origin')
}

it('holds when nothing was touched', async () => {
  const chain = await verifyChain(owner)
  expect(chain).toMatchObject({ sealed: 7, faults: [] })
  expect((await verifyState(owner)).faults).toEqual([])
})

it('gives the application no right over the log', async () => {
  for (const sql of [
    'delete from event',
    'update event set verb = $$x$$',
    'truncate event',
    'insert into event (act_id, at, verb, noun, noun_id) values (gen_random_uuid(), now(), $$x$$, $$unit$$, gen_random_uuid())',
    'insert into event_seal (position, seq, hash) values (99, 1, repeat($$0$$, 64))',
    'alter table event disable trigger all',
    'drop trigger keeps_log on unit',
    'delete from unit',
  ]) {
    await expect(app.query(sql)).rejects.toThrow(/permission denied|must be owner/)
  }
})

it('refuses even the owner to rewrite by plain means', async () => {
  await expect(owner.query(`update event set verb = 'x'`)).rejects.toThrow('append-only')
  await expect(owner.query('delete from event_seal')).rejects.toThrow('append-only')
  await expect(owner.query('truncate event cascade')).rejects.toThrow('append-only')
})

it.each([
  [
    'a changed value',
    `update event set after = after || '{"kind":"x"}' where seq = (select min(seq) from event)`,
  ],
  [
    'a changed actor',
    `update event set actor_id = gen_random_uuid() where seq = (select max(seq) from event)`,
  ],
  [
    'a changed time',
    `update event set at = at - interval '1 day' where seq = (select min(seq) + 2 from event)`,
  ],
  ['a removed event', `delete from event where seq = (select min(seq) + 1 from event)`],
  ['a removed link', `delete from event_seal where position = 3`],
  [
    'two events in another order',
    `update event_seal set seq = seq + 1000 where position in (2, 3); update event_seal set seq = case position when 2 then seq - 999 else seq - 1001 end where position in (2, 3)`,
  ],
])('finds %s', async (_what, sql) => {
  await tamper(sql)
  expect((await verifyChain(owner)).faults).not.toEqual([])
})

it('finds a chain cut short or rebuilt, with a checkpoint kept outside', async () => {
  const { sealed, lastHash } = await verifyChain(owner)
  const checkpoint = `${sealed}:${lastHash}`
  await tamper('delete from event_seal where position > 5')
  expect((await verifyChain(owner, { checkpoint })).faults).toEqual([
    `the log ends at 5, before checkpoint ${sealed}`,
  ])
  await tamper(`delete from event_seal; update event set verb = 'other'`)
  await sealAll()
  expect((await verifyChain(owner)).faults).toEqual([])
  expect((await verifyChain(owner, { checkpoint })).faults).toEqual([`checkpoint ${sealed} does not agree`])
})

it('finds a row that is not what the log says', async () => {
  await tamper(`update unit set kind = 'x' where id = '${ids[1]}'`)
  await tamper(`delete from unit where id = '${ids[2]}'`)
  const { faults } = await verifyState(owner)
  expect(faults).toEqual([
    `unit ${ids[1]} is not what the log says`,
    `unit ${ids[2]} is not what the log says`,
  ])
})

it('takes a column added later for what it began with, and for nothing else', async () => {
  const before = await verifyState(owner)
  await owner.query(`alter table unit add column rank integer not null default 7, add column remark text`)
  expect(await verifyState(owner)).toEqual(before)
  await tamper(`update unit set rank = 8 where id = '${ids[3]}'`)
  await tamper(`update unit set remark = 'x' where id = '${ids[4]}'`)
  const faults = [ids[3], ids[4]].map((id) => `unit ${id} is not what the log says`)
  expect((await verifyState(owner)).faults).toEqual(expect.arrayContaining(faults))
  await tamper(`alter table unit drop column rank, drop column remark`)
})

it('records a change past the application as such', async () => {
  await owner.query(`update unit set kind = 'sửa tay', version = 2 where id = $1`, [ids[3]])
  const { rows } = await owner.query(
    `select verb, before ->> 'kind' as was from event order by seq desc limit 1`,
  )
  expect(rows).toEqual([{ verb: 'outside', was: 'board' }])
})
