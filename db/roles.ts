import { escapeIdentifier, escapeLiteral } from 'pg'
import type { ClientBase } from 'pg'

/** Creates the database unless it exists. Must not run inside a transaction. */
export async function ensureDatabase(client: ClientBase, database: string): Promise<void> {
  const found = await client.query('select 1 from pg_database where datname = $1', [database])
  if (found.rowCount === 0) await client.query(`create database ${escapeIdentifier(database)}`)
}

/** Creates the run-time role (may sign in, owns nothing, creates nothing) or gives it this password. */
export async function ensureRole(
  client: ClientBase,
  role: { user: string; password: string },
): Promise<void> {
  const found = await client.query('select 1 from pg_roles where rolname = $1', [role.user])
  const verb = found.rowCount === 0 ? 'create' : 'alter'
  await client.query(
    `${verb} role ${escapeIdentifier(role.user)} with login nosuperuser nocreatedb nocreaterole noreplication
     password ${escapeLiteral(role.password)}`,
  )
}
