import { Client } from 'pg'
import { type EmbeddedPostgres, startPostgres } from '#server/postgres/launch.ts'
import { type LoadTimes, loadSet, schema } from './set/load-set.ts'
import type { Size } from './set/size.ts'

const silent = { info: () => {}, warn: () => {}, error: console.error }

export interface LoadedDatabase {
  readonly postgres: EmbeddedPostgres
  /** Null when the directory held the set already. */
  readonly loaded: LoadTimes | null
}

/** Starts PostgreSQL as `npm start` does (fsync on) and loads the set unless it is there from an earlier run. */
export async function startDatabase(dataDirectory: string, size: Size): Promise<LoadedDatabase> {
  const postgres = await startPostgres({ dataDirectory, log: silent })
  try {
    const held = await findHeldSet(postgres)
    if (held && held !== size.name) throw new Error(`${dataDirectory} holds the set "${held}"`)
    return { postgres, loaded: held ? null : await loadSet(postgres, size) }
  } catch (error) {
    await postgres.stop()
    throw error
  }
}

async function findHeldSet({ owner }: EmbeddedPostgres): Promise<string | undefined> {
  const client = new Client(owner)
  await client.connect()
  try {
    const table = await client.query<{ there: boolean }>(
      `select to_regclass('shared.organization') is not null as there`,
    )
    if (!table.rows[0]?.there) return undefined
    const found = await client.query<{ name: string }>(
      'select name from shared.organization where schema_name = $1',
      [schema],
    )
    return found.rows[0]?.name
  } finally {
    await client.end()
  }
}
