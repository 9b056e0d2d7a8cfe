import { type Decision, allowed, refused } from '#domain/decision/decision.ts'
import { type Actor, holdsRoleOverAll } from '#domain/session/actor.ts'

export type ExchangeRefusal = 'only_the_office_exchanges'

/** Forms of other systems show the facts of all units, so the office of the body keeps them. */
export const canExchange = (actor: Actor): Decision<ExchangeRefusal> =>
  holdsRoleOverAll(actor, ['office']) ? allowed : refused('only_the_office_exchanges')
