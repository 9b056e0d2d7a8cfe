import { type Decision, allowed, refused } from '#domain/decision/decision.ts'
import { type Actor, holdsRole, holdsRoleOver, holdsRoleOverAll } from '#domain/session/actor.ts'

export type TargetRefusal =
  | 'only_the_office_sets_targets'
  | 'only_the_office_approves'
  | 'only_clerk_or_head_of_unit'
  | 'own_figures'
  | 'no_figures_submitted'
  | 'nothing_to_submit'
  | 'already_submitted'
  | 'not_yet_submitted'
  | 'month_not_begun'
  | 'no_period_ends_here'
  | 'indicator_retired'
  | 'no_unit_of_this_kind'

/** Indicators and targets are kept by the office, from the year's plan. */
export const canKeepTargets = (actor: Actor): Decision<TargetRefusal> =>
  holdsRoleOverAll(actor, ['office']) ? allowed : refused('only_the_office_sets_targets')

/** The clerk or the head of a unit, or of a unit above it whose post reaches it, enters and submits its figures. */
export const canEnterActuals = (actor: Actor, unitId: string): Decision<TargetRefusal> =>
  holdsRoleOver(actor, unitId, ['unit_clerk', 'unit_head']) ? allowed : refused('only_clerk_or_head_of_unit')

/** The office approves and returns; nobody decides on what they submitted themselves. */
export function canDecideActuals(
  actor: Actor,
  submittedBy: readonly (string | null)[],
): Decision<TargetRefusal> {
  if (!holdsRole(actor, ['office'])) return refused('only_the_office_approves')
  return submittedBy.includes(actor.personId) ? refused('own_figures') : allowed
}
