import fc from 'fast-check'
import { expect, it } from 'vitest'
import { appraisalStates, appraisalSteps, maySend, mayTake, openStates, stateAfter } from './lifecycle.ts'

it('goes its way step by step, comes back for revision, and never leaves an end', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...appraisalSteps), { maxLength: 30 }), (steps) => {
      let state: (typeof appraisalStates)[number] = 'drafting'
      for (const step of steps) {
        if (!mayTake(state, step).allowed) continue
        state = stateAfter(step)
        expect(state).not.toBe('issued')
      }
      const left = appraisalSteps.filter((step) => mayTake(state, step).allowed)
      expect(left.length > 0).toBe(state !== 'withdrawn')
    }),
    { numRuns: 200 },
  )
  const taken = (step: (typeof appraisalSteps)[number]) =>
    appraisalStates.filter((state) => mayTake(state, step).allowed)
  expect(taken('pass')).toEqual(['appraising'])
  expect(taken('approve')).toEqual(['deciding'])
  expect(taken('withdraw')).toEqual([...openStates])
})

it('waits for the opinions that its type asks for, no longer than their day', () => {
  const so = (asked: number, running: number, needsOpinions = true) =>
    maySend({ needsOpinions, asked, running })
  expect(so(0, 0)).toEqual({ allowed: false, reason: 'opinions_not_asked' })
  expect(so(2, 1)).toEqual({ allowed: false, reason: 'opinions_running' })
  expect(so(2, 0).allowed).toBe(true)
  expect(so(0, 0, false).allowed).toBe(true)
})
