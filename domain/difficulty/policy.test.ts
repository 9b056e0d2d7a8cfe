import { expect, it } from 'vitest'
import { calendarDate } from '#domain/calendar/date.ts'
import { type Actor, type Role, roles } from '#domain/session/actor.ts'
import { mayTake, stateOf } from './lifecycle.ts'
import { canCloseDifficulty } from './policy.ts'

const holder = (role: Role): Actor => ({
  accountId: 'a',
  personId: 'p',
  positions: [{ id: 'x', unitId: 'mine', title: role, role, jurisdiction: 'all', reaches: 'all' }],
})

it('is closed by a raiser alone, whatever others may read', () => {
  const closers = (raisers: string[]) =>
    roles.filter((role) => canCloseDifficulty(holder(role), raisers).allowed)
  expect(closers(['other', 'mine'])).toEqual(['leader', 'office', 'unit_head', 'unit_clerk'])
  expect(closers(['other'])).toEqual([])
})

it('takes no step once closed', () => {
  expect(stateOf({ closedOn: null })).toBe('open')
  expect(mayTake('open', 'raise_again').allowed).toBe(true)
  expect(mayTake(stateOf({ closedOn: calendarDate('2023-10-05') }), 'raise_again')).toEqual({
    allowed: false,
    reason: 'difficulty_is_closed',
  })
  expect(mayTake('closed', 'close').allowed).toBe(false)
})
