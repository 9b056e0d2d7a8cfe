import { type Decision, allowed, refused } from '#domain/decision/decision.ts'
import { type Actor, belongsTo, holdsRoleOver } from '#domain/session/actor.ts'
import type { FundingStepKind } from './funding.ts'

export type FundingRefusal =
  | 'only_leader_or_office_decides_funding'
  | 'own_funding'
  | 'only_the_unit_records_spending'
  | 'only_unit_leader_or_office_places_funding'

/** Approving, allotting and refusing are for a leader or an office that reaches the unit, never for that unit itself. */
export function canDecideFunding(actor: Actor, unitId: string): Decision<FundingRefusal> {
  if (!holdsRoleOver(actor, unitId, ['leader', 'office']))
    return refused('only_leader_or_office_decides_funding')
  return belongsTo(actor, unitId) ? refused('own_funding') : allowed
}

/** The unit says what it spent; an office that reaches it may write it down. */
export function canRecordSpending(actor: Actor, unitId: string): Decision<FundingRefusal> {
  const isOfUnit = belongsTo(actor, unitId) && holdsRoleOver(actor, unitId, ['unit_head', 'unit_clerk'])
  return isOfUnit || holdsRoleOver(actor, unitId, ['office'])
    ? allowed
    : refused('only_the_unit_records_spending')
}

export const canEnterKind = (actor: Actor, unitId: string, kind: FundingStepKind): Decision<FundingRefusal> =>
  kind === 'spent' ? canRecordSpending(actor, unitId) : canDecideFunding(actor, unitId)

/** To which programme it belongs is said by whoever asks for it, or by a leader or an office that reaches the unit. */
export function canPlaceFunding(actor: Actor, unitId: string): Decision<FundingRefusal> {
  const isOfUnit = belongsTo(actor, unitId) && holdsRoleOver(actor, unitId, ['unit_head', 'unit_clerk'])
  return isOfUnit || holdsRoleOver(actor, unitId, ['leader', 'office'])
    ? allowed
    : refused('only_unit_leader_or_office_places_funding')
}
