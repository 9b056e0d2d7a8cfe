import type * as z from 'zod'
import { type Decision, allowed, refused } from '#domain/decision/decision.ts'
import type { declaredSecrecySchema } from '#domain/intake/contract.ts'
import { findSecrecyStamp } from '#domain/intake/secrecy.ts'

export type DeclaredSecrecy = z.infer<typeof declaredSecrecySchema>

/** Neither what is declared a state secret nor what bears its stamp is entered, its title included (Law 117/2025/QH15). */
export function canBeRegistered(
  declared: DeclaredSecrecy,
  texts: readonly (string | null | undefined)[],
): Decision<'declared_secret' | 'document_stamp_found'> {
  if (declared !== 'none') return refused('declared_secret')
  return findSecrecyStamp(texts.filter(Boolean).join('\n')) ? refused('document_stamp_found') : allowed
}
