import { canReadIn } from '#domain/intake/policy.ts'
import { useSession } from '#web/session/use-session.ts'
import { useWords } from '#web/words/language.tsx'

/** Why the one who is signed in may not read a document in; null for who may. */
export function useReadInRefusal(): string | null {
  const { why } = useWords()
  const { accountId, personId, positions } = useSession()
  const posts = positions.map((position) => ({
    ...position,
    unitId: position.unit.id,
    // Reading in reaches no unit; the page does not know how far a post reaches, and need not.
    reaches: new Set<string>(),
  }))
  return why(canReadIn({ accountId, personId, positions: posts }))
}
