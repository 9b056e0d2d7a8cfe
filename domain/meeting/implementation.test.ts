import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, calendarDate } from '#domain/calendar/date.ts'
import { conclusionStandings, standingOf } from './conclusion-standing.ts'
import { implementationOf } from './implementation.ts'
import type { RegisteredConclusion } from './register-contract.ts'

const today = calendarDate('2023-10-05')
const task = { state: 'assigned', dueOn: today, claimedOn: null, verifiedOn: null }

it.each([
  ['open', task],
  ['overdue', { ...task, dueOn: addDays(today, -1) }],
  ['open', { ...task, dueOn: null }],
  ['claimed', { ...task, dueOn: addDays(today, -9), claimedOn: addDays(today, -1) }],
  ['verified', { ...task, claimedOn: today, verifiedOn: today }],
  ['cancelled', { ...task, dueOn: addDays(today, -9), state: 'cancelled' }],
] as const)('is %s', (standing, of) => {
  expect(standingOf({ task: of, isAnswer: false }, today)).toBe(standing)
})

it('tells a direction from what is only said', () => {
  expect(standingOf({ task: null, isAnswer: true }, today)).toBe('direction')
  expect(standingOf({ task: null, isAnswer: false }, today)).toBe('statement')
})

it('counts every conclusion once, and claimed apart from verified', () => {
  const unit = { id: 'u', name: 'Ban Dân vận', shortName: 'Dân vận' }
  const row = (standing: RegisteredConclusion['standing'], ordinal: number): RegisteredConclusion => ({
    id: String(ordinal),
    ordinal,
    text: 'Rà soát',
    meeting: { id: 'm', title: 'Giao ban', heldOn: today },
    leadUnit: unit,
    cooperatingUnits: [],
    dueOn: today,
    standing,
    clause: null,
    task: null,
    recommendation: null,
    evidence: 0,
    returns: 0,
    quality: null,
    lastReport: null,
    nextMeeting: null,
  })
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...conclusionStandings)), (standings) => {
      const annex = implementationOf({ title: 'Giao ban', heldOn: today }, standings.map(row), today)
      expect(Object.values(annex.counts).reduce((sum, count) => sum + count, 0)).toBe(standings.length)
      const { cancelled, direction, statement } = annex.counts
      expect(annex.tasks).toBe(standings.length - cancelled - direction - statement)
      expect(annex.rows.map(({ ordinal }) => ordinal)).toEqual(standings.map((_, at) => at))
    }),
  )
})
