/**
 * The embedded PostgreSQL.
 *
 *   const postgres = await startPostgres({ dataDirectory, log })
 *   postgres.owner / postgres.app : Connection, ready for `new pg.Pool(...)`
 *   postgres.pid()                : the postmaster's pid (changes when it is restarted)
 *   await postgres.stop()
 *
 * Socket, port and passwords stay the same when PostgreSQL is killed and restarted: pools only reconnect.
 */
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { ensureDatabase, ensureRole } from '#db/roles.ts'
import { findBinaries } from './binaries.ts'
import { prepareCluster } from './cluster.ts'
import type { Connection, Databases } from './connection.ts'
import { chooseIdentity, giveTo } from './identity.ts'
import { runPostmaster } from './postmaster.ts'
import { getOrCreateSecret } from './secret.ts'
import { prepareSocketDirectory } from './socket-directory.ts'
import { supervise } from './supervisor.ts'

export type PostgresLog = {
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}

export type EmbeddedPostgres = Databases & {
  socketDirectory: string
  port: number
  pid(): number
  stop(): Promise<void>
}

const port = 5432

export async function startPostgres(of: {
  dataDirectory: string
  log: PostgresLog
  settings?: Record<string, string>
}): Promise<EmbeddedPostgres> {
  const dataDirectory = resolve(of.dataDirectory)
  mkdirSync(dataDirectory, { recursive: true, mode: 0o700 })
  const binaries = findBinaries()
  const identity = chooseIdentity()
  const cluster = join(dataDirectory, 'postgres')
  const socketDirectory = prepareSocketDirectory(dataDirectory)
  giveTo(identity, socketDirectory)
  const connection = (user: string, secret: string): Connection => ({
    host: socketDirectory,
    port,
    user,
    password: getOrCreateSecret(dataDirectory, secret),
    database: 'nhip',
  })
  const owner = connection('nhip_owner', 'database-owner')
  const app = connection('nhip_app', 'database-app')

  await prepareCluster({ cluster, binaries, identity, owner })
  const supervised = await supervise({
    start: () =>
      runPostmaster({
        binaries,
        identity,
        cluster,
        socketDirectory,
        settings: { ...of.settings },
        onLine: (line) => of.log.info({ from: 'postgres' }, line),
      }),
    onEnd: () => of.log.error({}, 'PostgreSQL ended unexpectedly; starting it again'),
    onRestart: (pid) => of.log.warn({ pid }, 'PostgreSQL runs again'),
    onFailure: (error) => of.log.error({ err: error }, 'PostgreSQL could not be started; trying again'),
  })
  try {
    await prepareDatabase(owner, app)
  } catch (error) {
    await supervised.stop()
    throw error
  }
  return { socketDirectory, port, owner, app, pid: supervised.pid, stop: supervised.stop }
}

async function prepareDatabase(owner: Connection, app: Connection): Promise<void> {
  const client = new pg.Client({ ...owner, database: 'postgres' })
  await client.connect()
  try {
    await ensureDatabase(client, owner.database)
    await ensureRole(client, app)
  } finally {
    await client.end()
  }
}
