import { expect, it } from 'vitest'
import { calendarDate } from '#domain/calendar/date.ts'
import type { Role } from '#domain/session/actor.ts'
import { actsFor, canAppraise, canDecide, canGiveOpinion } from './policy.ts'

const unit = 'van-phong'
const acting = (role: Role, unitId: string, ends: string | null, today = '2023-10-05') => ({
  actor: {
    accountId: 'a',
    personId: 'pho',
    positions: [
      { id: 'p', unitId, title: '', role, jurisdiction: 'unit' as const, reaches: new Set([unitId]) },
    ],
  },
  delegations:
    ends === null
      ? []
      : [
          {
            unitId: unit,
            fromPersonId: 'truong',
            beginsOn: calendarDate('2023-10-02'),
            endsOn: calendarDate(ends),
            endedOn: null,
          },
        ],
  today: calendarDate(today),
})

it('lets the head appraise, a deputy within the days of the delegation, and nobody their own draft', () => {
  expect(canAppraise(acting('unit_head', unit, null), unit, 'x').allowed).toBe(true)
  expect(canAppraise(acting('unit_head', unit, null), unit, 'pho')).toMatchObject({ reason: 'own_draft' })
  expect(canAppraise(acting('unit_clerk', unit, '2023-10-05'), unit, 'x').allowed).toBe(true)
  expect(canAppraise(acting('unit_clerk', unit, '2023-10-04'), unit, 'x')).toMatchObject({
    reason: 'delegation_ended',
  })
  expect(canAppraise(acting('unit_clerk', unit, '2023-10-05', '2023-10-01'), unit, 'x')).toMatchObject({
    reason: 'only_the_appraiser',
  })
  expect(canAppraise(acting('unit_clerk', unit, null), unit, 'x')).toMatchObject({
    reason: 'only_the_appraiser',
  })
  expect(canAppraise(acting('inspector', unit, '2023-10-05'), unit, 'x')).toMatchObject({
    reason: 'reads_only',
  })
})

it('says in whose place a deputy acts', () => {
  expect(actsFor(acting('unit_clerk', unit, '2023-10-05'), unit)).toBe('truong')
  expect(actsFor(acting('unit_head', unit, '2023-10-05'), unit)).toBeNull()
})

it('decides by whoever leads, and hears the clerk of a unit that was asked', () => {
  expect(canDecide(acting('leader', unit, null), unit, 'x').allowed).toBe(true)
  expect(canDecide(acting('office', unit, null), unit, 'x')).toMatchObject({ reason: 'only_the_decider' })
  expect(canGiveOpinion(acting('unit_clerk', unit, null), unit).allowed).toBe(true)
  expect(canGiveOpinion(acting('unit_clerk', 'khac', null), unit)).toMatchObject({
    reason: 'only_the_unit_asked',
  })
})
