import { type Decision, allowed, refused } from '#domain/decision/decision.ts'
import { type Actor, holdsRole, holdsRoleOverAll } from '#domain/session/actor.ts'

/** The catalogue is one for the whole organisation: the office and the administrator keep it. */
export const canKeepProgrammes = (actor: Actor): Decision<'only_office_or_administrator_keeps_programmes'> =>
  holdsRoleOverAll(actor, ['office']) || holdsRole(actor, ['administrator'])
    ? allowed
    : refused('only_office_or_administrator_keeps_programmes')
