import type { Actor } from '#domain/session/actor.ts'
import type { Tx } from '#server/kernel/database.ts'
import { refused } from '#server/kernel/problem.ts'

/** In whose name the office assigns: the standing committee where the organisation has one, otherwise the office. */
export async function findGiverUnit(tx: Tx, actor: Actor): Promise<string> {
  const standing = await tx
    .selectFrom('unit as u')
    .innerJoin('unit_version as v', 'v.unit_id', 'u.id')
    .select('u.id')
    .where('u.kind', '=', 'standing')
    .where('v.valid_to', 'is', null)
    .orderBy('v.ordinal')
    .limit(1)
    .executeTakeFirst()
  const id = standing?.id ?? actor.positions[0]?.unitId
  if (!id) throw refused('unit_unknown')
  return id
}
