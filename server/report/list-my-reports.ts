import { sql } from 'kysely'
import type { listMyReports as route } from '#domain/report/contract.ts'
import { canAskForReports, canDecideReport, canWriteReport } from '#domain/report/policy.ts'
import { readActing } from '#server/appraisal/read-delegations.ts'
import type { Query } from '#server/kernel/context.ts'
import { describeReport, reportsSeen, withRow } from './reports-seen.ts'

/** As many as a person can have in hand; more are found by their rounds. */
const most = 300
const mostDone = 30

/** What the reader's units owe, the nearest date first; what waits for the reader; what was accepted of late. */
export const listMyReports: Query<typeof route> = async (_input, { db, actor, today }) => {
  const acting = await readActing(db, actor, today)
  const open = await withRow(reportsSeen(db, actor), today)
    .where('o.verified_on', 'is', null)
    .where('o.cancelled_on', 'is', null)
    .orderBy('o.due_on')
    .orderBy('o.number')
    .limit(most)
    .execute()
  const closed = await withRow(reportsSeen(db, actor), today)
    .where(sql<boolean>`o.verified_on is not null`)
    .where('o.owed_by_unit_id', 'in', [
      ...actor.positions.map(({ unitId }) => unitId),
      ...acting.delegations.map(({ unitId }) => unitId),
    ])
    .orderBy('o.verified_on', 'desc')
    .limit(mostDone)
    .execute()
  const isToWrite = (row: (typeof open)[number]) => row.state === 'draft' || row.state === 'returned'
  const shown = (rows: typeof open) => rows.map((row) => describeReport(row, today))
  return {
    owed: shown(open.filter((row) => canWriteReport(acting, row.owedByUnitId).allowed)),
    toDecide: shown(
      open.filter((row) => !isToWrite(row) && canDecideReport(acting, row.owedToUnitId, null).allowed),
    ),
    done: shown(closed),
    can: { ask: canAskForReports(actor) },
  }
}
