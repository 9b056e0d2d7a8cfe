import type { Actor } from '#domain/session/actor.ts'
import type { Tx } from '#server/kernel/database.ts'
import { found } from '#server/kernel/problem.ts'
import { isVisibleTo } from './visible-to.ts'

/** A target of a unit that the actor sees, locked. Throws `not_found` for any other. */
export async function getLockedTarget(tx: Tx, actor: Actor, id: string) {
  return found(
    await tx
      .selectFrom('target as t')
      .selectAll('t')
      .where('t.id', '=', id)
      .where(isVisibleTo(actor, 't.unit_id'))
      .forUpdate('t')
      .executeTakeFirst(),
  )
}
