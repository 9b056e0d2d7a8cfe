import { EventEmitter } from 'node:events'
import { Logger, type Runner, type WorkerEvents, run } from 'graphile-worker'
import pg from 'pg'
import { queueSchema } from '#db/queue.ts'
import type { Connection } from '#server/postgres/connection.ts'
import type { FileStore } from '#server/kernel/file-store.ts'
import type { Organization } from '#server/kernel/organization.ts'
import { entrySchema, task } from './enqueue.ts'
import { JobHandedBack } from './job-ended.ts'
import { Presence } from './presence.ts'
import { type JobSettings, runJob } from './run-job.ts'

export interface WorkerSettings {
  readonly connection: Connection
  readonly organizations: readonly Organization[]
  readonly files: FileStore
  readonly definitions: JobSettings['definitions']
  readonly onError: (error: unknown, fields?: object) => void
}

/** Work done at the same time by one node: what is long is mostly bound by the processor. */
const slots = 2
const tendEveryMilliseconds = 2_000
const pollEveryMilliseconds = 2_000

/**
 * Takes jobs of these organisations out of the queue until stopped; `stop` hands back what is running and waits for it.
 * Any number of nodes may do so on one database.
 */
export async function startWorker(settings: WorkerSettings): Promise<() => Promise<void>> {
  const { connection, onError } = settings
  const stopping = new AbortController()
  const pool = openWorkerPool(connection, onError)
  const { runner, worker } = await launch(settings, pool, stopping.signal)
  const presence = new Presence(connection, worker)
  // Before anything is waited for: a job that this worker takes at once must not look left behind.
  let tending = presence.tend().catch(onError)
  const timer = setInterval(() => {
    tending = tending.then(() => presence.tend()).catch(onError)
  }, tendEveryMilliseconds)
  await tending
  return async () => {
    stopping.abort(new JobHandedBack('the server is stopping'))
    await runner.stop().catch(onError)
    clearInterval(timer)
    await tending
    await presence.end()
    await pool.end()
  }
}

function openWorkerPool(connection: Connection, onError: (error: Error) => void): pg.Pool {
  const pool = new pg.Pool({ ...connection, max: slots + 2, connectionTimeoutMillis: 10_000 })
  pool.on('error', onError)
  pool.on('connect', (client) => client.on('error', onError))
  return pool
}

async function launch(
  { organizations, files, definitions, onError }: WorkerSettings,
  pool: pg.Pool,
  stopping: AbortSignal,
): Promise<{ runner: Runner; worker: string }> {
  const places = new Map(organizations.map((organization) => [organization.schema, { organization, files }]))
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
    taskList: {
      async [task](payload) {
        const { schema, id } = entrySchema.parse(payload)
        const place = places.get(schema)
        // Founded while this node ran: a node that was started since knows it.
        if (!place) throw new Error(`this node does not know the organisation ${schema}`)
        await runJob(place, id, {
          definitions,
          stopping,
          onError: (error, job) => onError(error, { job: job.id }),
        })
      },
    },
  })
  runner.promise.catch(onError)
  return { runner, worker }
}

/** What the queue has to say, as far as it is an error; its own running log is worth nothing to anyone here. */
const quiet = (onError: WorkerSettings['onError']): Logger =>
  new Logger(() => (level, message, meta) => {
    if (level === 'error') onError(meta?.['error'] ?? new Error(message), { queue: message })
  })
