import { type Decision, allowed, refused } from '#domain/decision/decision.ts'
import { type Actor, readsOnly } from '#domain/session/actor.ts'

export type ConversionRefusal = 'reads_only' | 'no_old_letters' | 'already_converted'

/** Whether a file may be copied into Unicode: it has old letters, and no such copy is there yet. */
export function canConvertLetters(
  actor: Actor,
  file: { hasOldLetters: boolean; isConverted: boolean },
): Decision<ConversionRefusal> {
  if (readsOnly(actor)) return refused('reads_only')
  if (!file.hasOldLetters) return refused('no_old_letters')
  return file.isConverted ? refused('already_converted') : allowed
}

/** Whoever works here keeps files; an inspector reads and leaves nothing behind. */
export function canUpload(actor: Actor): Decision<'reads_only'> {
  return readsOnly(actor) ? refused('reads_only') : allowed
}
