import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, calendarDate } from '#domain/calendar/date.ts'
import { channels } from './channel.ts'
import { type Counted, coverByTopic, coverOf } from './coverage.ts'
import { standingOf, standings } from './standing.ts'

const today = calendarDate('2023-10-05')
const [before, after] = [calendarDate('2023-10-04'), calendarDate('2023-10-06')]
const item = { plannedOn: today, appearedOn: null, cancelledOn: null }

it('counts the day of the plan in', () => {
  expect(standingOf(item, today)).toBe('ahead')
  expect(standingOf(item, after)).toBe('missing')
  expect(standingOf({ ...item, appearedOn: today }, after)).toBe('appeared')
  expect(standingOf({ ...item, appearedOn: after }, after)).toBe('appeared_late')
  expect(standingOf({ ...item, plannedOn: null, appearedOn: before }, today)).toBe('unplanned')
  expect(standingOf({ ...item, cancelledOn: before }, after)).toBe('cancelled')
})

it('leaves nothing ahead of a plan whose every day is past', () => {
  const days = fc.option(fc.integer({ min: -30, max: -1 }).map((count) => addDays(today, count)))
  fc.assert(
    fc.property(fc.array(fc.record({ appearedOn: days, cancelledOn: fc.constant(null) })), (items) => {
      const counted = items.map((each) => ({
        standing: standingOf({ ...each, plannedOn: before }, today),
        count: 1,
      }))
      const { planned, appeared, missing } = coverOf(counted)
      expect(planned).toBe(appeared + missing)
    }),
  )
})

const anyCounted: fc.Arbitrary<Counted> = fc.record({
  topic: fc.constantFrom('Đất đai', 'Ăn ở', 'Bảo hiểm'),
  channel: fc.constantFrom(...channels),
  standing: fc.constantFrom(...standings),
  count: fc.integer({ min: 1, max: 9 }),
})

it('makes of topics and channels the whole again, whatever was counted', () => {
  fc.assert(
    fc.property(fc.array(anyCounted), (counted) => {
      const whole = coverOf(counted)
      const { topics } = coverByTopic(counted)
      for (const key of ['planned', 'appeared', 'missing', 'unplanned'] as const) {
        const sum = (covers: readonly { [name in typeof key]: number }[]) =>
          covers.reduce((total, cover) => total + cover[key], 0)
        expect(sum(topics.map(({ cover }) => cover))).toBe(whole[key])
        for (const { cover, byChannel } of topics) expect(sum(Object.values(byChannel))).toBe(cover[key])
      }
    }),
  )
})
