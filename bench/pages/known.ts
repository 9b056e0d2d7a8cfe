import { Client } from 'pg'
import type { Databases } from '#server/postgres/connection.ts'
import { gridCode } from '../set/entry-grids.ts'
import { schema } from '../set/load-set.ts'

/** The rows of the set that the pages ask for. */
export interface Known {
  /** A department with nine units below it. */
  readonly departmentId: string
  readonly taskWithLongHistory: string
  /** Tasks of which the log holds three rows, as many as there are of a task in the mean. */
  readonly tasksWithUsualHistory: readonly string[]
  readonly targetId: string
  readonly plannedMeetingId: string
  readonly tasksInHand: readonly { readonly id: string; readonly version: number }[]
  /** Grids of sixty targets to be entered, one of each unit of the first department. */
  readonly grids: readonly { readonly unitId: string; readonly targetIds: readonly string[] }[]
  /** Accounts by login. */
  readonly accounts: ReadonlyMap<string, string>
}

const department = `select unit_id from position p join account a on a.person_id = p.person_id where a.login = 'unit_clerk-1'`

/** Given, taken up, reported on once: two rows of the ledger and a report. */
const withThreeRows = `select o.id from obligation o where o.kind = 'task' and o.state = 'in_progress' and o.version = 2
  and (select count(*) from progress_report r where r.obligation_id = o.id) = 1
  and not exists (select from obligation part where part.parent_id = o.id) order by o.id limit 500`

export async function readKnown({ owner }: Databases): Promise<Known> {
  const client = new Client({ ...owner, options: `-c search_path=${schema},shared` })
  await client.connect()
  const idOf = async (sql: string): Promise<string> => {
    const found = await client.query<{ id: string }>(sql)
    const [row] = found.rows
    if (!row) throw new Error(`the set lacks a row: ${sql}`)
    return row.id
  }
  try {
    const accounts = await client.query<{ login: string; id: string }>('select login, id from account')
    const inHand = await client.query<{ id: string; version: number }>(
      `select id, version from obligation where kind = 'task' and state = 'in_progress' and owed_by_unit_id = (${department}) order by id`,
    )
    const usual = await client.query<{ id: string }>(withThreeRows)
    const grids = await client.query<{ unitId: string; targetIds: string[] }>(
      `select t.unit_id as "unitId", array_agg(t.id order by i.ordinal) as "targetIds" from target t
       join indicator i on i.id = t.indicator_id where i.code like $1 group by t.unit_id order by t.unit_id`,
      [`${gridCode}%`],
    )
    return {
      departmentId: await idOf(`select (${department}) as id`),
      taskWithLongHistory: await idOf(
        `select id from obligation where kind = 'task' and state = 'accepted' order by version desc, id limit 1`,
      ),
      tasksWithUsualHistory: usual.rows.map(({ id }) => id),
      targetId: await idOf(`select id from target where unit_id = (${department}) order by id limit 1`),
      plannedMeetingId: await idOf(`select id from meeting where state = 'planned'`),
      tasksInHand: inHand.rows,
      grids: grids.rows,
      accounts: new Map(accounts.rows.map(({ login, id }) => [login, id])),
    }
  } finally {
    await client.end()
  }
}
