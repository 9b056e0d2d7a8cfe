import { sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/date.ts'
import type { StepRoutes } from '#domain/task/step-contract.ts'
import type { Command } from '#server/kernel/context.ts'
import type { Tx } from '#server/kernel/database.ts'
import type { WorkKind } from './load-work.ts'
import { finishStep, startStep } from './take-step.ts'

/** Whoever is owed the work no longer wants it; the open parts of cooperating units fall with it. */
export const cancelWork =
  (kind: WorkKind): Command<StepRoutes['cancel']> =>
  async ({ params, body }, context) => {
    const work = await startStep(context, kind, 'cancel', params.id, body.version)
    await cancelOpenParts(context.tx, work.id, body.reason, context.today)
    return finishStep(context, work, { cancelled_on: context.today, cancelled_reason: body.reason })
  }

async function cancelOpenParts(tx: Tx, taskId: string, reason: string, today: CalendarDate): Promise<void> {
  await tx
    .updateTable('obligation')
    .set({ cancelled_on: today, cancelled_reason: reason, version: sql`version + 1` })
    .where('parent_id', '=', taskId)
    .where('verified_on', 'is', null)
    .where('cancelled_on', 'is', null)
    .execute()
}
