import { type Decision, allowed, refused } from '#domain/decision/decision.ts'
import { type Actor, holdsRole, holdsRoleOver, holdsRoleOverAll } from '#domain/session/actor.ts'

/** The head of a unit says who of it is in charge; so does a leader or an office above. */
export const canAssignCharge = (
  actor: Actor,
  unitId: string,
): Decision<'only_head_or_office_assigns_charge'> =>
  holdsRoleOver(actor, unitId, ['leader', 'office', 'unit_head'])
    ? allowed
    : refused('only_head_or_office_assigns_charge')

/** What is expected holds for the whole organisation: the office and the administrator keep it. */
export const canKeepChargeRules = (
  actor: Actor,
): Decision<'only_office_or_administrator_keeps_charge_rules'> =>
  holdsRoleOverAll(actor, ['office']) || holdsRole(actor, ['administrator'])
    ? allowed
    : refused('only_office_or_administrator_keeps_charge_rules')
