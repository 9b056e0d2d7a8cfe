import { type Decision, allowed, refused } from '#domain/decision/decision.ts'
import { type Actor, holdsRole, holdsRoleOverAll } from '#domain/session/actor.ts'

/** The working calendar is kept by the office and the administrator: every clock reads it. */
export function canKeepCalendar(actor: Actor): Decision<'only_office_or_administrator'> {
  return holdsRoleOverAll(actor, ['office']) || holdsRole(actor, ['administrator'])
    ? allowed
    : refused('only_office_or_administrator')
}
