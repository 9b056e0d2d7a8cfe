import { EventEmitter } from 'node:events'
import { Logger, type Runner, type TaskList, type WorkerEvents, run } from 'graphile-worker'
import pg from 'pg'
import { queueSchema } from '#db/queue.ts'
import type { Connection } from '#server/postgres/connection.ts'
import { Presence } from './presence.ts'

export interface RunnerSettings {
  readonly connection: Connection
  readonly tasks: TaskList
  /** How much is done at the same time by one node. */
  readonly slots: number
  /** Called first when it is stopped: what runs is to come to its end. */
  readonly onStop?: () => void
  readonly onError: (error: unknown, fields?: object) => void
}

const tendEveryMilliseconds = 2_000
const pollEveryMilliseconds = 2_000

/** Takes entries for these tasks out of the queue until stopped, and shows that it lives. */
export async function startRunner(settings: RunnerSettings): Promise<() => Promise<void>> {
  const { connection, slots, onError } = settings
  const pool = openRunnerPool(connection, slots, onError)
  const { runner, worker } = await launch(settings, pool)
  const presence = new Presence(connection, worker)
  // Before anything is waited for: a job that this worker takes at once must not look left behind.
  let tending = presence.tend().catch(onError)
  const timer = setInterval(() => {
    tending = tending.then(() => presence.tend()).catch(onError)
  }, tendEveryMilliseconds)
  await tending
  return async () => {
    settings.onStop?.()
    await runner.stop().catch(onError)
    clearInterval(timer)
    await tending
    await presence.end()
    await pool.end()
  }
}

function openRunnerPool(connection: Connection, slots: number, onError: (error: Error) => void): pg.Pool {
  const pool = new pg.Pool({ ...connection, max: slots + 2, connectionTimeoutMillis: 10_000 })
  pool.on('error', onError)
  pool.on('connect', (client) => client.on('error', onError))
  return pool
}

async function launch(
  { tasks, slots, onError }: RunnerSettings,
  pool: pg.Pool,
): Promise<{ runner: Runner; worker: string }> {
  const events: WorkerEvents = new EventEmitter()
  let worker = ''
  events.once('pool:create', ({ workerPool }) => {
    worker = workerPool.id
  })
  const runner = await run({
    pgPool: pool,
    schema: queueSchema,
    concurrency: slots,
    pollInterval: pollEveryMilliseconds,
    noHandleSignals: true,
    parsedCronItems: [],
    events,
    logger: quiet(onError),
    taskList: tasks,
  })
  runner.promise.catch(onError)
  return { runner, worker }
}

/** What the queue has to say, as far as it is an error; its own running log is worth nothing to anyone here. */
const quiet = (onError: RunnerSettings['onError']): Logger =>
  new Logger(() => (level, message, meta) => {
    if (level === 'error') onError(meta?.['error'] ?? new Error(message), { queue: message })
  })
