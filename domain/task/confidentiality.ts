import * as z from 'zod'
import { type Decision, allowed, refused } from '#domain/decision/decision.ts'
import { findSecrecyStamp } from '#domain/intake/secrecy.ts'

/** Who sees a task: everyone in whose reach it lies, or only the very units concerned. No level is a state secret. */
export const confidentialities = ['ordinary', 'limited'] as const
export type Confidentiality = (typeof confidentialities)[number]

/** What may be declared; the levels of state secrets are known in order to be refused. */
export const declaredConfidentialitySchema = z.enum([...confidentialities, 'mat', 'toi_mat', 'tuyet_mat'])
export type DeclaredConfidentiality = z.infer<typeof declaredConfidentialitySchema>

const isAllowed = (declared: DeclaredConfidentiality): declared is Confidentiality =>
  confidentialities.some((level) => level === declared)

/** The level under which a task may be kept; null for a state secret, which never is, not even its title. */
export const confidentialityOf = (declared: DeclaredConfidentiality): Confidentiality | null =>
  isAllowed(declared) ? declared : null

/** Neither what is declared a state secret nor what bears its stamp may be written down here (Law 117/2025/QH15). */
export function canBeKept(
  declared: DeclaredConfidentiality,
  texts: readonly (string | null | undefined)[],
): Decision<'task_declared_secret' | 'task_stamp_found'> {
  if (!isAllowed(declared)) return refused('task_declared_secret')
  const stamp = findSecrecyStamp(texts.filter(Boolean).join('\n'))
  return stamp ? refused('task_stamp_found') : allowed
}
