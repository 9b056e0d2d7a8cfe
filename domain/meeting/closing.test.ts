import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarDate } from '#domain/calendar/date.ts'
import { directionDecisions, recommendationStates } from '#domain/recommendation/recommendation.ts'
import { rhythms } from '#domain/task/rhythm.ts'
import { type ConclusionDraft, closingOf } from './closing.ts'

const today = calendarDate('2023-10-05')
const complete: ConclusionDraft = {
  ordinal: 1,
  leadUnitId: 'a',
  cooperatingUnitIds: ['b', 'c'],
  dueOn: calendarDate('2023-10-05'),
  rhythm: null,
  requiredQuality: 'Có số liệu từng tháng',
  recommendation: null,
  decision: null,
}
const statement: ConclusionDraft = {
  ...complete,
  leadUnitId: null,
  cooperatingUnitIds: [],
  dueOn: null,
  requiredQuality: null,
}
const answer: ConclusionDraft = {
  ...statement,
  recommendation: { id: 'r', state: 'waiting' },
  decision: 'accept',
}
const gapsOf = (...conclusions: ConclusionDraft[]) => closingOf(conclusions, { today, hasChair: true }).gaps

describe('what closing makes', () => {
  it('counts tasks, contributions, directions and plain statements apart', () => {
    const both = { ...complete, ordinal: 4, recommendation: { id: 's', state: 'asked' as const } }
    const closing = closingOf(
      [complete, { ...answer, ordinal: 2 }, { ...statement, ordinal: 3 }, { ...both, decision: 'accept' }],
      { today, hasChair: true },
    )
    expect(closing).toEqual({ tasks: 2, contributions: 4, directions: 2, statements: 1, gaps: [] })
  })

  it.each<[string, Partial<ConclusionDraft>]>([
    ['due_date_missing', { dueOn: null }],
    ['due_date_passed', { dueOn: calendarDate('2023-10-04') }],
    ['quality_missing', { requiredQuality: null }],
    ['lead_unit_missing', { leadUnitId: null }],
  ])('names %s by number', (gap, change) => {
    expect(gapsOf({ ...complete, ordinal: 7, ...change })).toEqual([{ ordinal: 7, gap }])
  })

  it('takes work without a date that says in which rhythm it is reported on', () => {
    expect(gapsOf({ ...complete, dueOn: null, rhythm: 'monthly' })).toEqual([])
  })

  it('asks for a chair, an open recommendation, and one answer only', () => {
    expect(closingOf([answer], { today, hasChair: false }).gaps).toEqual([
      { ordinal: 1, gap: 'chair_missing' },
    ])
    expect(gapsOf({ ...answer, recommendation: { id: 'r', state: 'refused' } })).toEqual([
      { ordinal: 1, gap: 'recommendation_already_answered' },
    ])
    expect(gapsOf(answer, { ...answer, ordinal: 2 })).toEqual([
      { ordinal: 2, gap: 'recommendation_answered_twice' },
    ])
  })

  it('makes something of every conclusion, and nothing twice', () => {
    const conclusion = fc.record({
      ordinal: fc.nat(50),
      leadUnitId: fc.option(fc.constantFrom('a', 'b')),
      cooperatingUnitIds: fc.subarray(['c', 'd', 'e']),
      dueOn: fc.option(fc.constant(today)),
      rhythm: fc.option(fc.constantFrom(...rhythms)),
      requiredQuality: fc.option(fc.constant('x')),
      recommendation: fc.option(
        fc.record({ id: fc.constantFrom('r', 's'), state: fc.constantFrom(...recommendationStates) }),
      ),
      decision: fc.option(fc.constantFrom(...directionDecisions)),
    })
    fc.assert(
      fc.property(fc.array(conclusion), (conclusions) => {
        const { tasks, directions, statements } = closingOf(conclusions, { today, hasChair: true })
        const both = conclusions.filter((each) => each.leadUnitId && each.recommendation).length
        expect(tasks + directions + statements - both).toBe(conclusions.length)
      }),
    )
  })
})
