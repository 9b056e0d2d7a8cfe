/** A node of its own that takes jobs and never ends one, for tests that kill it: `node test-worker.ts HOUSE`. */
import { setTimeout as pause } from 'node:timers/promises'
import { openDb, openPool } from '#server/kernel/database.ts'
import { openFileStore } from '#server/kernel/file-store.ts'
import { startWorker } from '#server/kernel/jobs/start-worker.ts'
import type { Connection } from '#server/postgres/connection.ts'
import { countedJob } from './job-fixture.ts'

export interface TestWorkerHouse {
  connection: Connection
  organization: { id: string; schema: string; name: string; isDemonstration: boolean }
  filesDirectory: string
}

const house = JSON.parse(process.argv[2] ?? '') as TestWorkerHouse
const onError = (error: unknown) => void process.stderr.write(`${String(error)}\n`)
const pool = openPool({ ...house, schema: house.organization.schema, size: 4, onError })
const organizations = [{ ...house.organization, pool, db: openDb(pool) }]
const endless = countedJob(async (_context, report) => {
  for (let done = 1; ; done += 1) {
    await report({ phase: 'rows', done, of: 1_000_000 })
    process.stdout.write('.')
    await pause(20)
  }
})
const stop = await startWorker({
  connection: house.connection,
  organizations,
  files: openFileStore(house.filesDirectory),
  definitions: [endless],
  onError,
})
process.once('SIGTERM', () => void stop().then(() => pool.end()))
