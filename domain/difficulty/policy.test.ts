import { expect, it } from 'vitest'
import { calendarDate } from '#domain/calendar/date.ts'
import { type Actor, type Role, roles } from '#domain/session/actor.ts'
import { mayTake, stateOf } from './lifecycle.ts'
import { canCloseForEnded, canLink, canSpeakAsRaiser, canSpeakForSome } from './policy.ts'

const holder = (role: Role): Actor => ({
  accountId: 'a',
  personId: 'p',
  positions: [{ id: 'x', unitId: 'mine', title: role, role, jurisdiction: 'all', reaches: 'all' }],
})

it('is said to be gone by a raiser alone, for its own unit, whatever others may read', () => {
  const speakers = (raisers: string[], unitId: string) =>
    roles.filter((role) => canSpeakAsRaiser(holder(role), raisers, unitId).allowed)
  expect(speakers(['other', 'mine'], 'mine')).toEqual(['leader', 'office', 'unit_head', 'unit_clerk'])
  expect(speakers(['other', 'mine'], 'other')).toEqual([])
  expect(speakers(['other'], 'mine')).toEqual([])
  expect(roles.filter((role) => canSpeakForSome(holder(role), ['other']).allowed)).toEqual([])
})

it('is closed for units that are gone by the office, and linked by raisers and who reaches them', () => {
  expect(roles.filter((role) => canCloseForEnded(holder(role)).allowed)).toEqual(['office'])
  expect(roles.filter((role) => canLink(holder(role), ['other']).allowed)).toEqual(['leader', 'office'])
})

it('takes no step once closed but to be opened again', () => {
  expect(stateOf({ closedOn: null })).toBe('open')
  expect(mayTake('open', 'raise_again').allowed).toBe(true)
  expect(mayTake(stateOf({ closedOn: calendarDate('2023-10-05') }), 'raise_again')).toEqual({
    allowed: false,
    reason: 'difficulty_is_closed',
  })
  expect(mayTake('closed', 'reopen').allowed).toBe(true)
  expect(mayTake('open', 'reopen')).toEqual({ allowed: false, reason: 'difficulty_is_open' })
})
