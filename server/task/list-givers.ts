import { sql } from 'kysely'
import type { Actor } from '#domain/session/actor.ts'
import type { listGivers as route } from '#domain/task/contract.ts'
import type { Query } from '#server/kernel/context.ts'
import { unitReference, unitsOn } from '#server/unit/units-on.ts'

/** The units in whose own name the actor assigns: those in which they lead, keep the office, or head. */
export const findGiverIds = (actor: Actor): string[] =>
  actor.positions
    .filter(({ role }) => role === 'leader' || role === 'office' || role === 'unit_head')
    .map(({ unitId }) => unitId)

export const listGivers: Query<typeof route> = async (_input, { db, actor, today }) => {
  const own = findGiverIds(actor)
  const offices = actor.positions.filter(({ role }) => role === 'office')
  const reached = offices.flatMap(({ reaches }) => (reaches === 'all' ? [] : [...reaches]))
  const reachesAll = offices.some(({ reaches }) => reaches === 'all')
  const rows = await db
    .selectFrom(unitsOn(today).as('giver'))
    .innerJoin('unit', 'unit.id', 'giver.id')
    .select(unitReference('giver').as('giver'))
    .where(
      sql<boolean>`(unit.id = any(${own}::uuid[])
        or unit.kind = 'standing' and (${reachesAll} or unit.id = any(${reached}::uuid[])))`,
    )
    .orderBy(sql`unit.kind = 'standing' desc, giver.ordinal`)
    .execute()
  return { givers: rows.map(({ giver }) => giver) }
}
