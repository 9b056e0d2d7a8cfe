import { Problem } from '#server/kernel/problem.ts'
import type { Examined } from './examine-file.ts'

/**
 * Holds a file unsaved whose name or words bear a secrecy stamp, until a person has looked at it and says why it is none.
 * Finding none does not say that a file is not secret.
 */
export function holdStamped(
  { stampIn }: Pick<Examined, 'stampIn'>,
  { stampReason }: { stampReason?: string | undefined },
): void {
  if (stampIn && !stampReason)
    throw new Problem('state_secret', { reason: 'stamp_found', params: { where: stampIn } })
}
