import { type Decision, allowed, refused } from '#domain/decision/decision.ts'
import { type Actor, holdsRole, holdsRoleOverAll } from '#domain/session/actor.ts'

/** The log is read by those who oversee the whole body, and by the administrator. */
export function canReadLog(actor: Actor): Decision<'log_is_for_oversight'> {
  return readsChanges(actor) || holdsRole(actor, ['administrator'])
    ? allowed
    : refused('log_is_for_oversight')
}

/** What exactly changed is for those who may read everyone's work; the administrator sees that something did. */
export const readsChanges = (actor: Actor): boolean =>
  holdsRoleOverAll(actor, ['inspector', 'leader', 'office'])
