import { type Actor, visibleUnits } from '#domain/session/actor.ts'
import { notFound } from '#server/kernel/problem.ts'

/** Throws `not_found` unless the actor sees the rows of the unit. */
export function seeUnit(actor: Actor, unitId: string): void {
  const units = visibleUnits(actor)
  if (units !== 'all' && !units.includes(unitId)) throw notFound()
}
