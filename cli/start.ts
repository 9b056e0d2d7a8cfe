import { migrateAll, MigrationFailure } from '#db/migrate.ts'
import { migrateQueue } from '#db/queue.ts'
import { addressOf } from '#server/address-of.ts'
import { readConfig } from '#server/config.ts'
import type { Config } from '#server/config.ts'
import { freeMemorySoon } from '#server/free-memory-soon.ts'
import { createLog } from '#server/log.ts'
import { serve } from '#server/main.ts'
import type { Serving } from '#server/main.ts'
import { connect } from '#server/postgres/connection.ts'
import type { Databases } from '#server/postgres/connection.ts'
import { StartFailure } from '#server/postgres/failure.ts'
import { findHolder, heldBy } from '#server/postgres/lock.ts'
import { openDatabases } from '#server/postgres/open-databases.ts'
import { refuseTakenPort } from '#server/refuse-taken-port.ts'
import { buildPages } from './build-pages.ts'

type Stop = () => Promise<void>

/** Port, pages, database, migrations, server: in this order, and stopped in the reverse one at Ctrl-C or SIGTERM. */
export async function run(): Promise<number> {
  freeMemorySoon()
  const config = readConfig(process.env)
  const asked = listenForStop()
  const started: Stop[] = []
  try {
    await refuseTakenAddress(config)
    const starting = start(config, asked.signal, started)
    await Promise.race([starting, asked.wait])
    await asked.wait
    await stopAll(started)
    // A start that was still under way has lost its database and ends by itself.
    await starting
  } catch (error) {
    if (!asked.signal.aborted) throw error
  } finally {
    await stopAll(started)
  }
  // Whatever was left behind because it would not stop does not keep the process.
  setTimeout(() => process.exit(), 2_000).unref()
  return 0
}

async function start(config: Config, signal: AbortSignal, started: Stop[]): Promise<void> {
  const log = createLog(config.logLevel)
  const pages = buildPages({ onBuild: () => console.log('Đang dựng các trang … / Building the pages …') })
  // Awaited below; until then a failure must not end the process before the database is stopped.
  pages.catch(() => {})
  const databases = await openDatabases(config, { log, address: config.publicUrl ?? addressOf(config) })
  started.push(databases.stop)
  if (!signal.aborted) await migrateDatabase(databases)
  const webDirectory = await pages
  if (signal.aborted) return
  const server = await serve({ config, databases, log, webDirectory })
  started.push(server.close)
  console.log(describe(server, config))
}

function describe({ address, hasDemonstration }: Serving, { dataDirectory, databaseUrl }: Config): string {
  const demonstration = '  Dữ liệu minh họa: chọn một vai để vào / demonstration data: pick a role to enter'
  return [
    '',
    `  Nhịp đang chạy / is running:  ${address}`,
    `  Dữ liệu / data:               ${databaseUrl ? 'DATABASE_URL' : dataDirectory}`,
    ...(hasDemonstration ? [demonstration] : []),
    '  Dừng / stop:                  Ctrl-C',
    '',
  ].join('\n')
}

async function stopAll(started: Stop[]): Promise<void> {
  for (const stop of started.splice(0).toReversed()) {
    try {
      await stop()
    } catch (error) {
      console.error(error)
      process.exitCode = 1
    }
  }
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
  const client = await connect(owner)
  try {
    await migrateAll(client, { appRole: app.user })
    await migrateQueue(owner, { appRole: app.user })
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
