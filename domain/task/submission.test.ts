import { expect, it } from 'vitest'
import { canClaim } from './submission.ts'

const claim = {
  evidence: ['file'],
  evidenceOmittedReason: null,
  openContributions: 0,
  openContributionsReason: null,
}

it('wants a file or the reason why there is none', () => {
  expect(canClaim(claim)).toEqual({ allowed: true })
  expect(canClaim({ ...claim, evidence: [] })).toEqual({
    allowed: false,
    reason: 'evidence_or_reason_missing',
  })
  expect(canClaim({ ...claim, evidence: [], evidenceOmittedReason: 'Họp miệng' })).toEqual({ allowed: true })
})

it('is not made over open parts without saying why', () => {
  const open = { ...claim, openContributions: 2 }
  expect(canClaim(open)).toEqual({ allowed: false, reason: 'open_contributions' })
  expect(canClaim({ ...open, openContributionsReason: 'Ban A gửi sau' })).toEqual({ allowed: true })
})
