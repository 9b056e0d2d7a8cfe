import { type Decision, allowed, refused } from '#domain/decision/decision.ts'
import { type Actor, belongsTo, holdsRole, holdsRoleOver } from '#domain/session/actor.ts'

export type RaiseRefusal = 'only_the_unit_or_the_office'
export type DirectRefusal = 'only_the_leader_or_who_is_asked'

/** A unit raises for itself; the office raises for any unit it reaches, as at a meeting. */
export function canRaiseFor(actor: Actor, unitId: string): Decision<RaiseRefusal> {
  const isOfUnit = belongsTo(actor, unitId) && holdsRoleOver(actor, unitId, ['unit_head', 'unit_clerk'])
  return isOfUnit || holdsRoleOver(actor, unitId, ['office', 'leader'])
    ? allowed
    : refused('only_the_unit_or_the_office')
}

/**
 * The leader gives a direction; the office records the word of a leader it names; the head of the unit that now owes
 * the answer (addressed, or forwarded to) answers for it.
 */
export function canDirect(actor: Actor, answeringUnitId: string): Decision<DirectRefusal> {
  const isHead = belongsTo(actor, answeringUnitId) && holdsRole(actor, ['unit_head'])
  return isHead || holdsRoleOver(actor, answeringUnitId, ['leader', 'office'])
    ? allowed
    : refused('only_the_leader_or_who_is_asked')
}

/** Whether the actor's own word is the direction; otherwise the leader whose word it is must be named. */
export function speaksForItself(actor: Actor, answeringUnitId: string): boolean {
  const isHead = belongsTo(actor, answeringUnitId) && holdsRole(actor, ['unit_head'])
  return isHead || holdsRoleOver(actor, answeringUnitId, ['leader'])
}
