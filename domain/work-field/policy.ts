import { type Decision, allowed, refused } from '#domain/decision/decision.ts'
import { type Actor, holdsRole, holdsRoleOverAll } from '#domain/session/actor.ts'

/** The list of fields is one for the whole organisation: the office and the administrator keep it. */
export const canKeepWorkFields = (actor: Actor): Decision<'only_office_or_administrator_names_fields'> =>
  holdsRoleOverAll(actor, ['office']) || holdsRole(actor, ['administrator'])
    ? allowed
    : refused('only_office_or_administrator_names_fields')
