/**
 * The database of this installation, whichever it is.
 *
 *   const databases = await openDatabases(config, { log, address })   // the server: holds the data directory
 *   const databases = await reachDatabases(config, { log })           // a command beside it: joins a running one
 *   ... databases.owner, databases.app ...
 *   await databases.stop()
 */
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Config } from '#server/config.ts'
import type { Databases } from './connection.ts'
import { embeddedDatabases, startPostgres } from './launch.ts'
import type { PostgresLog } from './launch.ts'
import { findHolder } from './lock.ts'
import { prepareOwnDatabase } from './own-database.ts'

export type OpenDatabases = Databases & { stop: () => Promise<void> }

type Place = Pick<Config, 'dataDirectory' | 'databaseUrl' | 'databaseAppUrl'>

export async function openDatabases(
  { dataDirectory, databaseUrl, databaseAppUrl }: Place,
  { log, address }: { log: PostgresLog; address?: string },
): Promise<OpenDatabases> {
  if (!databaseUrl) return startPostgres({ dataDirectory, log, address })
  const databases = await prepareOwnDatabase({ url: databaseUrl, appUrl: databaseAppUrl, dataDirectory })
  return { ...databases, stop: async () => {} }
}

/** As openDatabases, but joins the PostgreSQL of a server that runs on the same data, and leaves it running. */
export async function reachDatabases(place: Place, { log }: { log: PostgresLog }): Promise<OpenDatabases> {
  const running = place.databaseUrl ? undefined : findRunning(resolve(place.dataDirectory))
  return running ? { ...running, stop: async () => {} } : openDatabases(place, { log })
}

/** PostgreSQL writes the directory of its socket on the fifth line of this file and its state on the eighth. */
function findRunning(dataDirectory: string): Databases | undefined {
  const file = join(dataDirectory, 'postgres', 'postmaster.pid')
  if (!findHolder(dataDirectory) || !existsSync(file)) return undefined
  const lines = readFileSync(file, 'utf8').split('\n')
  const socketDirectory = lines[4]
  if (!socketDirectory || lines[7]?.trim() !== 'ready') return undefined
  return embeddedDatabases(dataDirectory, socketDirectory)
}
