import { expect, it } from 'vitest'
import { type Actor, type Role, roles } from '#domain/session/actor.ts'
import { canRecommend, mayAdopt, mayBeRecommended } from './policy.ts'

const holder = (role: Role, unitId: string): Actor => ({
  accountId: 'a',
  personId: 'p',
  positions: [{ id: 'x', unitId, title: role, role, jurisdiction: 'all', reaches: 'all' }],
})

it('is recommended by leader and office, once, never for their own unit', () => {
  const who = (unitId: string) => roles.filter((role) => canRecommend(holder(role, unitId), 'finder').allowed)
  expect(who('elsewhere')).toEqual(['leader', 'office'])
  expect(who('finder')).toEqual([])
  expect(mayBeRecommended({ isRecommended: true }).allowed).toBe(false)
})

it('is taken up once by each other unit after it was recommended', () => {
  const practice = { isRecommended: true, unitId: 'finder', adoptedBy: ['first'] }
  expect(mayAdopt(practice, 'second').allowed).toBe(true)
  expect(mayAdopt(practice, 'first')).toEqual({ allowed: false, reason: 'already_adopted' })
  expect(mayAdopt(practice, 'finder')).toEqual({ allowed: false, reason: 'unit_found_it' })
  expect(mayAdopt({ ...practice, isRecommended: false }, 'second')).toEqual({
    allowed: false,
    reason: 'practice_not_recommended',
  })
})
