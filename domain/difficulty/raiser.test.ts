import fc from 'fast-check'
import { expect, it } from 'vitest'
import { calendarDate } from '#domain/calendar/date.ts'
import { type Raiser, isLastRaiser, mayCloseForEnded, maySayGone, stillRaisedBy } from './raiser.ts'

const goneOn = calendarDate('2023-10-05')
const raisersOf = fc
  .uniqueArray(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 })
  .map((ids) => ids.map((id): Raiser => ({ id: `unit ${id}`, goneOn: null, hasEnded: false })))

it('closes with the last raiser, in whatever order they say that it is gone', () => {
  fc.assert(
    fc.property(raisersOf, fc.array(fc.nat(), { minLength: 6, maxLength: 6 }), (raisers, picks) => {
      let held = raisers
      while (stillRaisedBy(held).length > 0) {
        const standing = stillRaisedBy(held)
        const pick = picks[standing.length - 1] ?? 0
        const id = standing[pick % standing.length]?.id ?? ''
        expect(maySayGone(held, id).allowed).toBe(true)
        expect(isLastRaiser(held, id)).toBe(standing.length === 1)
        held = held.map((raiser) => (raiser.id === id ? { ...raiser, goneOn } : raiser))
        expect(maySayGone(held, id)).toEqual({ allowed: false, reason: 'already_said_gone' })
      }
    }),
    { numRuns: 200 },
  )
})

it('is closed for others only when no unit is left to speak', () => {
  const ended = { id: 'a', goneOn: null, hasEnded: true }
  const present = { id: 'b', goneOn: null, hasEnded: false }
  expect(mayCloseForEnded([ended]).allowed).toBe(true)
  expect(mayCloseForEnded([ended, { ...present, goneOn }]).allowed).toBe(true)
  expect(mayCloseForEnded([ended, present])).toEqual({ allowed: false, reason: 'raiser_still_exists' })
})
