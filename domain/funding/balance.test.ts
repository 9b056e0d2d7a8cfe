import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canEnter, canRefuse, canWithdraw, leftOf, stateOf, takesEntries } from './balance.ts'
import { type Balance, fundingStates, fundingStepKinds } from './funding.ts'

const entry = fc.record({
  kind: fc.constantFrom(...fundingStepKinds),
  amount: fc.integer({ min: 1, max: 600 }),
})
const none = (asked: number): Balance => ({ asked, approved: 0, allotted: 0, spent: 0 })

it('never lets more be approved, allotted or spent than there is, whatever is entered in whatever order', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1000 }), fc.array(entry, { maxLength: 20 }), (asked, entries) => {
      let balance = none(asked)
      for (const { kind, amount } of entries) {
        const decision = canEnter(balance, { kind, amount, overReason: null })
        expect(decision.allowed).toBe(amount <= leftOf(balance, kind))
        if (decision.allowed) balance = { ...balance, [kind]: balance[kind] + amount }
        expect(balance.spent <= balance.allotted).toBe(true)
        expect(balance.allotted <= balance.approved).toBe(true)
        expect(balance.approved <= balance.asked).toBe(true)
      }
    }),
    { numRuns: 300 },
  )
})

it('lets more through only with a reason, and says what it is more than', () => {
  const balance = { asked: 100, approved: 80, allotted: 80, spent: 10 }
  const over = fundingStepKinds.map((kind) => canEnter(balance, { kind, amount: 90, overReason: null }))
  expect(over).toEqual([
    { allowed: false, reason: 'more_than_asked' },
    { allowed: false, reason: 'more_than_approved' },
    { allowed: false, reason: 'more_than_allotted' },
  ])
  expect(canEnter(balance, { kind: 'allotted', amount: 90, overReason: 'Trượt giá' }).allowed).toBe(true)
})

describe('state', () => {
  it('goes as far as the money has come', () => {
    expect(stateOf(none(100), false)).toBe('asked')
    expect(stateOf(none(100), true)).toBe('refused')
    expect(stateOf({ ...none(100), approved: 60 }, false)).toBe('approved')
    expect(stateOf({ ...none(100), approved: 60, allotted: 20 }, false)).toBe('allotted')
    expect(stateOf({ ...none(100), approved: 60, allotted: 20, spent: 20 }, false)).toBe('allotted')
    expect(stateOf({ ...none(100), approved: 60, allotted: 60, spent: 60 }, false)).toBe('spent')
  })

  it('is refused only before anything is approved, and then takes nothing', () => {
    expect(fundingStates.filter((state) => canRefuse(state).allowed)).toEqual(['asked'])
    expect(fundingStates.filter((state) => !takesEntries(state).allowed)).toEqual(['refused'])
  })
})

it('withdraws an entry unless others rest on it', () => {
  const balance = { asked: 100, approved: 80, allotted: 50, spent: 20 }
  expect(canWithdraw(balance, { kind: 'approved', amount: 30 }).allowed).toBe(true)
  expect(canWithdraw(balance, { kind: 'approved', amount: 40 }).allowed).toBe(false)
  expect(canWithdraw(balance, { kind: 'allotted', amount: 40 }).allowed).toBe(false)
  expect(canWithdraw(balance, { kind: 'spent', amount: 20 }).allowed).toBe(true)
})
