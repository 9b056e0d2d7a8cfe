import { sql } from 'kysely'
import type { submitMonth as route } from '#domain/target/actual-contract.ts'
import { canEnterActuals } from '#domain/target/policy.ts'
import { insistOpen } from '#server/cut-off/load-terms.ts'
import type { Command } from '#server/kernel/context.ts'
import { permit } from '#server/kernel/problem.ts'
import { insistOnStep, loadSeenActuals, showStepped } from './load-seen-actuals.ts'

/** The unit answers for its figures of a month; from here on they count, and wait for approval. */
export const submitMonth: Command<typeof route> = async ({ body }, { tx, actor, today }) => {
  const rows = await loadSeenActuals(tx, actor, body)
  permit(canEnterActuals(actor, body.unitId))
  insistOnStep('submit', rows)
  const reopeningId = await insistOpen(tx, body, today)
  await sql`
    update actual set state = 'submitted', submitted_by = ${actor.personId}, submitted_on = ${today},
      returned_reason = null, submission = submission + 1,
      reopening_id = coalesce(${reopeningId}::uuid, reopening_id), version = version + 1
    where id = any(${rows.map(({ id }) => id)}::uuid[])`.execute(tx)
  return showStepped(tx, rows)
}
