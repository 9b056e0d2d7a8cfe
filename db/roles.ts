import { escapeIdentifier, escapeLiteral } from 'pg'
import type { ClientBase } from 'pg'
import { scramVerifier } from './scram-verifier.ts'

/** Creates the database unless it exists. Must not run inside a transaction. */
export async function ensureDatabase(client: ClientBase, database: string): Promise<void> {
  const found = await client.query('select 1 from pg_database where datname = $1', [database])
  if (found.rowCount === 0) await client.query(`create database ${escapeIdentifier(database)}`)
}

/** Creates the run-time role (may sign in, owns nothing, creates nothing) or gives it this password. */
export async function ensureRole(
  client: ClientBase,
  { user, password }: { user: string; password: string },
): Promise<void> {
  const verb = (await findRole(client, user)) ? 'alter' : 'create'
  await client.query(
    `${verb} role ${escapeIdentifier(user)} with login password ${escapeLiteral(scramVerifier(password))}`,
  )
}

export type Role = { isSuperuser: boolean; mayCreateRoles: boolean; sessions: number }

/** What the server says of a role; `sessions` are those the asking user may see. */
export async function findRole(client: ClientBase, user: string): Promise<Role | undefined> {
  const found = await client.query<Role>(
    `select rolsuper as "isSuperuser", rolcreaterole or rolsuper as "mayCreateRoles",
       (select count(*)::int from pg_stat_activity where usename = rolname) as sessions
     from pg_roles where rolname = $1`,
    [user],
  )
  return found.rows[0]
}
