import { type Decision, allowed, refused } from '#domain/decision/decision.ts'
import type { Balance, FundingState, FundingStepKind } from './funding.ts'

export type BalanceRefusal = 'more_than_asked' | 'more_than_approved' | 'more_than_allotted'

/** What each kind of entry is drawn from, and why more than that needs a reason. */
const drawnFrom: Record<FundingStepKind, readonly [keyof Balance, BalanceRefusal]> = {
  approved: ['asked', 'more_than_asked'],
  allotted: ['approved', 'more_than_approved'],
  spent: ['allotted', 'more_than_allotted'],
}

/** The amount in whole đồng that may still be entered of a kind without a reason. */
export const leftOf = (balance: Balance, kind: FundingStepKind): number =>
  Math.max(0, balance[drawnFrom[kind][0]] - balance[kind])

/** Never more allotted than approved, nor more spent than allotted, unless somebody says why. */
export function canEnter(
  balance: Balance,
  { kind, amount, overReason }: { kind: FundingStepKind; amount: number; overReason: string | null },
): Decision<BalanceRefusal> {
  if (amount <= leftOf(balance, kind) || overReason !== null) return allowed
  return refused(drawnFrom[kind][1])
}

/** An entry may be withdrawn as long as what was drawn from it does not exceed what is left. */
export function canWithdraw(
  balance: Balance,
  { kind, amount }: { kind: FundingStepKind; amount: number },
): Decision<'later_entries_rest_on_it'> {
  const left = { ...balance, [kind]: balance[kind] - amount }
  const isCovered = left.allotted <= left.approved && left.spent <= left.allotted
  return kind === 'spent' || isCovered ? allowed : refused('later_entries_rest_on_it')
}

/** How far the money has come. */
export function stateOf(balance: Balance, isRefused: boolean): FundingState {
  const { approved, allotted, spent } = balance
  if (isRefused) return 'refused'
  if (approved > 0 && allotted >= approved && spent >= allotted) return 'spent'
  if (allotted > 0 || spent > 0) return 'allotted'
  return approved > 0 ? 'approved' : 'asked'
}

/** It is refused whole, before anything of it is approved; what is refused takes no entry. */
export function canRefuse(state: FundingState): Decision<'funding_under_way' | 'funding_refused'> {
  if (state === 'refused') return refused('funding_refused')
  return state === 'asked' ? allowed : refused('funding_under_way')
}

export const takesEntries = (state: FundingState): Decision<'funding_refused'> =>
  state === 'refused' ? refused('funding_refused') : allowed
