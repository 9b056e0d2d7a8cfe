import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { createOrganizationSchema, migrateShared } from '#db/migrate.ts'
import { migrateQueue } from '#db/queue.ts'
import { ensureDatabase } from '#db/roles.ts'
import { afterDeath } from '#server/postgres/after-death.ts'
import { startPostgres } from '#server/postgres/launch.ts'
import { templateDatabase, testOrganization } from '#server/postgres/test-database.ts'
import type { TestCluster } from '#server/postgres/test-database.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    postgres: TestCluster
  }
}

/** Nothing here outlives the run, so the disk need not be waited for. */
const fast = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' }

/** One PostgreSQL for a whole test run, with one migrated database to clone; gone at the end, even after kill -9. */
export default async function startTestCluster(project: TestProject): Promise<() => Promise<void>> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'nhip-test-'))
  const lines: string[] = []
  const log = {
    info: (_fields: object, line: string) => void lines.push(line),
    warn: (_fields: object, line: string) => void lines.push(line),
    error: (_fields: object, line: string) => void lines.push(line),
  }
  const postgres = await startPostgres({ dataDirectory, log, settings: fast })
  const callOff = afterDeath('kill -QUIT "$1"; while kill -0 "$1"; do sleep 0.1; done; rm -rf "$2"', [
    String(postgres.pid()),
    dataDirectory,
  ])
  const { owner, app } = postgres
  await prepareTemplate({ ...owner, database: templateDatabase }, app.user)
  project.provide('postgres', { owner, app })
  return async () => {
    await postgres.stop()
    callOff()
    rmSync(dataDirectory, { recursive: true, force: true })
  }
}

async function prepareTemplate(template: TestCluster['owner'], appRole: string): Promise<void> {
  const administrator = new Client({ ...template, database: 'postgres' })
  await administrator.connect()
  await ensureDatabase(administrator, template.database)
  await administrator.end()
  const client = new Client(template)
  await client.connect()
  await migrateShared(client, { appRole })
  await createOrganizationSchema(client, { schema: testOrganization, appRole })
  await migrateQueue(template, { appRole })
  await client.end()
}
