import type { findTarget as route } from '#domain/target/board-contract.ts'
import type { Query } from '#server/kernel/context.ts'
import { found } from '#server/kernel/problem.ts'
import { isVisibleTo } from './visible-to.ts'

/** Throws `not_found` for a target that there is not, or of a unit that the reader does not see. */
export const findTarget: Query<typeof route> = async ({ query }, { db, actor }) =>
  found(
    await db
      .selectFrom('target as t')
      .select('t.id')
      .where('t.unit_id', '=', query.unitId)
      .where('t.indicator_id', '=', query.indicatorId)
      .where('t.year', '=', query.year)
      .where(isVisibleTo(actor, 't.unit_id'))
      .executeTakeFirst(),
  )
