import type pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestDatabase, createTestDatabase } from '#server/postgres/test-database.ts'
import { openPool } from './database.ts'

let database: TestDatabase
let pool: pg.Pool
beforeAll(async () => {
  database = await createTestDatabase()
  pool = openPool({ connection: database.app, schema: database.schema, size: 1, onError: () => {} })
})
afterAll(async () => {
  await pool.end()
  await database.drop()
})

const listPrepared = async (): Promise<string[]> => {
  const { rows } = await pool.query<{ statement: string }>('select statement from pg_prepared_statements')
  return rows.map(({ statement }) => statement)
}

it('keeps the plan of what comes again, whatever its values', async () => {
  const sum = 'select $1::int + $2::int as sum'
  for (const [a, b] of [
    [1, 2],
    [3, 4],
  ]) {
    const { rows } = await pool.query<{ sum: number }>(sum, [a, b])
    expect(rows[0]?.sum).toBe((a ?? 0) + (b ?? 0))
  }
  expect(await listPrepared()).toEqual([sum])
})

it('plans a search and a count anew, and what has no values', async () => {
  await pool.query('select count(*) from unit where kind = $1', ['board'])
  await pool.query('select id from unit_version where shared.fold_text(name) like $1', ['%a%'])
  await pool.query('select count(*) from unit')
  expect(await listPrepared()).toHaveLength(1)
})

it('goes on after a statement that fails', async () => {
  const broken = 'select 1 / $1::int as share'
  await expect(pool.query(broken, [0])).rejects.toThrow('division by zero')
  await expect(pool.query('select nothing from $1', [1])).rejects.toThrow('syntax error')
  const { rows } = await pool.query<{ share: number }>(broken, [1])
  expect(rows[0]?.share).toBe(1)
})
