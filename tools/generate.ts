import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { createOrganizationSchema, migrateShared } from '#db/migrate.ts'
import { openApiOf } from '#domain/contract/openapi.ts'
import { version } from '#server/http/app.ts'
import { startPostgres } from '#server/postgres/launch.ts'
import { bindings } from '#server/routes.ts'
import { generateDatabaseTypes } from './generate-database-types.ts'

const root = path.join(import.meta.dirname, '..')
const schema = 'organization_generated'
const routes = bindings.map((binding) => binding.route)
const silent = { info() {}, warn() {}, error() {} }

/** The files that are written from others, by path: the database types from the migrations, OpenAPI from the contracts. */
async function generated(): Promise<Record<string, string>> {
  const dataDirectory = await mkdtemp(path.join(tmpdir(), 'nhip-generate-'))
  const postgres = await startPostgres({ dataDirectory, log: silent, settings: { fsync: 'off' } })
  const client = new pg.Client(postgres.owner)
  try {
    await client.connect()
    await migrateShared(client, { appRole: postgres.app.user })
    await createOrganizationSchema(client, { schema, appRole: postgres.app.user })
    return {
      'db/types.ts': await generateDatabaseTypes(client, schema),
      'docs/openapi.json': `${JSON.stringify(openApiOf(routes, version), null, 1)}\n`,
    }
  } finally {
    await client.end()
    await postgres.stop()
    await rm(dataDirectory, { recursive: true, force: true })
  }
}

const check = process.argv.includes('--check')
let stale = 0
for (const [file, text] of Object.entries(await generated())) {
  const place = path.join(root, file)
  const present = await readFile(place, 'utf8').catch(() => '')
  if (present === text) continue
  if (check) {
    stale += 1
    console.error(`${file} is stale: run npm run generate`)
  } else {
    await writeFile(place, text)
    console.log(`${file} written`)
  }
}
process.exitCode = stale > 0 ? 1 : 0
