import { type Decision, allowed, refused } from '#domain/decision/decision.ts'
import { type Actor, holdsRole } from '#domain/session/actor.ts'

export type UnitRefusal = 'only_the_administrator'

/** The tree of units and the posts in it are kept by the administrator. */
export function canKeepUnits(actor: Actor): Decision<UnitRefusal> {
  return holdsRole(actor, ['administrator']) ? allowed : refused('only_the_administrator')
}
