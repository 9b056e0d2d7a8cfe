import { type Decision, allowed, refused } from '#domain/decision/decision.ts'
import { type Actor, holdsRole } from '#domain/session/actor.ts'

/** Where the house is opened to other systems is the administrator's alone. */
export const canKeepWebhooks = (actor: Actor): Decision<'only_the_administrator'> =>
  holdsRole(actor, ['administrator']) ? allowed : refused('only_the_administrator')
