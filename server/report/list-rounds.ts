import { sql } from 'kysely'
import type { listReportRounds as route } from '#domain/report/contract.ts'
import { canAskForReports } from '#domain/report/policy.ts'
import type { Query } from '#server/kernel/context.ts'
import { loadRounds } from './load-rounds.ts'
import { reportsSeen } from './reports-seen.ts'

/** The rounds in which there is a report that the reader sees. */
export const listReportRounds: Query<typeof route> = async (_input, { db, actor, today }) => {
  const seen = reportsSeen(db, actor).select('r.round_id')
  return {
    rounds: await loadRounds(db, sql<boolean>`n.id in ${seen}`, today),
    can: { ask: canAskForReports(actor) },
  }
}
