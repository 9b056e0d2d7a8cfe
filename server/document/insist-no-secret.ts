import { type DeclaredSecrecy, canBeRegistered } from '#domain/document/secrecy.ts'
import { Problem } from '#server/kernel/problem.ts'

/** Nothing of a state secret is stored or logged: it is refused whole. */
export function insistNoSecret(
  declared: DeclaredSecrecy,
  ...texts: readonly (string | null | undefined)[]
): void {
  const decision = canBeRegistered(declared, texts)
  if (!decision.allowed) throw new Problem('state_secret', { reason: decision.reason })
}
