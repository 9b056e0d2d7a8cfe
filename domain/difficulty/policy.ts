import { type Decision, allowed, refused } from '#domain/decision/decision.ts'
import { type Actor, belongsTo, holdsRole } from '#domain/session/actor.ts'

export type CloseRefusal = 'only_a_raiser'

/** Closed only by one of those who raised it: whoever it weighed on says that it is gone. */
export function canCloseDifficulty(actor: Actor, raiserUnitIds: readonly string[]): Decision<CloseRefusal> {
  const isRaiser = raiserUnitIds.some((unitId) => belongsTo(actor, unitId))
  return isRaiser && holdsRole(actor, ['unit_head', 'unit_clerk', 'office', 'leader'])
    ? allowed
    : refused('only_a_raiser')
}
