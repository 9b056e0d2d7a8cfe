import { describe, expect, it } from 'vitest'
import { type Actor, type Jurisdiction, type Role, jurisdictions, roles } from '#domain/session/actor.ts'
import { type TaskStep, taskSteps } from './lifecycle.ts'
import { canAssign, canGivePart } from './assigning.ts'
import { type StepSubject, mayStep } from './policy.ts'

/** A small province: the owing unit and one below it, its district, the standing committee, the office, a stranger. */
const unitsBelow: Record<string, string[]> = {
  province: ['standing', 'office', 'district', 'commune', 'stranger'],
  standing: [],
  office: [],
  district: ['commune'],
  commune: [],
  stranger: [],
}
const unitNames = Object.keys(unitsBelow)

function actorIn(unit: string, role: Role, jurisdiction: Jurisdiction, personId = 'me'): Actor {
  const reach = { own: [], unit: [unit], subtree: [unit, ...(unitsBelow[unit] ?? [])] }
  const reaches = jurisdiction === 'all' ? ('all' as const) : new Set(reach[jurisdiction])
  return {
    accountId: 'account',
    personId,
    positions: [{ id: 'post', unitId: unit, title: role, role, jurisdiction, reaches }],
  }
}

const givers = ['standing', 'district']
const people = ['me', 'another', null]

/** What the rules say in plain words, decided without the policy's own parts. */
function oracle(
  { unit, role, jurisdiction }: { unit: string; role: Role; jurisdiction: Jurisdiction },
  subject: StepSubject,
  step: TaskStep,
): boolean {
  if (role === 'inspector') return false
  const leads = ['leader', 'office', 'unit_head'].includes(role)
  const reaches =
    unit === subject.owedByUnitId ||
    jurisdiction === 'all' ||
    (jurisdiction === 'subtree' && (unitsBelow[unit] ?? []).includes(subject.owedByUnitId))
  const reachesStanding =
    jurisdiction === 'all' || unit === 'standing' || (jurisdiction === 'subtree' && unit === 'province')
  const headsOwing =
    (unit === subject.owedByUnitId && leads) ||
    (role === 'unit_head' && unit !== subject.owedByUnitId && reaches && unit !== subject.owedToUnitId)
  const gives =
    (leads && unit === subject.owedToUnitId) ||
    (role === 'office' && subject.owedToUnitId === 'standing' && reachesStanding)
  if (step === 'hand' || step === 'contest') return headsOwing
  if (
    step === 'acknowledge' ||
    step === 'report' ||
    step === 'submit' ||
    step === 'askExtension' ||
    step === 'block'
  )
    return (
      headsOwing ||
      subject.owedByPersonId === 'me' ||
      (role === 'unit_clerk' && unit === subject.owedByUnitId)
    )
  if (step === 'cancel' || step === 'star' || step === 'classify' || step === 'remind') return gives
  if (step === 'arrangeParts') return gives || (unit === subject.owedByUnitId && leads)
  if (step === 'breakDown' || step === 'guide') return unit === subject.owedByUnitId && leads
  const { submittedById, extensionAskedById, contestedById } = subject
  const isOwn = [submittedById, extensionAskedById, contestedById].includes('me')
  const isWithin = subject.owedByUnitId === subject.owedToUnitId
  if (isWithin) return gives && !isOwn && subject.owedByPersonId !== 'me'
  return gives && !isOwn && unit !== subject.owedByUnitId
}

describe('mayStep', () => {
  it('agrees with the plain rules for every role, jurisdiction, relation and step', () => {
    let checks = 0
    const wrong: object[] = []
    for (const unit of unitNames)
      for (const role of roles)
        for (const jurisdiction of jurisdictions)
          for (const subject of subjects())
            for (const step of taskSteps) {
              const decision = mayStep(actorIn(unit, role, jurisdiction), subject, step)
              const expected = oracle({ unit, role, jurisdiction }, subject, step)
              if (decision.allowed !== expected) wrong.push({ unit, role, jurisdiction, step, subject })
              checks += 1
            }
    expect(wrong).toEqual([])
    expect(checks).toBeGreaterThan(20_000)
  })

  it('lets nobody close what they submitted, nor what their own unit owes', () => {
    for (const role of roles)
      for (const jurisdiction of jurisdictions)
        for (const step of ['accept', 'return'] as const) {
          const subject = { ...base, owedToUnitId: 'district', owedToStanding: false }
          expect(mayStep(actorIn('commune', role, jurisdiction), subject, step).allowed).toBe(false)
          const own = { ...subject, submittedById: 'me' }
          expect(mayStep(actorIn('district', role, jurisdiction), own, step).allowed).toBe(false)
        }
  })

  it('names the reason', () => {
    const subject = { ...base, owedToUnitId: 'district', owedToStanding: false, submittedById: 'me' }
    const reason = (actor: Actor, step: TaskStep) => {
      const decision = mayStep(actor, subject, step)
      return decision.allowed ? 'allowed' : decision.reason
    }
    expect(reason(actorIn('stranger', 'inspector', 'all'), 'submit')).toBe('reads_only')
    expect(reason(actorIn('stranger', 'unit_head', 'unit'), 'submit')).toBe('not_of_the_owing_unit')
    expect(reason(actorIn('commune', 'unit_clerk', 'unit'), 'hand')).toBe('only_the_head_hands_on')
    expect(reason(actorIn('district', 'unit_head', 'subtree'), 'accept')).toBe('own_submission')
    expect(reason(actorIn('commune', 'unit_head', 'unit'), 'accept')).toBe('only_the_giver')
  })
})

const base: StepSubject = {
  state: 'submitted',
  owedByUnitId: 'commune',
  owedByPersonId: null,
  owedToUnitId: 'standing',
  owedToStanding: true,
  submittedById: 'another',
  dueOn: null,
  isPastDue: false,
  extensionAskedById: null,
  contestedById: null,
}

function* subjects(): Generator<StepSubject> {
  for (const owedByUnitId of ['commune', 'office', 'district'])
    for (const owedToUnitId of givers)
      for (const owedByPersonId of people)
        for (const submittedById of people)
          for (const extensionAskedById of people) {
            const owedToStanding = owedToUnitId === 'standing'
            const sides = { owedByUnitId, owedToUnitId, owedToStanding, owedByPersonId }
            yield { ...base, ...sides, submittedById, extensionAskedById, contestedById: extensionAskedById }
          }
}

describe('canAssign', () => {
  const assign = (actor: Actor, giver: string, leadUnitId: string, cooperatingUnitIds: string[] = []) => {
    const assignment = {
      giver: { id: giver, isStanding: giver === 'standing' },
      leadUnitId,
      cooperatingUnitIds,
    }
    const decision = canAssign(actor, assignment)
    return decision.allowed ? 'allowed' : decision.reason
  }

  it('lets leaders and heads assign in the name of their own unit, within reach', () => {
    expect(assign(actorIn('standing', 'leader', 'all'), 'standing', 'district', ['office'])).toBe('allowed')
    expect(assign(actorIn('district', 'unit_head', 'subtree'), 'district', 'commune')).toBe('allowed')
    expect(assign(actorIn('district', 'unit_head', 'subtree'), 'district', 'office')).toBe(
      'unit_out_of_reach',
    )
    expect(assign(actorIn('district', 'unit_head', 'subtree'), 'district', 'commune', ['office'])).toBe(
      'unit_out_of_reach',
    )
    expect(assign(actorIn('district', 'unit_head', 'subtree'), 'standing', 'commune')).toBe(
      'not_in_the_name_of_this_unit',
    )
  })

  it('lets the office assign in the name of the standing committee that it serves', () => {
    expect(assign(actorIn('office', 'office', 'all'), 'standing', 'district')).toBe('allowed')
    expect(assign(actorIn('office', 'office', 'all'), 'office', 'district')).toBe('allowed')
    expect(assign(actorIn('district', 'office', 'subtree'), 'standing', 'commune')).toBe(
      'not_in_the_name_of_this_unit',
    )
  })

  it('lets no unit assign to itself, and no lead cooperate with itself', () => {
    expect(assign(actorIn('office', 'office', 'all'), 'office', 'office')).toBe('giver_is_lead')
    expect(assign(actorIn('office', 'office', 'all'), 'standing', 'district', ['district'])).toBe(
      'lead_is_cooperating',
    )
  })

  it('lets no other role assign', () => {
    expect(assign(actorIn('stranger', 'inspector', 'all'), 'stranger', 'district')).toBe('reads_only')
    for (const role of ['unit_clerk', 'staff', 'administrator'] as const)
      expect(assign(actorIn('office', role, 'all'), 'office', 'district')).toBe('role_assigns_nothing')
  })
})

describe('canGivePart', () => {
  const give = (actor: Actor, unitId: string) => {
    const giver = { id: 'standing', isStanding: true }
    const decision = canGivePart(actor, { giver, leadUnitId: 'district', unitId })
    return decision.allowed ? 'allowed' : decision.reason
  }

  it('lets the giver and the lead give parts, each within reach, and the lead none to itself', () => {
    expect(give(actorIn('standing', 'leader', 'all'), 'stranger')).toBe('allowed')
    expect(give(actorIn('office', 'office', 'all'), 'stranger')).toBe('allowed')
    expect(give(actorIn('district', 'unit_head', 'subtree'), 'commune')).toBe('allowed')
    expect(give(actorIn('district', 'unit_head', 'subtree'), 'stranger')).toBe('unit_out_of_reach')
    expect(give(actorIn('stranger', 'unit_head', 'subtree'), 'stranger')).toBe('unit_out_of_reach')
    expect(give(actorIn('standing', 'leader', 'all'), 'district')).toBe('lead_is_cooperating')
  })
})
