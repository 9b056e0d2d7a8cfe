import type { CommandContext } from '#server/kernel/context.ts'
import { refused } from '#server/kernel/problem.ts'
import { findGiverIds } from './list-givers.ts'

/** In whose name the actor assigns: the unit they say, or their own. */
export async function findGiver({ tx, actor }: CommandContext, givenByUnitId: string | undefined) {
  const [own] = findGiverIds(actor)
  const id = givenByUnitId ?? own ?? actor.positions[0]?.unitId
  const unit =
    id && (await tx.selectFrom('unit').select(['id', 'kind']).where('id', '=', id).executeTakeFirst())
  if (!unit) throw refused('unit_unknown')
  return { id: unit.id, isStanding: unit.kind === 'standing' }
}
