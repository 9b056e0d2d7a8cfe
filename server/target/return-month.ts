import { sql } from 'kysely'
import type { returnMonth as route } from '#domain/target/actual-contract.ts'
import { canDecideActuals } from '#domain/target/policy.ts'
import type { Command } from '#server/kernel/context.ts'
import { permit } from '#server/kernel/problem.ts'
import { insistOnStep, loadSeenActuals, showStepped } from './load-seen-actuals.ts'

/** Gives figures back to their unit with the reason; they no longer count until submitted again. */
export const returnMonth: Command<typeof route> = async ({ body }, { tx, actor }) => {
  const rows = await loadSeenActuals(tx, actor, body)
  permit(
    canDecideActuals(
      actor,
      rows.map((row) => row.submitted_by),
    ),
  )
  insistOnStep('return', rows)
  await sql`
    update actual set state = 'returned', returned_reason = ${body.reason}, approved_by = null, approved_on = null,
      version = version + 1
    where id = any(${rows.map(({ id }) => id)}::uuid[])`.execute(tx)
  return showStepped(tx, rows)
}
