import { Client } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { listUnits } from '#domain/unit/contract.ts'
import { assignTask } from '#domain/task/contract.ts'
import { newId } from '#server/kernel/id.ts'
import { assignmentTo } from '#server/task/task-story.ts'
import { type TestHouse, type TestPerson, openTestHouse } from '#server/testing/test-house.ts'

let house: TestHouse
let leader: TestPerson
beforeAll(async () => {
  house = await openTestHouse()
  leader = await house.person('standing', 'leader', 'all')
})
afterAll(() => house.close())

/** Ends every connection that the server holds, as a restart of PostgreSQL does. */
async function cutConnections(): Promise<void> {
  const { user, host, port, password, database } = house.databases.owner
  const owner = new Client({ user, host, port, password, database })
  await owner.connect()
  await owner.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and usename = $1 and pid <> pg_backend_pid()`,
    [house.databases.app.user],
  )
  await owner.end()
}

it('loses nothing that was acknowledged while the database goes away, and repeats nothing', async () => {
  const acts = Array.from({ length: 60 }, () => ({
    body: assignmentTo(house.units.district),
    key: newId(),
  }))
  const working = acts.map(async (act, at) => {
    await new Promise((resolve) => setTimeout(resolve, at * 5))
    return leader.try(assignTask, act)
  })
  for (let cut = 0; cut < 3; cut += 1) {
    await new Promise((resolve) => setTimeout(resolve, 80))
    await cutConnections()
  }
  const answers = await Promise.all(working)
  for (const answer of answers) {
    expect([200, 503]).toContain(answer.statusCode)
    expect(answer.body).not.toMatch(/terminat|postgres|administrator command|\bat /i)
  }
  for (const act of acts) expect((await leader.try(assignTask, act)).statusCode).toBe(200)
  const ids = acts.map(({ body }) => String(body['id']))
  const rows = await house.organization.db.selectFrom('task').select('id').where('id', 'in', ids).execute()
  expect(rows).toHaveLength(acts.length)
})

it('answers for itself and recovers when no connection is free', async () => {
  const { pool } = house.organization
  const patience = pool.options.connectionTimeoutMillis
  pool.options.connectionTimeoutMillis = 200
  const held = await Promise.all(Array.from({ length: pool.options.max }, () => pool.connect()))
  const answer = await leader.try(listUnits)
  expect(answer.json()).toMatchObject({ status: 503, code: 'unavailable' })
  expect((await house.app.inject({ url: '/readyz' })).statusCode).toBe(503)
  for (const client of held) client.release()
  pool.options.connectionTimeoutMillis = patience
  expect((await leader.try(listUnits)).statusCode).toBe(200)
})
