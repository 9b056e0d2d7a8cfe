import type { Logger } from 'pino'
import { createOrganizationSchema } from '#db/migrate.ts'
import { type CalendarDate, calendarDate } from '#domain/calendar/date.ts'
import type { Actor } from '#domain/session/actor.ts'
import { openDb, openPool } from '#server/kernel/database.ts'
import type { FileStore } from '#server/kernel/file-store.ts'
import { newId } from '#server/kernel/id.ts'
import { type Databases, connect } from '#server/postgres/connection.ts'
import { organizationName } from './cast.ts'
import { playYear } from './play-year.ts'
import { openStage } from './stage.ts'

export const demonstrationSchema = 'organization_mau'
const beginning = calendarDate('2022-12-20')

interface Settings {
  readonly databases: Databases
  readonly files: FileStore
  readonly log: Logger
}

/**
 * Makes the demonstration organisation by running the real commands under a moving clock. It is entered among the
 * organisations only when the whole year is there: what an interrupted attempt left is removed first.
 */
export async function establishDemonstration({ databases, files, log }: Settings): Promise<void> {
  const owner = await connect(databases.owner)
  try {
    await owner.query(`drop schema if exists ${demonstrationSchema} cascade`)
    await owner.query(`delete from shared.migration where schema_name = $1`, [demonstrationSchema])
    await createOrganizationSchema(owner, { schema: demonstrationSchema, appRole: databases.app.user })
    const { id, day } = await playOut({ databases, files, log })
    await owner.query(
      `insert into shared.organization (id, schema_name, name, is_demonstration, clock_on) values ($1, $2, $3, true, $4)`,
      [id, demonstrationSchema, organizationName, day],
    )
  } finally {
    await owner.end()
  }
}

async function playOut({ databases, files, log }: Settings): Promise<{ id: string; day: CalendarDate }> {
  const onError = (error: Error) =>
    log.warn({ err: error }, 'database connection lost while the demonstration was made')
  const pool = openPool({
    connection: databases.app,
    schema: demonstrationSchema,
    size: 4,
    waitsForDisk: false,
    onError,
  })
  try {
    const id = newId()
    const organization = {
      id,
      schema: demonstrationSchema,
      name: organizationName,
      isDemonstration: true,
      pool,
      db: openDb(pool),
    }
    const stage = openStage(organization, files, beginning, founder())
    await playYear(stage)
    return { id, day: stage.today }
  } finally {
    await pool.end()
  }
}

/** Who was there before anyone: the program itself, which founds the tree and appoints the first people. */
function founder(): Actor {
  const position = {
    id: newId(),
    unitId: newId(),
    title: 'Nhịp',
    role: 'administrator',
    jurisdiction: 'all',
    reaches: 'all',
  } as const
  return { accountId: newId(), personId: '00000000-0000-0000-0000-000000000000', positions: [position] }
}
