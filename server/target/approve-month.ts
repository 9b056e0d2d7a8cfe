import { sql } from 'kysely'
import type { approveMonth as route } from '#domain/target/actual-contract.ts'
import { canDecideActuals } from '#domain/target/policy.ts'
import type { Command } from '#server/kernel/context.ts'
import { permit } from '#server/kernel/problem.ts'
import { insistOnStep, loadSeenActuals, showStepped } from './load-seen-actuals.ts'

export const approveMonth: Command<typeof route> = async ({ body }, { tx, actor, today }) => {
  const rows = await loadSeenActuals(tx, actor, body)
  permit(
    canDecideActuals(
      actor,
      rows.map((row) => row.submitted_by),
    ),
  )
  insistOnStep('approve', rows)
  await sql`
    update actual set state = 'approved', approved_by = ${actor.personId}, approved_on = ${today},
      version = version + 1
    where id = any(${rows.map(({ id }) => id)}::uuid[])`.execute(tx)
  return showStepped(tx, rows)
}
