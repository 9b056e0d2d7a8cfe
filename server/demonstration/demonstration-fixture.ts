import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pino } from 'pino'
import { type CalendarDate, calendarDate } from '#domain/calendar/date.ts'
import type { Actor } from '#domain/session/actor.ts'
import { openDb, openPool } from '#server/kernel/database.ts'
import { openFileStore } from '#server/kernel/file-store.ts'
import type { DownloadContext } from '#server/kernel/context.ts'
import { newId } from '#server/kernel/id.ts'
import type { Organization } from '#server/kernel/organization.ts'
import { createTestDatabase } from '#server/postgres/test-database.ts'
import { organizationName } from './cast.ts'
import { demonstrationSchema, establishDemonstration } from './establish-demonstration.ts'
import { readActor } from './read-actor.ts'

/** For tests: the demonstration after its year was played, as someone of its office reads it. */
export interface PlayedYear {
  readonly organization: Organization
  readonly today: CalendarDate
  readonly context: DownloadContext
  readonly filesDirectory: string
  close(): Promise<void>
}

export async function playDemonstration(): Promise<PlayedYear> {
  const database = await createTestDatabase()
  const directory = await mkdtemp(path.join(tmpdir(), 'nhip-played-'))
  const files = openFileStore(directory)
  await establishDemonstration({ databases: database, files, log: pino({ level: 'silent' }) })
  const pool = openPool({
    connection: database.app,
    schema: demonstrationSchema,
    size: 4,
    onError: () => {},
  })
  const organization: Organization = {
    id: newId(),
    schema: demonstrationSchema,
    name: organizationName,
    isDemonstration: true,
    pool,
    db: openDb(pool),
  }
  const today = calendarDate('2023-10-05')
  const actor = await officeOf(organization, today)
  return {
    organization,
    today,
    filesDirectory: directory,
    context: {
      actor,
      today,
      calendarVersion: null,
      organization,
      files,
      db: organization.db,
      now: new Date('2023-10-05T01:00:00Z'),
      requestId: 'test',
      origin: 'http://127.0.0.1:3000',
    },
    async close() {
      await pool.end()
      await database.drop()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

async function officeOf({ db }: Organization, today: CalendarDate): Promise<Actor> {
  const { person_id: personId } = await db
    .selectFrom('position')
    .select('person_id')
    .where('title', '=', 'Chuyên viên Tổng hợp')
    .executeTakeFirstOrThrow()
  return readActor(db, personId, today)
}
