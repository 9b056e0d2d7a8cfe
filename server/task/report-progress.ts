import { sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/date.ts'
import type { StepRoutes } from '#domain/task/step-contract.ts'
import type { Command } from '#server/kernel/context.ts'
import { newId } from '#server/kernel/id.ts'
import { found } from '#server/kernel/problem.ts'
import { type Places, statementOnce } from '#server/kernel/write-once.ts'
import type { WorkKind } from './load-work.ts'
import { type Moved, startStep, stepTaken } from './take-step.ts'

export const reportProgress =
  (kind: WorkKind): Command<StepRoutes['report']> =>
  async ({ params, body }, context) => {
    const { tx, actor, today } = context
    const work = await startStep(context, kind, 'report', params.id, body.version)
    const { percent, note } = body
    const report = { id: newId(), workId: work.id, percent, note, by: actor.personId, today }
    const [row] = await keepReport(tx, { ...report, version: work.version + 1 })
    return stepTaken(context, work, found(row))
  }

interface Report {
  readonly id: string
  readonly workId: string
  readonly percent: number
  readonly note: string
  readonly by: string
  readonly today: CalendarDate
  readonly version: number
}

/** The report and how far the work is by it: the most frequent change of all, in one statement. */
const keepReport = statementOnce(
  ({ id, workId, percent, note, by, today, version }: Places<Report>) => sql<Moved>`
  with reported as (
    insert into progress_report (id, obligation_id, percent, note, reported_by, reported_on)
    values (${id}, ${workId}, ${percent}, ${note}, ${by}, ${today}))
  update obligation set progress_percent = ${percent}, last_updated_on = ${today}, version = ${version}
  where id = ${workId} returning id, version, state, owed_by_person_id, due_on`,
)
