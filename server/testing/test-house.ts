import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { pino } from 'pino'
import type { CalendarDate } from '#domain/calendar/date.ts'
import { calendarDate } from '#domain/calendar/date.ts'
import type { BodyOf, ParamsOf, QueryOf, ResponseOf } from '#domain/contract/route.ts'
import type { Jurisdiction, Role } from '#domain/session/actor.ts'
import { createApp } from '#server/http/app.ts'
import type { Platform } from '#server/http/platform.ts'
import { openDb, openPool } from '#server/kernel/database.ts'
import type { JobSettings } from '#server/kernel/jobs/run-job.ts'
import { startWorker } from '#server/kernel/jobs/start-worker.ts'
import { openFileStore } from '#server/kernel/file-store.ts'
import { newId } from '#server/kernel/id.ts'
import type { Organization } from '#server/kernel/organization.ts'
import type { Databases } from '#server/postgres/connection.ts'
import { createTestDatabase } from '#server/postgres/test-database.ts'
import { bindings } from '#server/routes.ts'
import { openSession } from '#server/session/open-session.ts'

/** A whole Nhịp for one test file: real PostgreSQL, the real app, a small province and whoever works there. */
export interface TestHouse {
  readonly app: FastifyInstance
  readonly organization: Organization
  readonly units: Record<UnitName, string>
  readonly databases: Databases
  /** Where the bytes of files are kept. */
  readonly filesDirectory: string
  /** Someone with a post; signs in on the first call. */
  readonly person: (unit: UnitName, role: Role, jurisdiction: Jurisdiction) => Promise<TestPerson>
  readonly setToday: (day: string) => Promise<void>
  /** Lets a node of this house do long work of these kinds; answers how to stop it. The house stops it when it closes. */
  readonly startWorker: (definitions: JobSettings['definitions']) => Promise<() => Promise<void>>
  readonly close: () => Promise<void>
}

export type UnitName = 'province' | 'standing' | 'office' | 'board' | 'district' | 'commune' | 'otherDistrict'

export interface TestPerson {
  readonly personId: string
  readonly accountId: string
  /** The cookie of their session, for requests made by hand. */
  readonly cookie: string
  /** Calls a route as this person. Throws unless the answer is 200. */
  readonly call: <R extends AnyTestRoute>(route: R, input?: TestInput<R>) => Promise<ResponseOf<R>>
  /** Calls a route as this person and gives the raw answer. */
  readonly try: <R extends AnyTestRoute>(route: R, input?: TestInput<R>) => Promise<LightMyRequestResponse>
}

interface AnyTestRoute {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly path: string
  readonly payload: string
}

export interface TestInput<R> {
  params?: ParamsOf<R>
  query?: Partial<QueryOf<R>>
  body?: BodyOf<R> | Record<string, unknown> | Uint8Array
  key?: string
}

const tree: { name: UnitName; parent: UnitName | null; kind: string; title: string }[] = [
  { name: 'province', parent: null, kind: 'province', title: 'Tỉnh ủy tỉnh Mẫu' },
  { name: 'standing', parent: 'province', kind: 'standing', title: 'Thường trực Tỉnh ủy' },
  { name: 'office', parent: 'province', kind: 'office', title: 'Văn phòng Tỉnh ủy' },
  { name: 'board', parent: 'province', kind: 'board', title: 'Ban Dân vận Tỉnh ủy' },
  { name: 'district', parent: 'province', kind: 'district', title: 'Huyện ủy A' },
  { name: 'commune', parent: 'district', kind: 'grassroots', title: 'Đảng ủy xã A1' },
  { name: 'otherDistrict', parent: 'province', kind: 'district', title: 'Huyện ủy B' },
]

export async function openTestHouse(day = '2023-10-05'): Promise<TestHouse> {
  const database = await createTestDatabase()
  const directory = await mkdtemp(path.join(tmpdir(), 'nhip-files-'))
  const pool = openPool({ connection: database.app, schema: database.schema, size: 8, onError: () => {} })
  const owner = openPool({ connection: database.owner, schema: database.schema, size: 2, onError: () => {} })
  const organization: Organization = {
    id: newId(),
    schema: database.schema,
    name: 'Tỉnh ủy tỉnh Mẫu',
    isDemonstration: true,
    pool,
    db: openDb(pool),
  }
  await owner.query(
    'insert into shared.organization (id, schema_name, name, is_demonstration, clock_on) values ($1, $2, $3, true, $4)',
    [organization.id, organization.schema, organization.name, calendarDate(day)],
  )
  const units = await plantTree(organization)
  const platform: Platform = {
    organizations: [organization],
    files: openFileStore(directory),
    sessionLimits: { idleMinutes: 60, absoluteHours: 12 },
    secureCookies: false,
    realNow: () => new Date(),
  }
  const app = await createApp({ platform, bindings, log: pino({ level: 'silent' }) })
  const workers = openWorkers(platform, database.app)
  return {
    app,
    organization,
    units,
    databases: database,
    filesDirectory: directory,
    person: (unit, role, jurisdiction) =>
      employ(app, platform, organization, units[unit], role, jurisdiction),
    setToday: async (next) => {
      await owner.query('update shared.organization set clock_on = $1', [calendarDate(next)])
    },
    startWorker: (definitions) => workers.start(definitions),
    async close() {
      await app.close()
      await workers.stop()
      await pool.end()
      await owner.end()
      await database.drop()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

/** The nodes of a house that do long work. */
function openWorkers({ organizations, files }: Platform, connection: Databases['app']) {
  const running = new Set<() => Promise<void>>()
  const stopOne = async (stop: () => Promise<void>) => {
    if (running.delete(stop)) await stop()
  }
  return {
    async start(definitions: JobSettings['definitions']) {
      const stop = await startWorker({ connection, organizations, files, definitions, onError: () => {} })
      running.add(stop)
      return () => stopOne(stop)
    },
    stop: () => Promise.all([...running].map(stopOne)),
  }
}

async function plantTree({ pool, db }: Organization): Promise<Record<UnitName, string>> {
  const ids = Object.fromEntries(tree.map(({ name }) => [name, newId()])) as Record<UnitName, string>
  for (const [ordinal, { name, parent, kind, title }] of tree.entries()) {
    await db.insertInto('unit').values({ id: ids[name], kind }).execute()
    await db
      .insertInto('unit_version')
      .values({
        id: newId(),
        unit_id: ids[name],
        name: title,
        short_name: title,
        parent_id: parent && ids[parent],
        ordinal,
        valid_from: '2020-01-01' as CalendarDate,
      })
      .execute()
  }
  await pool.query('select rebuild_unit_closure()')
  return ids
}

async function employ(
  app: FastifyInstance,
  platform: Platform,
  organization: Organization,
  unitId: string,
  role: Role,
  jurisdiction: Jurisdiction,
): Promise<TestPerson> {
  const { db } = organization
  const [personId, accountId] = [newId(), newId()]
  await db.insertInto('person').values({ id: personId }).execute()
  await db
    .insertInto('person_detail')
    .values({ id: personId, full_name: `Người thử ${role}`, given_name: role })
    .execute()
  await db
    .insertInto('account')
    .values({ id: accountId, person_id: personId, login: `thu-${personId}` })
    .execute()
  await db
    .insertInto('position')
    .values({
      id: newId(),
      person_id: personId,
      unit_id: unitId,
      title: role,
      role,
      jurisdiction,
      valid_from: '2020-01-01' as CalendarDate,
    })
    .execute()
  const token = await openSession(organization, accountId, new Date(), platform.sessionLimits, null)
  const attempt: TestPerson['try'] = (route, input = {}) =>
    app.inject({
      method: route.method,
      url: urlOf(route.path, input.params ?? {}),
      query: queryOf(input.query ?? {}),
      cookies: { nhip: `${organization.id}.${token}` },
      headers: {
        'x-nhip-csrf': '1',
        'idempotency-key': input.key ?? newId(),
        ...(route.payload === 'upload' ? { 'content-type': 'application/octet-stream' } : {}),
      },
      ...(input.body instanceof Uint8Array
        ? { payload: Buffer.from(input.body) }
        : input.body
          ? { payload: input.body as Record<string, unknown> }
          : {}),
    })
  return {
    personId,
    accountId,
    cookie: `nhip=${organization.id}.${token}`,
    try: attempt,
    async call<R extends AnyTestRoute>(route: R, input?: TestInput<R>) {
      const answer = await attempt(route, input)
      if (answer.statusCode !== 200) throw new Error(`${answer.statusCode}: ${answer.body}`)
      return answer.json<ResponseOf<R>>()
    },
  }
}

const urlOf = (path: string, params: object): string =>
  `/api/v1${path.replace(/:(\w+)/g, (_all, name: string) => encodeURIComponent(String((params as Record<string, unknown>)[name])))}`

const queryOf = (query: object): Record<string, string> =>
  Object.fromEntries(Object.entries(query).map(([name, value]) => [name, String(value)]))
