import { describe, expect, it } from 'vitest'
import { type Actor, type Role, roles } from '#domain/session/actor.ts'
import { isOpen, mayBeDirected, settles, stateAfter } from './lifecycle.ts'
import { canDirect, canRaiseFor, speaksForItself } from './policy.ts'
import {
  datesOnlyWhatItForwards,
  directionDecisions,
  forwardsToAUnit,
  givesTasksOnlyOnAccepting,
  recommendationStates,
} from './recommendation.ts'

const holder = (role: Role, unitId: string, reaches: 'all' | ReadonlySet<string>): Actor => ({
  accountId: 'a',
  personId: 'p',
  positions: [{ id: 'x', unitId, title: role, role, jurisdiction: 'unit', reaches }],
})

describe('state and steps', () => {
  it('takes any direction while open and none once answered', () => {
    for (const state of recommendationStates)
      for (const decision of directionDecisions)
        expect(mayBeDirected(state, decision).allowed).toBe(isOpen(state))
  })

  it('is settled by accepting or refusing only', () => {
    expect(directionDecisions.filter(settles)).toEqual(['accept', 'refuse'])
    for (const decision of directionDecisions) expect(isOpen(stateAfter(decision))).toBe(!settles(decision))
  })

  it('names a unit exactly when it forwards', () => {
    expect(forwardsToAUnit({ decision: 'forward', forwardedToUnitId: 'u' })).toBe(true)
    expect(forwardsToAUnit({ decision: 'forward', forwardedToUnitId: null })).toBe(false)
    expect(forwardsToAUnit({ decision: 'accept', forwardedToUnitId: 'u' })).toBe(false)
    expect(forwardsToAUnit({ decision: null, forwardedToUnitId: null })).toBe(true)
  })
})

it('sets a date only by forwarding, and makes tasks only by accepting', () => {
  const dating = directionDecisions.filter((decision) =>
    datesOnlyWhatItForwards({ decision, answerDueOn: '2023-10-20' }),
  )
  const assigning = directionDecisions.filter((decision) =>
    givesTasksOnlyOnAccepting({ decision, tasks: [{}] }),
  )
  expect([dating, assigning]).toEqual([['forward'], ['accept']])
  for (const decision of directionDecisions) {
    expect(datesOnlyWhatItForwards({ decision, answerDueOn: null })).toBe(true)
    expect(givesTasksOnlyOnAccepting({ decision, tasks: [] })).toBe(true)
  }
})

describe('who may', () => {
  it('raise: head and clerk for their own unit, office and leader for those they reach', () => {
    const mine = new Set(['mine'])
    const may = (role: Role, reaches: 'all' | ReadonlySet<string>, unitId: string) =>
      canRaiseFor(holder(role, 'mine', reaches), unitId).allowed
    expect(roles.filter((role) => may(role, mine, 'mine'))).toEqual([
      'leader',
      'office',
      'unit_head',
      'unit_clerk',
    ])
    expect(roles.filter((role) => may(role, 'all', 'other'))).toEqual(['leader', 'office'])
    expect(roles.filter((role) => may(role, mine, 'other'))).toEqual([])
  })

  it('direct: leader and office over the unit that answers, and its own head', () => {
    const may = (role: Role, unitId: string) => canDirect(holder(role, unitId, 'all'), 'answering').allowed
    expect(roles.filter((role) => may(role, 'elsewhere'))).toEqual(['leader', 'office'])
    expect(roles.filter((role) => may(role, 'answering'))).toEqual(['leader', 'office', 'unit_head'])
  })

  it('the office speaks for a leader it names, the others for themselves', () => {
    const speaks = (role: Role) => speaksForItself(holder(role, 'answering', 'all'), 'answering')
    expect(roles.filter(speaks)).toEqual(['leader', 'unit_head'])
  })
})
