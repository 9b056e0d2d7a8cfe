/**
 * A database of one's own for a test file, cloned from the migrated template:
 *
 *   const database = await createTestDatabase()      // beforeAll
 *   new pg.Pool(database.app) / new pg.Pool(database.owner)
 *   database.schema                                  // the schema of its one organization
 *   await database.drop()                            // afterAll
 */
import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { inject } from 'vitest'
import type { Connection, Databases } from './connection.ts'

export type TestCluster = { owner: Connection; app: Connection }
export type TestDatabase = Databases & { schema: string; drop(): Promise<void> }

export const templateDatabase = 'nhip_template'
export const testOrganization = 'organization_test'

export async function createTestDatabase(): Promise<TestDatabase> {
  return cloneDatabase(templateDatabase)
}

/** A database with nothing in it, for tests of the migrations themselves. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  return cloneDatabase('template1')
}

async function cloneDatabase(template: string): Promise<TestDatabase> {
  const { owner, app } = inject('postgres')
  const database = `test_${randomBytes(6).toString('hex')}`
  const administer = async (sql: string) => {
    const client = new Client({ ...owner, database: 'postgres' })
    await client.connect()
    try {
      await client.query(sql)
    } finally {
      await client.end()
    }
  }
  await administer(`create database ${database} template ${template} strategy file_copy`)
  return {
    owner: { ...owner, database },
    app: { ...app, database },
    schema: testOrganization,
    drop: () => administer(`drop database if exists ${database} with (force)`),
  }
}
