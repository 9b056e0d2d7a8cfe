import { type Decision, allowed, refused } from '#domain/decision/decision.ts'
import { type Actor, belongsTo, holdsRole, holdsRoleOver, holdsRoleOverAll } from '#domain/session/actor.ts'

export type DifficultyRefusal = 'only_a_raiser' | 'only_the_office_closes' | 'only_a_raiser_or_the_office'

/** Whether the actor speaks for this unit, which raised it: whoever it weighs on says that it is gone, or is back. */
export function canSpeakAsRaiser(
  actor: Actor,
  raiserUnitIds: readonly string[],
  unitId: string,
): Decision<DifficultyRefusal> {
  const speaks = raiserUnitIds.includes(unitId) && belongsTo(actor, unitId)
  return speaks && holdsRole(actor, ['unit_head', 'unit_clerk', 'office', 'leader'])
    ? allowed
    : refused('only_a_raiser')
}

/** The same for any of its raisers. */
export const canSpeakForSome = (
  actor: Actor,
  raiserUnitIds: readonly string[],
): Decision<DifficultyRefusal> =>
  raiserUnitIds.some((unitId) => canSpeakAsRaiser(actor, raiserUnitIds, unitId).allowed)
    ? allowed
    : refused('only_a_raiser')

/** Where no unit is left to say that it is gone, the office says so with a reason. */
export const canCloseForEnded = (actor: Actor): Decision<DifficultyRefusal> =>
  holdsRoleOverAll(actor, ['office']) ? allowed : refused('only_the_office_closes')

/**
 * What a difficulty holds up, and that others may see it, is said by those who raised it, or by an office that reaches
 * them.
 */
export function canLink(actor: Actor, raiserUnitIds: readonly string[]): Decision<DifficultyRefusal> {
  const isOffice = raiserUnitIds.some((unitId) => holdsRoleOver(actor, unitId, ['office', 'leader']))
  return isOffice || canSpeakForSome(actor, raiserUnitIds).allowed
    ? allowed
    : refused('only_a_raiser_or_the_office')
}
