import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Actor, Jurisdiction, Role } from '#domain/session/actor.ts'
import { jurisdictions, roles } from '#domain/session/actor.ts'
import { type Course, canApprove, canReturn, levelsAbove, waitsAt } from './approval.ts'

/** province ─ district ─ commune ─ cell, and a board beside the district. */
const parentOf = new Map<string, string | null>([
  ['province', null],
  ['district', 'province'],
  ['board', 'province'],
  ['commune', 'district'],
  ['cell', 'commune'],
])
const units = [...parentOf.keys()]
const below = (unit: string): string[] => [
  unit,
  ...units.filter((each) => parentOf.get(each) === unit).flatMap(below),
]

function person(personId: string, unitId: string, role: Role, jurisdiction: Jurisdiction = 'subtree'): Actor {
  const reaches =
    jurisdiction === 'all'
      ? ('all' as const)
      : new Set(jurisdiction === 'subtree' ? below(unitId) : jurisdiction === 'unit' ? [unitId] : [])
  return {
    accountId: personId,
    personId,
    positions: [{ id: '', unitId, title: '', role, jurisdiction, reaches }],
  }
}

const office = person('office', 'board', 'office', 'all')
const districtHead = person('dh', 'district', 'unit_head')
const communeHead = person('ch', 'commune', 'unit_head')
const approvers = new Map([
  ['district', ['dh']],
  ['commune', ['ch']],
])

const course = (unitId: string, more: Partial<Course> = {}): Course => ({
  unitId,
  levels: levelsAbove(unitId, parentOf, approvers),
  submittedBy: 'clerk',
  approvals: [],
  ...more,
})
const at = (of: Course): string => waitsAt(of).level.unitId

describe('the levels above a unit', () => {
  it('ends with the body, whose office decides; a unit directly below it has that level alone', () => {
    expect(course('cell').levels.map(({ unitId, isTop }) => [unitId, isTop])).toEqual([
      ['commune', false],
      ['district', false],
      ['province', true],
    ])
    for (const unit of ['district', 'board', 'province', 'unknown'])
      expect(course(unit).levels.filter(({ isTop }) => !isTop)).toEqual([])
  })

  it('are taken one by one, and the last makes it approved', () => {
    expect(at(course('cell'))).toBe('commune')
    expect(at(course('cell', { approvals: [{ unitId: 'commune', by: 'ch' }] }))).toBe('district')
    const both = [
      { unitId: 'commune', by: 'ch' },
      { unitId: 'district', by: 'dh' },
    ]
    expect(waitsAt(course('cell', { approvals: both })).level).toMatchObject({
      unitId: 'province',
      isTop: true,
    })
  })

  it('passes over a unit without anybody to decide, and over one whose only head submitted the figure', () => {
    const empty = course('cell', { levels: levelsAbove('cell', parentOf, new Map()) })
    expect(waitsAt(empty)).toMatchObject({
      level: { unitId: 'province' },
      skipped: [{ unitId: 'commune' }, { unitId: 'district' }],
    })
    const own = course('cell', { submittedBy: 'ch' })
    expect(waitsAt(own)).toMatchObject({ level: { unitId: 'district' }, skipped: [{ unitId: 'commune' }] })
  })
})

describe('who decides', () => {
  it('approves only where it waits', () => {
    expect(canApprove(communeHead, course('cell'))).toEqual({ allowed: true })
    expect(canApprove(districtHead, course('cell'))).toEqual({
      allowed: false,
      reason: 'waits_at_another_level',
    })
    expect(canApprove(office, course('cell'))).toEqual({ allowed: false, reason: 'waits_at_another_level' })
    expect(canApprove(districtHead, course('district'))).toEqual({
      allowed: false,
      reason: 'only_the_office_approves',
    })
    expect(canApprove(person('x', 'board', 'unit_head'), course('cell'))).toEqual({
      allowed: false,
      reason: 'only_the_unit_above_approves',
    })
  })

  it('returns from where it waits upwards, and once approved only at the top', () => {
    const passed = course('cell', { approvals: [{ unitId: 'commune', by: 'ch' }] })
    expect(canReturn(communeHead, passed, 'submitted')).toEqual({
      allowed: false,
      reason: 'passed_this_level',
    })
    expect(canReturn(districtHead, passed, 'submitted')).toEqual({ allowed: true })
    expect(canReturn(office, passed, 'submitted')).toEqual({ allowed: true })
    expect(canReturn(districtHead, passed, 'approved')).toEqual({
      allowed: false,
      reason: 'passed_this_level',
    })
    expect(canReturn(office, passed, 'approved')).toEqual({ allowed: true })
  })

  it('gives the office that approved the way back, but nobody two levels', () => {
    const both: Actor = { ...districtHead, positions: [...districtHead.positions, ...office.positions] }
    const approved = course('cell', { approvals: [{ unitId: 'district', by: 'dh' }] })
    expect(canApprove(both, approved)).toEqual({ allowed: false, reason: 'approved_below' })
    expect(canReturn(both, approved, 'submitted')).toEqual({ allowed: false, reason: 'approved_below' })
    const top = course('district', { approvals: [{ unitId: 'province', by: 'office' }] })
    expect(canReturn(office, top, 'approved')).toEqual({ allowed: true })
  })
})

describe('whatever posts there are', () => {
  const anyone = fc
    .record({
      unit: fc.constantFrom(...units),
      role: fc.constantFrom(...roles),
      jurisdiction: fc.constantFrom(...jurisdictions),
      id: fc.constantFrom('clerk', 'ch', 'dh', 'somebody'),
    })
    .map(({ unit, role, jurisdiction, id }) => person(id, unit, role, jurisdiction))
  const anyCourse = fc
    .record({
      unit: fc.constantFrom(...units),
      submittedBy: fc.constantFrom('clerk', 'ch', 'dh', null),
      approved: fc.integer({ min: 0, max: 3 }),
    })
    .map(({ unit, submittedBy, approved }) => {
      const of = course(unit, { submittedBy })
      const approvals = of.levels
        .slice(0, approved)
        .map(({ unitId }, index) => ({ unitId, by: ['ch', 'dh', 'office'][index] ?? '' }))
      return { ...of, approvals }
    })

  it('lets somebody approve exactly where the rule written anew says so', () => {
    fc.assert(
      fc.property(anyone, anyCourse, (actor, of) => {
        const [post] = actor.positions
        const { level } = waitsAt(of)
        const isHere = level.isTop
          ? post?.role === 'office' && post.jurisdiction === 'all'
          : post?.unitId === level.unitId &&
            ['unit_head', 'office'].includes(post.role) &&
            ['subtree', 'all'].includes(post.jurisdiction)
        const tookPart =
          actor.personId === of.submittedBy || of.approvals.some(({ by }) => by === actor.personId)
        expect(canApprove(actor, of).allowed).toBe(isHere && !tookPart)
      }),
    )
  })

  it('never lets it wait at a level where nobody may approve, but at the top', () => {
    fc.assert(
      fc.property(anyCourse, (of) => {
        const { level } = waitsAt(of)
        if (level.isTop) return
        const heads = [communeHead, districtHead].filter((head) => level.approverIds.includes(head.personId))
        expect(heads.some((head) => canApprove(head, of).allowed)).toBe(true)
      }),
    )
  })
})
