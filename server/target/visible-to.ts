import { type RawBuilder, sql } from 'kysely'
import { type Actor, visibleUnits } from '#domain/session/actor.ts'

/** Whether a unit, given by its column, is one whose rows the actor sees. */
export function isVisibleTo(actor: Actor, unitColumn: string): RawBuilder<boolean> {
  const units = visibleUnits(actor)
  return units === 'all' ? sql<boolean>`true` : sql<boolean>`${sql.ref(unitColumn)} = any(${units}::uuid[])`
}
