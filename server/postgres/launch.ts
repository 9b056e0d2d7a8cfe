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
import { accessSync, constants, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { ensureDatabase, ensureRole } from '#db/roles.ts'
import { findBinaries } from './binaries.ts'
import { prepareCluster } from './cluster.ts'
import { connect } from './connection.ts'
import type { Connection, Databases } from './connection.ts'
import { explainFailure } from './explain-failure.ts'
import { chooseIdentity, letPass, reachThrough } from './identity.ts'
import { lockDataDirectory } from './lock.ts'
import { runPostmaster } from './postmaster.ts'
import { getOrCreateSecret } from './secret.ts'
import { prepareSocketDirectory } from './socket-directory.ts'
import { stopLeftovers } from './stop-leftovers.ts'
import { supervise } from './supervisor.ts'
import type { Supervised } from './supervisor.ts'

export type PostgresLog = {
  debug?(fields: object, message: string): void
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}

export type EmbeddedPostgres = Databases & {
  socketDirectory: string
  port: number
  pid: () => number
  stop: () => Promise<void>
}

type Launch = {
  dataDirectory: string
  log: PostgresLog
  /** Where this server's pages will be, for the message a second start gets. */
  address?: string | undefined
  settings?: Record<string, string>
}

const port = 5432

const usualSettings = {
  shared_buffers: '256MB',
  random_page_cost: '1.1',
  timezone: 'UTC',
  // Failed statements are the program's to report: their text and values are people's data.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
  log_line_prefix: '',
  log_timezone: 'UTC',
}

/** Starts the PostgreSQL of a data directory, making it at the first start. Throws StartFailure. */
export async function startPostgres(launch: Launch): Promise<EmbeddedPostgres> {
  const dataDirectory = resolve(launch.dataDirectory)
  try {
    mkdirSync(dataDirectory, { recursive: true, mode: 0o700 })
    accessSync(dataDirectory, constants.R_OK | constants.W_OK | constants.X_OK)
    const unlock = await lockDataDirectory(dataDirectory, launch)
    try {
      const postgres = await startLocked(dataDirectory, launch)
      return { ...postgres, stop: () => postgres.stop().finally(unlock) }
    } catch (error) {
      unlock()
      throw error
    }
  } catch (error) {
    throw explainFailure(error, dataDirectory)
  }
}

/** How to enter the embedded database through the socket in this directory. */
export function embeddedDatabases(dataDirectory: string, socketDirectory: string): Databases {
  const connection = (user: string, secret: string): Connection => ({
    host: socketDirectory,
    port,
    user,
    password: getOrCreateSecret(dataDirectory, secret),
    database: 'nhip',
  })
  return { owner: connection('nhip_owner', 'database-owner'), app: connection('nhip_app', 'database-app') }
}

async function startLocked(dataDirectory: string, launch: Launch): Promise<EmbeddedPostgres> {
  const cluster = join(dataDirectory, 'postgres')
  const binaries = findBinaries()
  const chosen = chooseIdentity(cluster)
  letPass(chosen, dataDirectory)
  const identity = reachThrough(chosen, [binaries.postgres, dataDirectory])
  const socketDirectory = prepareSocketDirectory(dataDirectory, identity)
  const { owner, app } = embeddedDatabases(dataDirectory, socketDirectory)

  await prepareCluster({ cluster, binaries, identity, owner })
  const start = async () => {
    await stopLeftovers(cluster, socketDirectory)
    return runPostmaster({
      binaries,
      identity,
      cluster,
      socketDirectory,
      settings: { ...usualSettings, ...launch.settings },
      onLine: (line) => logLine(launch.log, line),
    })
  }
  const supervised = await superviseLogged(start, dataDirectory, launch.log)
  try {
    await prepareDatabase(owner, app)
  } catch (error) {
    await supervised.stop()
    throw error
  }
  return { socketDirectory, port, owner, app, ...supervised }
}

function logLine(log: PostgresLog, line: string): void {
  const fields = { from: 'postgres' }
  if (/^(FATAL|PANIC):/.test(line)) log.warn(fields, line)
  else log.debug?.(fields, line)
}

function superviseLogged(
  start: Parameters<typeof supervise>[0]['start'],
  dataDirectory: string,
  log: PostgresLog,
): Promise<Supervised> {
  return supervise({
    start,
    onEnd: () => log.error({}, 'PostgreSQL ended unexpectedly; starting it again'),
    onRestart: (pid) => log.warn({ pid }, 'PostgreSQL runs again'),
    onFailure: (error) => log.error({}, `${explainFailure(error, dataDirectory).message} Trying again.`),
  })
}

async function prepareDatabase(owner: Connection, app: Connection): Promise<void> {
  const client = await connect({ ...owner, database: 'postgres' })
  try {
    await ensureDatabase(client, owner.database)
    await ensureRole(client, app)
  } finally {
    await client.end()
  }
}
