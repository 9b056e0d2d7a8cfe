import { type Decision, allowed, refused } from '#domain/decision/decision.ts'
import { type Actor, holdsRoleOver, holdsRoleOverAll } from '#domain/session/actor.ts'
import type { ApprovalRefusal } from './approval.ts'

export type TargetRefusal =
  | 'only_the_office_sets_targets'
  | ApprovalRefusal
  | 'only_clerk_or_head_of_unit'
  | 'no_figures_submitted'
  | 'nothing_to_submit'
  | 'already_submitted'
  | 'not_yet_submitted'
  | 'month_not_begun'
  | 'month_frozen'
  | 'no_period_ends_here'
  | 'indicator_retired'
  | 'no_unit_of_this_kind'

/** Indicators and targets are kept by the office, from the year's plan. */
export const canKeepTargets = (actor: Actor): Decision<TargetRefusal> =>
  holdsRoleOverAll(actor, ['office']) ? allowed : refused('only_the_office_sets_targets')

/** The clerk or the head of a unit, or of a unit above it whose post reaches it, enters and submits its figures. */
export const canEnterActuals = (actor: Actor, unitId: string): Decision<TargetRefusal> =>
  holdsRoleOver(actor, unitId, ['unit_clerk', 'unit_head']) ? allowed : refused('only_clerk_or_head_of_unit')
