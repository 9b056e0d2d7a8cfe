import type { Actor } from '#domain/session/actor.ts'
import type { Tx } from '#server/kernel/database.ts'
import { found } from '#server/kernel/problem.ts'
import { isVisibleTo } from './visible-to.ts'

/** A plan to catch up of a target that the actor sees, locked. Throws `not_found` for any other. */
export async function getLockedPlan(tx: Tx, actor: Actor, id: string) {
  return found(
    await tx
      .selectFrom('catch_up_plan as p')
      .innerJoin('target as t', 't.id', 'p.target_id')
      .selectAll('p')
      .select(['t.unit_id', 't.indicator_id', 't.year'])
      .where('p.id', '=', id)
      .where(isVisibleTo(actor, 't.unit_id'))
      .forUpdate('p')
      .executeTakeFirst(),
  )
}

export type LockedPlan = Awaited<ReturnType<typeof getLockedPlan>>
