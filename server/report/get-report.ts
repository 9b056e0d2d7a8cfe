import type { CommandContext } from '#server/kernel/context.ts'
import { found } from '#server/kernel/problem.ts'
import { openUntil, standingOf } from './report-standing.ts'
import { reportsSeen } from './reports-seen.ts'

/** The report and its entry in the ledger, both locked. Throws `not_found` when it is not the actor's to see. */
export async function getReport({ tx, actor }: CommandContext, id: string) {
  const row = found(
    await reportsSeen(tx, actor)
      .select(['r.id', 'r.version', 'r.state', 'r.round_id as roundId', 'r.into_id as intoId'])
      .select(['r.about_unit_id as aboutUnitId', 'r.first_submitted_on as firstSubmittedOn'])
      .select(['o.owed_by_unit_id as owedByUnitId', 'o.owed_to_unit_id as owedToUnitId'])
      .select(['o.cancelled_on as cancelledOn', 'o.due_on as dueOn', 'n.locked_from as lockedFrom'])
      .select(['n.template_version_id as templateVersionId', openUntil.as('openUntilOn')])
      .where('r.id', '=', id)
      .forUpdate(['r', 'o'])
      .executeTakeFirst(),
  )
  return { ...row, standing: standingOf(row) }
}
