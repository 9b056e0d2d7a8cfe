import { type RawBuilder, sql } from 'kysely'
import { type Actor, type Role, visibleUnits } from '#domain/session/actor.ts'

/** Whether a unit, given by its column, is one whose rows the actor sees. */
export function isVisibleTo(actor: Actor, unitColumn: string): RawBuilder<boolean> {
  const units = visibleUnits(actor)
  return units === 'all' ? sql<boolean>`true` : sql<boolean>`${sql.ref(unitColumn)} = any(${units}::uuid[])`
}

/** Whether a unit, given by its column, is one over which the actor holds one of these roles. */
export function isReachedAs(actor: Actor, roles: readonly Role[], unitColumn: string): RawBuilder<boolean> {
  const positions = actor.positions.filter(({ role }) => roles.includes(role))
  return isVisibleTo({ ...actor, positions }, unitColumn)
}
