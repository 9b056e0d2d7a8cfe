import { expect, it } from 'vitest'
import type { Actor, Role } from '#domain/session/actor.ts'
import { roles } from '#domain/session/actor.ts'
import { type MeetingStep, mayTake } from './lifecycle.ts'
import { meetingStates } from './meeting.ts'
import { canTake } from './policy.ts'

const steps: MeetingStep[] = ['reschedule', 'prepare', 'attend', 'open', 'conclude', 'raise', 'close']
const holder = (role: Role, reaches: 'all' | ReadonlySet<string>): Actor => ({
  accountId: 'a',
  personId: 'p',
  positions: [{ id: 'x', unitId: 'host', title: role, role, jurisdiction: 'unit', reaches }],
})

it('lets only office and leader over the host take a step, and only in its state', () => {
  for (const role of roles)
    for (const reaches of ['all', new Set(['host']), new Set(['other'])] as const)
      for (const state of meetingStates)
        for (const step of steps) {
          const decision = canTake(holder(role, reaches), { hostUnitId: 'host', state }, step)
          const isKeeper = ['office', 'leader'].includes(role) && (reaches === 'all' || reaches.has('host'))
          expect(decision.allowed).toBe(isKeeper && mayTake(state, step).allowed)
        }
})

it('opens once, closes once, and changes nothing afterwards', () => {
  expect(mayTake('planned', 'open')).toEqual({ allowed: true })
  expect(mayTake('open', 'open')).toEqual({ allowed: false, reason: 'meeting_already_open' })
  expect(mayTake('planned', 'close')).toEqual({ allowed: false, reason: 'meeting_not_open' })
  for (const step of steps)
    expect(mayTake('closed', step)).toEqual({ allowed: false, reason: 'meeting_is_closed' })
})
