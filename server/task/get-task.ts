import { sql } from 'kysely'
import { workingCalendar } from '#domain/calendar/working-days.ts'
import { holdingOf } from '#domain/obligation/holding.ts'
import type { getTask as route } from '#domain/task/contract.ts'
import { courseOf } from '#domain/task/course.ts'
import type { Query } from '#server/kernel/context.ts'
import { found } from '#server/kernel/problem.ts'
import { visibleById } from '#server/obligation/visible-obligation.ts'
import { chainOf } from './chain-of.ts'
import { withReading } from './guidance-of.ts'
import { historyOf } from './read-history.ts'
import { readWhole } from './read-whole.ts'
import { readWork, shownWork } from './read-work.ts'

/** One task whole. Its parts are seen by whoever sees the task. Three statements, however long its history is. */
export const getTask: Query<typeof route> = async ({ params }, { db, actor, today }) => {
  const where = sql`(o.kind = 'task' and o.id = ${params.id} and ${visibleById(actor)}
    or o.kind = 'contribution' and o.parent_id = ${params.id})`
  const rows = await readWork(db, { where, orderBy: sql`o.number` }, { actor, today })
  const { id } = found(rows.find(({ kind }) => kind === 'task'))
  const ids = rows.map((row) => row.id)
  const { links, guidance, logged, calendarDays, ...own } = await readWhole(db, id, ids, { actor, today })
  const calendar = workingCalendar(calendarDays)
  const work = rows.map((row) => shownWork(row, { actor, today, calendar }))
  const task = found(work.find(({ kind }) => kind === 'task'))
  const parts = work.filter(({ kind }) => kind === 'contribution')
  const contributions = parts.map((each) => ({ ...each, part: each.requiredQuality }))
  return {
    ...task,
    ...own,
    contributions,
    chain: chainOf(links),
    guidance: withReading(guidance, task, actor),
    holding: holdingOf(courseOf(task), contributions.map(courseOf), today, calendar),
    history: historyOf(id, logged, parts),
  }
}
