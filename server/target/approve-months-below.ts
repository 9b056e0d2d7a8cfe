import type { approveMonthsBelow as route } from '#domain/target/month-contract.ts'
import type { Command } from '#server/kernel/context.ts'
import { approveFigures } from './approve-figures.ts'
import { loadSeenBelow } from './load-seen-actuals.ts'

/** Approves at once what several units below have submitted for a month; all of it or, when something changed, none. */
export const approveMonthsBelow: Command<typeof route> = async ({ body }, context) => {
  const rows = await loadSeenBelow(context.tx, context.actor, body, context.today)
  await approveFigures(context, rows)
  return { approved: rows.length }
}
