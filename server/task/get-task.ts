import { sql } from 'kysely'
import type { getTask as route } from '#domain/task/contract.ts'
import { holdingOf } from '#domain/obligation/holding.ts'
import { courseOf } from '#domain/task/course.ts'
import { stepsOpenTo } from '#domain/task/policy.ts'
import { readCalendar } from '#server/calendar/read-calendar.ts'
import type { Query, QueryContext } from '#server/kernel/context.ts'
import type { Db } from '#server/kernel/database.ts'
import { found } from '#server/kernel/problem.ts'
import { readObligations } from '#server/obligation/read-obligations.ts'
import { visibleById } from '#server/obligation/visible-obligation.ts'
import { subjectOf } from './load-work.ts'
import { chainOf } from './chain-of.ts'
import { contestsOf, transfersOf } from './contests-of.ts'
import { extensionsOf } from './extensions-of.ts'
import { progressOf } from './progress-of.ts'
import { withReading } from './guidance-of.ts'
import { readHistory } from './read-history.ts'
import { readWhole } from './read-whole.ts'
import { submissionsOf } from './submissions-of.ts'

/** One task whole. Its parts are seen by whoever sees the task. At most twelve statements, however long its history is. */
export const getTask: Query<typeof route> = async ({ params }, { db, actor, today }) => {
  const where = sql`(o.kind = 'task' and o.id = ${params.id} and ${visibleById(actor)}
    or o.kind = 'contribution' and o.parent_id = ${params.id})`
  const reading = { actor, today, calendar: await readCalendar(db) }
  const rows = await readObligations(db, { where, orderBy: sql`o.number` }, reading)
  const row = found(rows.find(({ kind }) => kind === 'task'))
  const partRows = rows.filter(({ kind }) => kind === 'contribution')
  const ids = rows.map(({ id }) => id)
  const [particulars, { links, guidance, ...own }, history] = await Promise.all([
    readParticulars(db, ids, { actor, today }),
    readWhole(db, row.id, { actor, today }),
    readHistory(db, row.id, today, partRows),
  ])
  const task = { ...row, ...found(particulars.get(row.id)) }
  const contributions = partRows.map((each) => ({
    ...each,
    ...found(particulars.get(each.id)),
    part: each.requiredQuality,
  }))
  return {
    ...task,
    ...own,
    contributions,
    chain: chainOf(links),
    guidance: withReading(guidance, row, actor),
    holding: holdingOf(courseOf(task), contributions.map(courseOf), today, reading.calendar),
    history,
  }
}

/** What the page of one thing shows beyond its row in a list, with the steps open to the reader. */
async function readParticulars(
  db: Db,
  ids: string[],
  { actor, today }: Pick<QueryContext, 'actor' | 'today'>,
) {
  const rows = await db
    .selectFrom('obligation as o')
    .innerJoin('unit as giver', 'giver.id', 'o.owed_to_unit_id')
    .leftJoin('submission as waiting', (join) =>
      join.onRef('waiting.obligation_id', '=', 'o.id').on('waiting.decision', 'is', null),
    )
    .leftJoin('extension as asked', (join) =>
      join.onRef('asked.obligation_id', '=', 'o.id').on('asked.decision', 'is', null),
    )
    .leftJoin('contest', (join) =>
      join.onRef('contest.obligation_id', '=', 'o.id').on('contest.decision', 'is', null),
    )
    .select(['o.id', 'o.state', 'o.due_on', 'o.owed_by_unit_id', 'o.owed_by_person_id', 'o.owed_to_unit_id'])
    .select(['o.acknowledged_on', 'o.cancelled_on', 'o.cancelled_reason'])
    .select(['o.due_in_days', 'o.due_in_kind'])
    .select(['waiting.submitted_by as submittedById', 'asked.asked_by as extensionAskedById'])
    .select('contest.contested_by as contestedById')
    .select(sql<boolean>`giver.kind = 'standing'`.as('owedToStanding'))
    .select([progressOf.as('progress'), submissionsOf.as('submissions')])
    .select(extensionsOf.as('extensionsAsked'))
    .select([contestsOf(today).as('contests'), transfersOf(today).as('transfers')])
    .where('o.id', 'in', ids)
    .execute()
  return new Map(
    rows.map((row) => [
      row.id,
      {
        acknowledgedOn: row.acknowledged_on,
        dueIn: row.due_in_days && row.due_in_kind ? { days: row.due_in_days, kind: row.due_in_kind } : null,
        cancelledOn: row.cancelled_on,
        cancelledReason: row.cancelled_reason,
        progress: row.progress,
        submissions: row.submissions,
        extensionsAsked: row.extensionsAsked,
        contests: row.contests,
        transfers: row.transfers,
        can: stepsOpenTo(actor, subjectOf(row, today)),
      },
    ]),
  )
}
