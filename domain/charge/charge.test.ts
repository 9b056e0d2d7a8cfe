import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Actor, type Role, roles } from '#domain/session/actor.ts'
import { type Charged, isHole, loadsOf, mayCharge, overloadedAmong, standingOf } from './charge.ts'
import { canAssignCharge, canKeepChargeRules } from './policy.ts'
import { isNeeded } from './rules.ts'

const person = fc.option(fc.constantFrom('a', 'b', 'c', 'd'))
const anyCharge = fc.record({
  personId: person,
  isPersonHere: fc.boolean(),
  deputyId: person,
  isDeputyHere: fc.boolean(),
  coverUnitId: fc.option(fc.constant('u')),
  isCoverThere: fc.boolean(),
})

it('is a hole exactly where it is needed, or was held, and nobody is left for it', () => {
  fc.assert(
    fc.property(fc.option(anyCharge), fc.boolean(), (charge, needed) => {
      const somebody =
        charge !== null &&
        ((charge.personId !== null && charge.isPersonHere) ||
          (charge.deputyId !== null && charge.isDeputyHere) ||
          (charge.coverUnitId !== null && charge.isCoverThere))
      const isMissed = needed || (charge !== null && charge.personId !== null)
      expect(isHole(standingOf(charge, needed))).toBe(!somebody && isMissed)
    }),
  )
})

it('goes from the person to the deputy to the cover', () => {
  const charge: Charged = {
    personId: 'a',
    isPersonHere: true,
    deputyId: 'b',
    isDeputyHere: true,
    coverUnitId: 'u',
    isCoverThere: true,
  }
  expect(standingOf(charge, true)).toBe('held')
  const left = { ...charge, isPersonHere: false }
  expect(standingOf(left, true)).toBe('deputy')
  expect(standingOf({ ...left, isDeputyHere: false }, true)).toBe('covered')
  expect(standingOf({ ...left, isDeputyHere: false, isCoverThere: false }, false)).toBe('left')
  expect([standingOf(null, true), standingOf(null, false)]).toEqual(['hole', 'none'])
})

it('is given to people of the unit, the deputy another, and covered from nearby or above', () => {
  const facts = { people: new Set(['a', 'b']), above: new Set(['district', 'province']), aboveCover: null }
  const asked = { unitId: 'commune', personId: 'a', deputyId: null, coverUnitId: null }
  const may = (change: object, more: object = {}) => mayCharge({ ...asked, ...change }, { ...facts, ...more })
  expect(may({}).allowed).toBe(true)
  expect(may({ deputyId: 'b' }).allowed).toBe(true)
  expect(may({ deputyId: 'a' })).toMatchObject({ reason: 'deputy_is_person' })
  expect(may({ personId: null, deputyId: 'b' })).toMatchObject({ reason: 'deputy_without_person' })
  expect(may({ personId: null })).toMatchObject({ reason: 'nobody_charged' })
  expect(may({ personId: 'x' })).toMatchObject({ reason: 'person_not_of_unit' })
  expect(may({ deputyId: 'x' })).toMatchObject({ reason: 'person_not_of_unit' })
  expect(may({ coverUnitId: 'commune' })).toMatchObject({ reason: 'cover_is_unit' })
  const covered = { personId: null, coverUnitId: 'other' }
  expect(may({ ...covered, coverUnitId: 'district' }).allowed).toBe(true)
  expect(may(covered, { aboveCover: 'district' }).allowed).toBe(true)
  expect(may(covered, { aboveCover: 'province' }).allowed).toBe(true)
  expect(may(covered, { aboveCover: 'otherDistrict' })).toMatchObject({ reason: 'cover_not_near' })
})

it('counts what each person is in charge of, so that the parts make the whole', () => {
  fc.assert(
    fc.property(fc.array(anyCharge, { maxLength: 30 }), fc.integer({ min: 1, max: 6 }), (charges, most) => {
      const loads = loadsOf(charges)
      const held = [...loads.values()].reduce((sum, each) => sum + each.held, 0)
      expect(held).toBe(charges.filter(({ personId }) => personId !== null).length)
      const over = overloadedAmong(loads, most)
      expect(over.every(({ load }) => load.held > most)).toBe(true)
      expect(over).toHaveLength([...loads.values()].filter((each) => each.held > most).length)
    }),
  )
})

it('is missed in the kinds of units that must have it alone', () => {
  const rules = { mostPerPerson: 3, needs: [{ workFieldId: 'f', kinds: ['district'] }] }
  expect(isNeeded(rules, 'f', 'district')).toBe(true)
  expect([isNeeded(rules, 'f', 'board'), isNeeded(rules, 'g', 'district')]).toEqual([false, false])
})

it('is said by the head, a leader or an office; what is expected by the office and the administrator', () => {
  const holder = (role: Role): Actor => ({
    accountId: 'a',
    personId: 'p',
    positions: [{ id: 'x', unitId: 'u', title: role, role, jurisdiction: 'all', reaches: 'all' }],
  })
  const who = (may: (actor: Actor) => { allowed: boolean }) =>
    roles.filter((role) => may(holder(role)).allowed)
  expect(who((actor) => canAssignCharge(actor, 'u'))).toEqual(['leader', 'office', 'unit_head'])
  expect(who(canKeepChargeRules)).toEqual(['office', 'administrator'])
})
