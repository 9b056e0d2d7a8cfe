/** A process of its own that holds an embedded PostgreSQL, for tests that kill it: `node test-server.ts DIRECTORY`. */
import { once } from 'node:events'
import { StartFailure } from './failure.ts'
import { startPostgres } from './launch.ts'

const log = { info: () => {}, warn: () => {}, error: () => {} }
const dataDirectory = process.argv[2] ?? ''

try {
  const postgres = await startPostgres({ dataDirectory, log, address: 'http://127.0.0.1:8080' })
  process.stdout.write(
    `${JSON.stringify({ pid: postgres.pid(), app: postgres.app, owner: postgres.owner })}\n`,
  )
  const alive = setInterval(() => {}, 1_000)
  await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')])
  await postgres.stop()
  clearInterval(alive)
} catch (error) {
  if (!(error instanceof StartFailure)) throw error
  process.stderr.write(`${error.vi}\n${error.en}\n`)
  process.exitCode = 1
}
