import type { approveMonth as route } from '#domain/target/actual-contract.ts'
import type { Command } from '#server/kernel/context.ts'
import { approveFigures } from './approve-figures.ts'
import { loadSeenActuals, showStepped } from './load-seen-actuals.ts'

/** Approves figures of one unit for a month where they wait. */
export const approveMonth: Command<typeof route> = async ({ body }, context) => {
  const rows = await loadSeenActuals(context.tx, context.actor, body)
  await approveFigures(context, rows)
  return showStepped(context.tx, rows)
}
