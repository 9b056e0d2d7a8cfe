import { type Decision, allowed, refused } from '#domain/decision/decision.ts'
import { type Actor, holdsRoleOverAll } from '#domain/session/actor.ts'

export type PublicationRefusal = 'only_the_office_publishes' | 'period_not_over' | 'nothing_to_publish'

/** The office of the body makes figures public, in the name of all units. */
export const canPublish = (actor: Actor): Decision<PublicationRefusal> =>
  holdsRoleOverAll(actor, ['office']) ? allowed : refused('only_the_office_publishes')

/** Whether there is something to publish: the months are over, and somebody has reported. */
export function isPublishable(
  through: number,
  lastClosed: number,
  reported: number,
): Decision<PublicationRefusal> {
  if (through > lastClosed) return refused('period_not_over')
  return reported > 0 ? allowed : refused('nothing_to_publish')
}
