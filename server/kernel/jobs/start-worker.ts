import type { Connection } from '#server/postgres/connection.ts'
import type { FileStore } from '#server/kernel/file-store.ts'
import type { Organization } from '#server/kernel/organization.ts'
import { placesOf } from './find-place.ts'
import { task } from './enqueue.ts'
import { JobHandedBack } from './job-ended.ts'
import { type JobSettings, runJob } from './run-job.ts'
import { startRunner } from './start-runner.ts'

export interface WorkerSettings {
  readonly connection: Connection
  readonly organizations: readonly Organization[]
  readonly files: FileStore
  readonly definitions: JobSettings['definitions']
  readonly onError: (error: unknown, fields?: object) => void
}

/** Work done at the same time by one node: what is long is mostly bound by the processor. */
const slots = 2

/**
 * Takes jobs of these organisations out of the queue until stopped; `stop` hands back what is running and waits for it.
 * Any number of nodes may do so on one database.
 */
export async function startWorker(settings: WorkerSettings): Promise<() => Promise<void>> {
  const { connection, files, definitions, onError } = settings
  const stopping = new AbortController()
  const find = placesOf(settings.organizations)
  return startRunner({
    connection,
    slots,
    onError,
    onStop: () => stopping.abort(new JobHandedBack('the server is stopping')),
    tasks: {
      async [task](payload) {
        const { organization, id } = find(payload)
        await runJob({ organization, files }, id, {
          definitions,
          stopping: stopping.signal,
          onError: (error, job) => onError(error, { job: job.id }),
        })
      },
    },
  })
}
