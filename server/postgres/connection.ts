import { Client } from 'pg'
import type { ClientConfig } from 'pg'

/** Where a database is and as whom to enter; handed to `pg` as it is. */
export type Connection = {
  host: string
  port: number
  user: string
  password: string
  database: string
  ssl?: ClientConfig['ssl']
}

/** The two ways into the one database: the owner changes its structure, the app role does the daily work. */
export type Databases = { owner: Connection; app: Connection }

/** Reads a `postgres://` address by the rules of `pg` itself. Throws on what is no such address. */
export function parseConnection(url: string): Connection {
  const { host, port, user = '', password = '', database = '', ssl } = new Client({ connectionString: url })
  return { host, port, user, password, database, ...(ssl ? { ssl } : {}) }
}

/**
 * A single connection, to be ended by the caller. A loss between two statements shows itself in the next one; without
 * the listener it would end the whole program.
 */
export async function connect(connection: Connection): Promise<Client> {
  const client = new Client({ connectionTimeoutMillis: 10_000, ...connection })
  client.on('error', () => {})
  await client.connect()
  return client
}
