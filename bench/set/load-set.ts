import { Client } from 'pg'
import type { ClientBase } from 'pg'
import { migrateShared } from '#db/migrate.ts'
import { migrateQueue } from '#db/queue.ts'
import type { Databases } from '#server/postgres/connection.ts'
import { createOrganization } from '#server/organization/create-organization.ts'
import { today } from './calendar.ts'
import { type Row, copyRows } from './copy-rows.ts'
import { planGrids } from './entry-grids.ts'
import { holdMeetings } from './meetings.ts'
import { appointPeople } from './people.ts'
import { seededRandom } from './random.ts'
import { raiseRecommendations } from './recommendations.ts'
import { writeHistory } from './history.ts'
import { type Size, sizes } from './size.ts'
import { multiplyTasks } from './multiply-tasks.ts'
import { planYear } from './targets.ts'
import { assignTasks } from './tasks.ts'
import { buildProvince } from './units.ts'
import { type Tracked, listTrackedTables, logRows, logTasks } from './write-log.ts'

const seed = 20_231_005
export const schema = 'organization_bench'

export interface LoadTimes {
  readonly rowsSeconds: number
  readonly logSeconds: number
  readonly sealSeconds: number
  readonly events: number
}

/**
 * Loads a set: the rows by COPY with their constraints on and the log's triggers off, then the log, sealed by the
 * sealer's own function. What `nhip verify` checks holds afterwards.
 */
export async function loadSet(databases: Databases, size: Size): Promise<LoadTimes> {
  await createSchema(databases, schema, size.name, true)
  const [first, second] = [await connect(databases, schema), await connect(databases, schema)]
  try {
    const tracked = await listTrackedTables(first)
    const rowsSeconds = await timed(async () => {
      await copyUnlogged(first, size, tracked, seed)
      await writeHistory(first, size.years)
      await loadOthers(databases, size.others)
    })
    const logSeconds = size.isLogged
      ? await timed(() => Promise.all([logTasks(first, tracked), logRows(second, tracked)]))
      : 0
    const seal = timed(() => first.query('select seal_events(10_000_000)'))
    await second.query('vacuum analyze')
    const sealSeconds = await seal
    await second.query('vacuum analyze event_seal')
    await second.query('checkpoint')
    const count = await first.query<{ events: string }>('select count(*) as events from event')
    return { rowsSeconds, logSeconds, sealSeconds, events: Number(count.rows[0]?.events) }
  } finally {
    await Promise.all([first.end(), second.end()])
  }
}

/** Real organisations beside the one that is measured: they are served, and nobody signs in to them. */
async function loadOthers(databases: Databases, count: number): Promise<void> {
  for (let index = 1; index <= count; index++) {
    const other = `${schema}_${index}`
    await createSchema(databases, other, other, false)
    const client = await connect(databases, other)
    await copyUnlogged(client, sizes.small, await listTrackedTables(client), seed + index)
    await client.end()
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

async function connect({ owner }: Databases, of: string): Promise<Client> {
  const client = new Client({ ...owner, options: `-c search_path=${of},shared` })
  await client.connect()
  return client
}

async function createSchema(
  databases: Databases,
  of: string,
  name: string,
  isDemonstration: boolean,
): Promise<void> {
  const client = new Client(databases.owner)
  await client.connect()
  try {
    await migrateShared(client, { appRole: databases.app.user })
    await migrateQueue(databases.owner, { appRole: databases.app.user })
  } finally {
    await client.end()
  }
  await createOrganization(databases, {
    schema: of,
    name,
    demonstrationDay: isDemonstration ? today : null,
  })
}

async function copyUnlogged(
  client: ClientBase,
  size: Size,
  tracked: readonly Tracked[],
  from: number,
): Promise<void> {
  const triggers = (state: 'enable' | 'disable') =>
    tracked.map(({ name }) => `alter table "${name}" ${state} trigger keeps_log`).join(';')
  await client.query('begin')
  await client.query(triggers('disable'))
  await copyProvince(client, size, from)
  await client.query(triggers('enable'))
  await client.query('commit')
}

async function copyProvince(client: ClientBase, size: Size, from: number): Promise<void> {
  const random = seededRandom(from)
  const province = buildProvince(random, size.units)
  const people = appointPeople(random, province)
  await copyRows(client, 'unit', province.units)
  await copyRows(client, 'unit_version', province.versions)
  await client.query('select rebuild_unit_closure()')
  await copyRows(client, 'person', people.persons)
  await copyRows(client, 'person_detail', people.details)
  await copyRows(client, 'account', people.accounts)
  await copyRows(client, 'position', people.positions)
  const { indicators, targets, actuals } = planYear(random, size, province, people)
  await copyRows(client, 'indicator', indicators)
  await copyRows(client, 'target', targets)
  await copyRows(client, 'actual', actuals)
  const grids = planGrids(province)
  await copyRows(client, 'indicator', grids.indicators)
  await copyRows(client, 'target', grids.targets)
  const meeting = holdMeetings(random, province, people)
  await copyRows(client, 'meeting', meeting.meetings)
  await copyRows(client, 'agenda_item', meeting.agenda)
  await copyRows(client, 'attendance', meeting.attendance)
  await copyRows(client, 'conclusion', meeting.conclusions)
  const raised = raiseRecommendations(random, size.recommendations, province, people)
  await copyRows(client, 'recommendation', raised.recommendations)
  await copyRows(client, 'obligation', raised.answers)
  await copyRows(client, 'direction', raised.directions)
  const work = assignTasks(random, size, province, people)
  await copyRows(client, 'obligation', work.obligations)
  await copyRows(client, 'task', work.tasks)
  await copyRows(client, 'contribution', work.contributions)
  await copyRows(client, 'progress_report', work.reports)
  await copyRows(client, 'submission', work.submissions)
  const series: Row<'number_series'>[] = [...raised.series, ...work.series]
  await copyRows(client, 'number_series', series)
  await multiplyTasks(client, size.copies)
}
