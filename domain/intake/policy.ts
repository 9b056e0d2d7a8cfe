import { type Decision, allowed, refused } from '#domain/decision/decision.ts'
import { type Actor, holdsRoleOverAll } from '#domain/session/actor.ts'

export type IntakeRefusal = 'only_the_office_reads_in' | 'intake_is_closed'

/** Documents are read in by the office, which answers for what becomes of them. */
export function canReadIn(actor: Actor): Decision<IntakeRefusal> {
  return holdsRoleOverAll(actor, ['office']) ? allowed : refused('only_the_office_reads_in')
}

/** Whether a reading may still be corrected and confirmed. */
export function canCorrect(actor: Actor, state: string): Decision<IntakeRefusal> {
  if (state !== 'proposed') return refused('intake_is_closed')
  return canReadIn(actor)
}
