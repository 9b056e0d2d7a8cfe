import fc from 'fast-check'
import { expect, it } from 'vitest'
import { calendarDate } from '#domain/calendar/date.ts'
import { type Actor, type Role, roles } from '#domain/session/actor.ts'
import { leftFor, mayEnter, mayWithdraw } from './balance.ts'
import { mayLay, mayReach } from './milestones.ts'
import { canKeepProject, canRecordProject } from './policy.ts'
import { moneyKinds } from './project.ts'

const holder = (role: Role, unitId: string): Actor => ({
  accountId: 'a',
  personId: 'p',
  positions: [{ id: 'x', unitId, title: role, role, jurisdiction: 'all', reaches: 'all' }],
})
const who = (may: (actor: Actor) => { allowed: boolean }, unitId: string) =>
  roles.filter((role) => may(holder(role, unitId)).allowed)

it('has its plan kept from above and its facts recorded by its owner', () => {
  expect(who((actor) => canKeepProject(actor, 'owner'), 'owner')).toEqual(['leader', 'office'])
  expect(who((actor) => canRecordProject(actor, 'owner'), 'owner')).toEqual([
    'office',
    'unit_head',
    'unit_clerk',
  ])
  expect(who((actor) => canRecordProject(actor, 'owner'), 'elsewhere')).toEqual(['office'])
})

it('never lets more be allotted than decided on, nor more paid out than allotted, without a reason', () => {
  const entry = fc.record({ kind: fc.constantFrom(...moneyKinds), amount: fc.integer({ min: 1, max: 900 }) })
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 2000 }),
      fc.array(entry, { maxLength: 20 }),
      (investment, entries) => {
        let balance = { investment, allotted: 0, disbursed: 0 }
        for (const { kind, amount } of entries) {
          const may = mayEnter(balance, { kind, amount, overReason: null })
          expect(may.allowed).toBe(amount <= leftFor(balance, kind))
          if (may.allowed) balance = { ...balance, [kind]: balance[kind] + amount }
          expect(balance.disbursed <= balance.allotted && balance.allotted <= balance.investment).toBe(true)
          const all = { kind: 'allotted' as const, amount: balance.allotted }
          expect(mayWithdraw(balance, all).allowed).toBe(balance.disbursed === 0)
        }
      },
    ),
  )
  const spent = { investment: 100, allotted: 60, disbursed: 60 }
  expect(mayEnter(spent, { kind: 'disbursed', amount: 1, overReason: null })).toMatchObject({
    reason: 'more_than_allotted',
  })
  expect(mayEnter(spent, { kind: 'disbursed', amount: 1, overReason: 'Trượt giá' }).allowed).toBe(true)
})

const on = (text: string) => calendarDate(text)
const span = { startsOn: on('2023-01-01'), endsOn: on('2023-12-31'), reason: null }
const one = { id: 'a', name: 'Khởi công', plannedOn: on('2023-02-01'), weight: 10 }
const two = { id: 'b', name: 'Nghiệm thu', plannedOn: on('2023-11-01'), weight: 90 }
const present = [
  { ...one, reachedOn: on('2023-02-05') },
  { ...two, reachedOn: null },
]

it('keeps what was reached, and asks why a day moves or a milestone goes', () => {
  const lay = (asked: (typeof one)[], reason: string | null = null) =>
    mayLay(present, asked, { ...span, reason })
  const moved = { ...two, plannedOn: on('2023-12-01') }
  expect(lay([one, { ...two, name: 'Bàn giao' }]).allowed).toBe(true)
  expect(lay([one, two, { ...two, id: 'c' }]).allowed).toBe(true)
  expect(lay([one, moved])).toMatchObject({ reason: 'moving_needs_reason' })
  expect(lay([one])).toMatchObject({ reason: 'moving_needs_reason' })
  expect(lay([one, moved], 'Mưa lũ').allowed).toBe(true)
  expect(lay([moved], 'Mưa lũ')).toMatchObject({ reason: 'milestone_reached' })
  expect(lay([{ ...one, weight: 20 }, two], 'Mưa lũ')).toMatchObject({ reason: 'milestone_reached' })
  expect(lay([one, two, two])).toMatchObject({ reason: 'milestone_twice' })
  expect(lay([one, { ...two, plannedOn: on('2024-01-01') }], 'x')).toMatchObject({
    reason: 'milestone_outside_project',
  })
})

it('is reached once, on a day that has come', () => {
  const today = on('2023-10-05')
  expect(mayReach({ reachedOn: null }, today, today).allowed).toBe(true)
  expect(mayReach({ reachedOn: null }, on('2023-10-06'), today)).toMatchObject({
    reason: 'milestone_reached_in_future',
  })
  expect(mayReach({ reachedOn: today }, today, today)).toMatchObject({ reason: 'milestone_reached' })
})
