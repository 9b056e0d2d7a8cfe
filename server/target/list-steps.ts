import type { Tx } from '#server/kernel/database.ts'

/** The steps of a plan as they stand, in their order. */
export const listSteps = (tx: Tx, planId: string) =>
  tx
    .selectFrom('catch_up_step')
    .selectAll()
    .where('plan_id', '=', planId)
    .where('is_dropped', '=', false)
    .orderBy('ordinal')
    .execute()
