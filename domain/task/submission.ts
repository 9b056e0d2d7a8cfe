import { type Decision, allowed, refused } from '#domain/decision/decision.ts'

export type SubmissionRefusal = 'evidence_or_reason_missing' | 'open_contributions'

export interface Claim {
  readonly evidence: readonly string[]
  readonly evidenceOmittedReason: string | null
  readonly openContributions: number
  readonly openContributionsReason: string | null
}

/**
 * A claim comes with at least one file or says why none, and is not made over open parts of cooperating units
 * without saying why.
 */
export function canClaim(claim: Claim): Decision<SubmissionRefusal> {
  if (claim.evidence.length === 0 && !claim.evidenceOmittedReason)
    return refused('evidence_or_reason_missing')
  return claim.openContributions > 0 && !claim.openContributionsReason
    ? refused('open_contributions')
    : allowed
}
