import { type Decision, allowed, refused } from '#domain/decision/decision.ts'
import { type Actor, readsOnly } from '#domain/session/actor.ts'

/** Whoever works here keeps files; an inspector reads and leaves nothing behind. */
export function canUpload(actor: Actor): Decision<'reads_only'> {
  return readsOnly(actor) ? refused('reads_only') : allowed
}
