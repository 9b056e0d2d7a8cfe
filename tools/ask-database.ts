import { Client, type QueryResultRow, escapeIdentifier } from 'pg'
import { reachDatabases } from '#server/postgres/open-databases.ts'

const silent = { info: () => {}, warn: () => {}, error: () => {} }

/** Asks the database of a server under test past the server; the statement is made for the schema of its demonstration. */
export async function askDatabase<Row extends QueryResultRow>(
  dataDirectory: string,
  statementFor: (schema: string) => string,
  values: readonly unknown[],
): Promise<Row[]> {
  const databases = await reachDatabases(
    { dataDirectory, databaseUrl: undefined, databaseAppUrl: undefined },
    { log: silent },
  )
  const client = new Client(databases.owner)
  // A connection that breaks fails the query too, which is what is looked at.
  client.on('error', () => {})
  await client.connect()
  const organization = await client.query<{ schema: string }>(
    'select schema_name as schema from shared.organization where is_demonstration',
  )
  const schema = escapeIdentifier(organization.rows[0]?.schema ?? '')
  const { rows } = await client.query<Row>(statementFor(schema), [...values])
  await client.end()
  await databases.stop()
  return rows
}
