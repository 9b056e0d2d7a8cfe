import type { Logger } from 'pino'
import { openDb, openPool } from '#server/kernel/database.ts'
import type { MailServer, Organization } from '#server/kernel/organization.ts'
import type { Databases } from '#server/postgres/connection.ts'

interface Settings {
  readonly databases: Databases
  readonly poolSize: number
  readonly log: Logger
  readonly mail?: MailServer | undefined
  readonly receivesAt?: string | undefined
  readonly insideReceivers?: ReadonlySet<string>
  readonly speech?: string | undefined
}

/** Opens a small pool for each organisation of the database, own ones before the demonstration. */
export async function openOrganizations(settings: Settings): Promise<Organization[]> {
  const { log, databases, speech, receivesAt, insideReceivers = new Set() } = settings
  const onError = (error: Error) => log.warn({ err: error }, 'idle database connection lost')
  const shared = openPool({ connection: databases.app, schema: 'shared', size: 1, onError })
  try {
    const rows = await openDb(shared)
      .selectFrom('shared.organization')
      .selectAll()
      .orderBy('is_demonstration')
      .orderBy('created_at')
      .execute()
    return rows.map((row) => {
      const pool = openPool({
        connection: databases.app,
        schema: row.schema_name,
        size: settings.poolSize,
        onError,
      })
      const { id, name, schema_name: schema, is_demonstration: isDemonstration } = row
      // The people of a demonstration are invented: nothing of it ever leaves the house.
      const mail = isDemonstration ? undefined : settings.mail
      const reached = { mail, receivesAt, insideReceivers, speech }
      return { id, name, schema, isDemonstration, pool, db: openDb(pool), ...reached }
    })
  } finally {
    await shared.end()
  }
}
