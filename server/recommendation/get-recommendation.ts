import type { Actor } from '#domain/session/actor.ts'
import type { Tx } from '#server/kernel/database.ts'
import { found } from '#server/kernel/problem.ts'
import { recommendationsSeen } from './recommendations-seen.ts'

/** The recommendation and its answer, both locked. Throws `not_found` when it is not the actor's to see. */
export const getRecommendation = async (tx: Tx, actor: Actor, id: string) =>
  found(
    await recommendationsSeen(tx, actor)
      .innerJoin('unit as answering', 'answering.id', 'o.owed_by_unit_id')
      .select('answering.kind as answering_kind')
      .select(['r.id', 'r.state', 'r.version', 'r.raised_by_unit_id', 'o.owed_by_unit_id'])
      .where('r.id', '=', id)
      .forUpdate(['r', 'o'])
      .executeTakeFirst(),
  )
