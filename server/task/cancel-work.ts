import { sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/date.ts'
import type { StepRoutes } from '#domain/task/step-contract.ts'
import type { Command } from '#server/kernel/context.ts'
import type { Tx } from '#server/kernel/database.ts'
import type { WorkKind } from './load-work.ts'
import { finishStep, startStep } from './take-step.ts'

/** Whoever is owed the work no longer wants it; all that is open below it falls with it. */
export const cancelWork =
  (kind: WorkKind): Command<StepRoutes['cancel']> =>
  async ({ params, body }, context) => {
    const work = await startStep(context, kind, 'cancel', params.id, body.version)
    await cancelBelow(context.tx, [work.id], body.reason, context.today)
    return finishStep(context, work, { cancelled_on: context.today, cancelled_reason: body.reason })
  }

/** Cancels what is open below these tasks, at any depth. */
export const cancelBelow = (tx: Tx, taskIds: readonly string[], reason: string, today: CalendarDate) =>
  tx
    .updateTable('obligation')
    .set({ cancelled_on: today, cancelled_reason: reason, version: sql`version + 1` })
    .where(
      sql<boolean>`id in (with recursive below as (
        select id from obligation where parent_id = any(${taskIds}::uuid[])
        union select o.id from obligation o join below on o.parent_id = below.id) select id from below)
        and id <> all(${taskIds}::uuid[])`,
    )
    .where('verified_on', 'is', null)
    .where('cancelled_on', 'is', null)
    .returning(['id', 'version'])
    .execute()
