import { type Decision, allowed, refused } from '#domain/decision/decision.ts'
import { type Actor, belongsTo, holdsRoleOver } from '#domain/session/actor.ts'

export type PracticeRefusal = 'only_leader_or_office_recommends' | 'own_practice'
export type AdoptionRefusal = 'practice_not_recommended' | 'already_adopted' | 'unit_found_it'

/** A leader or an office that reaches the unit recommends what that unit found, never what their own did. */
export function canRecommend(actor: Actor, unitId: string): Decision<PracticeRefusal> {
  if (!holdsRoleOver(actor, unitId, ['leader', 'office'])) return refused('only_leader_or_office_recommends')
  return belongsTo(actor, unitId) ? refused('own_practice') : allowed
}

/** It is recommended once. */
export const mayBeRecommended = (practice: { isRecommended: boolean }): Decision<'already_recommended'> =>
  practice.isRecommended ? refused('already_recommended') : allowed

/** Another unit takes up once what was recommended. */
export function mayAdopt(
  practice: { isRecommended: boolean; unitId: string; adoptedBy: readonly string[] },
  unitId: string,
): Decision<AdoptionRefusal> {
  if (!practice.isRecommended) return refused('practice_not_recommended')
  if (practice.unitId === unitId) return refused('unit_found_it')
  return practice.adoptedBy.includes(unitId) ? refused('already_adopted') : allowed
}
