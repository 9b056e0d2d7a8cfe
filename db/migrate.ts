/**
 * Forward-only plain SQL migrations.
 *
 *   await migrateShared(client, { appRole })                         db/migrations/shared/*.sql        -> schema "shared"
 *   await createOrganizationSchema(client, { schema, appRole })      db/migrations/organization/*.sql  -> one schema each
 *   await migrateAll(client, { appRole })                            shared, then every organization there is
 *
 * Each file runs once per schema, in order of name, in one transaction together with its row in `shared.migration`.
 * Files name tables unqualified: `search_path` is the schema, then `shared`. `{{app_role}}` stands for the quoted
 * name of the run-time role (for GRANT), `{{schema}}` for the quoted schema.
 */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { escapeIdentifier } from 'pg'
import type { ClientBase } from 'pg'

export class MigrationFailure extends Error {
  override readonly name = 'MigrationFailure'
}

type MigrationFile = { name: string; sql: string; checksum: string }

const folder = join(import.meta.dirname, 'migrations')
const lockKey = 0x6e686970

/** Brings the whole database up to date; answers the files applied, as `schema/file`. */
export async function migrateAll(client: ClientBase, { appRole }: { appRole: string }): Promise<string[]> {
  const applied = await migrateShared(client, { appRole })
  const organizations = await client.query<{ schema: string }>(
    `select distinct schema_name as schema from shared.migration where schema_name <> 'shared' order by 1`,
  )
  for (const { schema } of organizations.rows) {
    applied.push(...(await createOrganizationSchema(client, { schema, appRole })))
  }
  return applied
}

export async function migrateShared(client: ClientBase, { appRole }: { appRole: string }): Promise<string[]> {
  return migrate(client, { schema: 'shared', directory: join(folder, 'shared'), appRole })
}

/** Makes the schema of an organization, or brings it up to date. */
export async function createOrganizationSchema(
  client: ClientBase,
  { schema, appRole }: { schema: string; appRole: string },
): Promise<string[]> {
  return migrate(client, { schema, directory: join(folder, 'organization'), appRole })
}

/** Runs the files of a directory that this schema has not seen; throws MigrationFailure and leaves the rest undone. */
export async function migrate(
  client: ClientBase,
  of: { schema: string; directory: string; appRole: string },
): Promise<string[]> {
  const files = await readMigrations(of.directory)
  await inLockedTransaction(client, async () => {
    await client.query(`create schema if not exists ${escapeIdentifier(of.schema)}`)
    await client.query(
      `grant usage on schema ${escapeIdentifier(of.schema)} to ${escapeIdentifier(of.appRole)}`,
    )
    await createMigrationTable(client, of.appRole)
    refuseDrift(of.schema, files, await readApplied(client, of.schema))
  })
  const applied: string[] = []
  for (const file of files) {
    const ran = await inLockedTransaction(client, async () => {
      const known = await readApplied(client, of.schema)
      if (known.has(file.name)) return false
      await applyFile(client, of, file)
      return true
    })
    if (ran) applied.push(`${of.schema}/${file.name}`)
  }
  return applied
}

async function readMigrations(directory: string): Promise<MigrationFile[]> {
  const names = (await readdir(directory)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async (name) => {
      const sql = (await readFile(join(directory, name), 'utf8')).replaceAll('\r\n', '\n')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

async function inLockedTransaction<T>(client: ClientBase, work: () => Promise<T>): Promise<T> {
  await client.query('begin')
  try {
    await client.query('select pg_advisory_xact_lock($1)', [lockKey])
    const result = await work()
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

async function createMigrationTable(client: ClientBase, appRole: string): Promise<void> {
  await client.query(`
    create schema if not exists shared;
    create table if not exists shared.migration (
      schema_name text not null,
      file_name text not null,
      checksum text not null,
      applied_at timestamptz not null default now(),
      primary key (schema_name, file_name)
    );
    comment on table shared.migration is 'Which migration files each schema has seen, with the SHA-256 of their text.';
    grant select on shared.migration to ${escapeIdentifier(appRole)};
  `)
}

async function readApplied(client: ClientBase, schema: string): Promise<Map<string, string>> {
  const found = await client.query<{ name: string; checksum: string }>(
    'select file_name as name, checksum from shared.migration where schema_name = $1',
    [schema],
  )
  return new Map(found.rows.map(({ name, checksum }) => [name, checksum]))
}

function refuseDrift(schema: string, files: MigrationFile[], known: Map<string, string>): void {
  const checksums = new Map(files.map(({ name, checksum }) => [name, checksum]))
  for (const [name, checksum] of known) {
    const present = checksums.get(name)
    if (present === undefined) {
      throw new MigrationFailure(
        `The database is newer than this program: schema ${schema} has seen ${name}, which this program does not have. Start the newer program.`,
      )
    }
    if (present !== checksum) {
      throw new MigrationFailure(
        `Migration ${name} was changed after schema ${schema} had seen it. Restore the file as it was and write a new one.`,
      )
    }
  }
}

async function applyFile(
  client: ClientBase,
  { schema, appRole }: { schema: string; appRole: string },
  { name, sql, checksum }: MigrationFile,
): Promise<void> {
  const path = schema === 'shared' ? 'shared' : `${escapeIdentifier(schema)}, shared`
  await client.query(`set local search_path to ${path}`)
  const text = sql
    .replaceAll('{{app_role}}', escapeIdentifier(appRole))
    .replaceAll('{{schema}}', escapeIdentifier(schema))
  await client.query(text).catch((error: unknown) => {
    throw new MigrationFailure(`Migration ${schema}/${name} failed: ${describe(error, text)}`, {
      cause: error,
    })
  })
  await client.query('insert into shared.migration (schema_name, file_name, checksum) values ($1, $2, $3)', [
    schema,
    name,
    checksum,
  ])
}

function describe(error: unknown, sql: string): string {
  if (!(error instanceof Error)) return String(error)
  const position = 'position' in error ? Number(error.position) : Number.NaN
  if (Number.isNaN(position)) return error.message
  return `${error.message} (line ${sql.slice(0, position).split('\n').length})`
}
