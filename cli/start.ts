import { Client } from 'pg'
import { migrateAll, MigrationFailure } from '#db/migrate.ts'
import { readConfig } from '#server/config.ts'
import type { Config } from '#server/config.ts'
import { createLog } from '#server/log.ts'
import { serve } from '#server/main.ts'
import { StartFailure } from '#server/postgres/failure.ts'
import { findHolder, heldBy } from '#server/postgres/lock.ts'
import type { Databases } from '#server/postgres/connection.ts'
import { openDatabases } from '#server/postgres/open-databases.ts'
import { refuseTakenPort } from '#server/refuse-taken-port.ts'

type Stop = () => Promise<void>

/** Port, database, migrations, server: in this order, and stopped in the reverse one at Ctrl-C or SIGTERM. */
export async function run(): Promise<number> {
  const config = readConfig(process.env)
  const log = createLog(config.logLevel)
  const asked = listenForStop()
  const started: Stop[] = []
  try {
    await refuseTakenAddress(config)
    const address = `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${config.port}`
    const databases = await openDatabases(config, { log, address: config.publicUrl ?? address })
    started.push(databases.stop)
    if (!asked.signal.aborted) await migrateDatabase(databases)
    if (!asked.signal.aborted) {
      const server = await serve({ config, databases, log })
      started.push(server.close)
    }
    await asked.wait
  } catch (error) {
    // Ctrl-C in the middle of a start also ends what the start was waiting for.
    if (!asked.signal.aborted) throw error
  } finally {
    for (const stop of started.toReversed()) await stop()
  }
  return 0
}

/** A second signal does not wait: the database then goes down with this process. */
function listenForStop(): { signal: AbortSignal; wait: Promise<void> } {
  const controller = new AbortController()
  const wait = new Promise<void>((resolve) => {
    const stop = () => {
      if (controller.signal.aborted) process.exit(1)
      controller.abort()
      resolve()
    }
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, stop)
  })
  return { signal: controller.signal, wait }
}

/** When the port is taken by a Nhịp on the same data, that is the better thing to say. */
async function refuseTakenAddress(config: Config): Promise<void> {
  try {
    await refuseTakenPort(config)
  } catch (error) {
    const holder = config.databaseUrl ? undefined : findHolder(config.dataDirectory)
    throw holder ? heldBy(config.dataDirectory, holder) : error
  }
}

async function migrateDatabase({ owner, app }: Databases): Promise<void> {
  const client = new Client(owner)
  await client.connect()
  try {
    await migrateAll(client, { appRole: app.user })
  } catch (error) {
    if (!(error instanceof MigrationFailure)) throw error
    throw new StartFailure(
      { vi: `Không nâng cấp được cơ sở dữ liệu. ${error.message}`, en: error.message },
      error,
    )
  } finally {
    await client.end()
  }
}
