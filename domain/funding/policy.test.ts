import { expect, it } from 'vitest'
import { type Actor, type Role, roles } from '#domain/session/actor.ts'
import { canDecideFunding, canEnterKind, canRecordSpending } from './policy.ts'

const holder = (role: Role, unitId: string): Actor => ({
  accountId: 'a',
  personId: 'p',
  positions: [{ id: 'x', unitId, title: role, role, jurisdiction: 'all', reaches: 'all' }],
})
const who = (may: (actor: Actor) => { allowed: boolean }, unitId: string) =>
  roles.filter((role) => may(holder(role, unitId)).allowed)

it('is decided by leader and office, never for their own unit', () => {
  expect(who((actor) => canDecideFunding(actor, 'asking'), 'elsewhere')).toEqual(['leader', 'office'])
  expect(who((actor) => canDecideFunding(actor, 'asking'), 'asking')).toEqual([])
})

it('is spent by the unit itself, or written down by an office', () => {
  expect(who((actor) => canRecordSpending(actor, 'asking'), 'asking')).toEqual([
    'office',
    'unit_head',
    'unit_clerk',
  ])
  expect(who((actor) => canEnterKind(actor, 'asking', 'spent'), 'elsewhere')).toEqual(['office'])
  expect(who((actor) => canEnterKind(actor, 'asking', 'allotted'), 'elsewhere')).toEqual(['leader', 'office'])
})
