import { sql } from 'kysely'
import { holdingOf } from '#domain/obligation/holding.ts'
import type { getTask as route } from '#domain/task/contract.ts'
import { courseOf } from '#domain/task/course.ts'
import { readCalendar } from '#server/calendar/read-calendar.ts'
import type { Query } from '#server/kernel/context.ts'
import { found } from '#server/kernel/problem.ts'
import { visibleById } from '#server/obligation/visible-obligation.ts'
import { chainOf } from './chain-of.ts'
import { withReading } from './guidance-of.ts'
import { historyOf } from './read-history.ts'
import { readWhole } from './read-whole.ts'
import { readWork } from './read-work.ts'

/** One task whole. Its parts are seen by whoever sees the task. Four statements, however long its history is. */
export const getTask: Query<typeof route> = async ({ params }, { db, actor, today }) => {
  const where = sql`(o.kind = 'task' and o.id = ${params.id} and ${visibleById(actor)}
    or o.kind = 'contribution' and o.parent_id = ${params.id})`
  const reading = { actor, today, calendar: await readCalendar(db) }
  const rows = await readWork(db, { where, orderBy: sql`o.number` }, reading)
  const task = found(rows.find(({ kind }) => kind === 'task'))
  const ids = rows.map(({ id }) => id)
  const { links, guidance, logged, ...own } = await readWhole(db, task.id, ids, { actor, today })
  const parts = rows.filter(({ kind }) => kind === 'contribution')
  const contributions = parts.map((each) => ({ ...each, part: each.requiredQuality }))
  return {
    ...task,
    ...own,
    contributions,
    chain: chainOf(links),
    guidance: withReading(guidance, task, actor),
    holding: holdingOf(courseOf(task), contributions.map(courseOf), today, reading.calendar),
    history: historyOf(task.id, logged, parts),
  }
}
