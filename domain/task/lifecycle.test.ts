import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type TaskState,
  type TaskStep,
  canStep,
  lifecycle,
  takerOf,
  taskStates,
  taskSteps,
} from './lifecycle.ts'

/** The table of the glossary, written out by hand: every pair that is allowed, and nothing else. */
const allowedByHand: Record<string, TaskState> = {
  'assigned acknowledge': 'in_progress',
  'assigned hand': 'assigned',
  'assigned cancel': 'cancelled',
  'in_progress hand': 'in_progress',
  'in_progress report': 'in_progress',
  'in_progress submit': 'submitted',
  'in_progress cancel': 'cancelled',
  'submitted accept': 'accepted',
  'submitted return': 'returned',
  'returned hand': 'returned',
  'returned report': 'returned',
  'returned submit': 'submitted',
  'returned cancel': 'cancelled',
  'assigned contest': 'assigned',
  'assigned agree': 'assigned',
  'assigned insist': 'assigned',
  'assigned transfer': 'assigned',
  'in_progress transfer': 'assigned',
  'returned transfer': 'returned',
  'in_progress breakDown': 'in_progress',
  'in_progress guide': 'in_progress',
  'returned breakDown': 'returned',
  'returned guide': 'returned',
  'submitted grantExtension': 'submitted',
  'submitted refuseExtension': 'submitted',
  ...arrangedByHand('assigned'),
  ...arrangedByHand('in_progress'),
  ...arrangedByHand('returned'),
  ...datesByHand('assigned'),
  ...datesByHand('in_progress'),
  ...datesByHand('returned'),
}

describe('lifecycle', () => {
  it('is the table of the office, pair by pair', () => {
    for (const state of taskStates) {
      for (const step of taskSteps) {
        const by = `${state} ${step}`
        expect([by, lifecycle[state][step]?.to]).toEqual([by, allowedByHand[by]])
        expect(canStep(state, step).allowed).toBe(by in allowedByHand)
      }
    }
  })

  it('never leads a random walk past a decision', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...taskSteps), { maxLength: 40 }), (steps) => {
        const walked = walk(steps)
        const submitted = walked.filter(({ step }) => step === 'submit').length
        const decided = walked.filter(({ step }) => step === 'accept' || step === 'return').length
        expect(decided).toBeLessThanOrEqual(submitted)
        expect(submitted - decided).toBeLessThanOrEqual(1)
        const isEnd = ({ to }: Move) => to === 'accepted' || to === 'cancelled'
        expect(walked.slice(0, -1).some(isEnd)).toBe(false)
        expect(walked.every(({ from, to }) => to !== 'accepted' || from === 'submitted')).toBe(true)
      }),
    )
  })

  it('gives every step one taker, whatever the state', () => {
    for (const step of taskSteps) {
      const takers = taskStates.flatMap((state) => lifecycle[state][step]?.by ?? [])
      expect(new Set(takers)).toEqual(new Set([takerOf(step)]))
    }
  })
})

function arrangedByHand(state: TaskState): Record<string, TaskState> {
  const same = { block: state, arrangeParts: state, star: state, classify: state, remind: state }
  const to = { ...same, split: 'cancelled', merge: 'cancelled' } as const
  return Object.fromEntries(Object.entries(to).map(([step, next]) => [`${state} ${step}`, next]))
}

function datesByHand(state: TaskState): Record<string, TaskState> {
  const steps = ['askExtension', 'grantExtension', 'refuseExtension', 'extend']
  return Object.fromEntries(steps.map((step) => [`${state} ${step}`, state]))
}

interface Move {
  from: TaskState
  step: TaskStep
  to: TaskState
}

function walk(steps: readonly TaskStep[]): Move[] {
  const moves: Move[] = []
  let state: TaskState = 'assigned'
  for (const step of steps) {
    const to: TaskState | undefined = lifecycle[state][step]?.to
    if (!to) continue
    moves.push({ from: state, step, to })
    state = to
  }
  return moves
}
