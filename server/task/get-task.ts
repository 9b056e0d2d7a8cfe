import { sql } from 'kysely'
import type { Actor } from '#domain/session/actor.ts'
import type { getTask as route } from '#domain/task/contract.ts'
import { stepsOpenTo } from '#domain/task/policy.ts'
import { readCalendar } from '#server/calendar/read-calendar.ts'
import type { Query } from '#server/kernel/context.ts'
import type { Db } from '#server/kernel/database.ts'
import { found } from '#server/kernel/problem.ts'
import { readObligations } from '#server/obligation/read-obligations.ts'
import { visibleTask } from '#server/obligation/visible-obligation.ts'
import { subjectOf } from './load-work.ts'
import { readHistory } from './read-history.ts'
import { readProgress } from './read-progress.ts'
import { readSubmissions } from './read-submissions.ts'

/** One task whole. Its parts are seen by whoever sees the task. */
export const getTask: Query<typeof route> = async ({ params }, { db, actor, today }) => {
  const where = sql`o.kind = 'task' and o.id = ${params.id} and ${visibleTask(actor)}`
  const reading = { actor, today, calendar: await readCalendar(db) }
  const row = found((await readObligations(db, { where, orderBy: sql`o.id` }, reading))[0])
  const parts = { where: sql`o.parent_id = ${row.id} and o.kind = 'contribution'`, orderBy: sql`o.number` }
  const contributionRows = await readObligations(db, parts, reading)
  const ids = [row.id, ...contributionRows.map(({ id }) => id)]
  const [particulars, progress, submissions, task, history] = await Promise.all([
    readParticulars(db, ids, actor),
    readProgress(db, ids),
    readSubmissions(db, ids),
    db.selectFrom('task').selectAll().where('id', '=', row.id).executeTakeFirstOrThrow(),
    readHistory(db, row.id, contributionRows),
  ])
  const whole = <Row extends { id: string }>(each: Row) => ({
    ...each,
    ...found(particulars.get(each.id)),
    progress: progress.get(each.id) ?? [],
    submissions: submissions.get(each.id) ?? [],
  })
  return {
    ...whole(row),
    description: task.description,
    sourceSentence: task.source_sentence,
    contributions: contributionRows.map((each) => ({ ...whole(each), part: each.requiredQuality })),
    history,
  }
}

/** What the page of one thing shows beyond its row in a list, with the steps open to the reader. */
async function readParticulars(db: Db, ids: string[], actor: Actor) {
  const rows = await db
    .selectFrom('obligation as o')
    .innerJoin('unit as giver', 'giver.id', 'o.owed_to_unit_id')
    .leftJoin('submission as waiting', (join) =>
      join.onRef('waiting.obligation_id', '=', 'o.id').on('waiting.decision', 'is', null),
    )
    .select(['o.id', 'o.state', 'o.owed_by_unit_id', 'o.owed_by_person_id', 'o.owed_to_unit_id'])
    .select(['o.acknowledged_on', 'o.cancelled_on', 'o.cancelled_reason'])
    .select('waiting.submitted_by as submittedById')
    .select(sql<boolean>`giver.kind = 'standing'`.as('owedToStanding'))
    .where('o.id', 'in', ids)
    .execute()
  return new Map(
    rows.map((row) => [
      row.id,
      {
        acknowledgedOn: row.acknowledged_on,
        cancelledOn: row.cancelled_on,
        cancelledReason: row.cancelled_reason,
        can: stepsOpenTo(actor, subjectOf(row)),
      },
    ]),
  )
}
