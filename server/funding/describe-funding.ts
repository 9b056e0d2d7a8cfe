import { firstRefusal } from '#domain/decision/decision.ts'
import { canRefuse, takesEntries } from '#domain/funding/balance.ts'
import type { Funding } from '#domain/funding/contract.ts'
import type { FundingStepKind } from '#domain/funding/funding.ts'
import { canDecideFunding, canEnterKind, canPlaceFunding } from '#domain/funding/policy.ts'
import type { Actor } from '#domain/session/actor.ts'
import type { FundingRow } from './funding-seen.ts'

/** Money as its reader sees it, with what they may enter. */
export function describeFunding({ unitId, ...row }: FundingRow, actor: Actor): Funding {
  const enter = (kind: FundingStepKind) =>
    firstRefusal<string>(canEnterKind(actor, unitId, kind), takesEntries(row.state))
  return {
    ...row,
    can: {
      approved: enter('approved'),
      allotted: enter('allotted'),
      spent: enter('spent'),
      place: canPlaceFunding(actor, unitId),
      refuse: firstRefusal<string>(canDecideFunding(actor, unitId), canRefuse(row.state)),
    },
  }
}
