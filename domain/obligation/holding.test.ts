import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, calendarDate } from '#domain/calendar/date.ts'
import { workingCalendar, workingDaysBetween } from '#domain/calendar/working-days.ts'
import { type Course, holdingOf } from './holding.ts'

type Unit = { id: string }
const lead = { id: 'lead' }
const partner = { id: 'X' }
const giver = { id: 'giver' }
const plain = workingCalendar([])
const day = (text: string) => calendarDate(`2023-10-${text}`)
const work = (unit: Unit, from: string) => ({ unit, from: day(from), why: 'work' }) as const
const decision = (unit: Unit, from: string) => ({ unit, from: day(from), why: 'decision' }) as const
const over = (from: string) => ({ unit: null, from: day(from), why: 'decision' }) as const
const told = (whole: Course<Unit>, parts: Course<Unit>[], today: string) =>
  holdingOf(whole, parts, day(today), plain).map(({ unit, why, days, lateDays }) => [
    unit.id,
    why,
    days,
    lateDays,
  ])

describe('holdingOf', () => {
  it('says of a task of 20 days that 12 were with unit X', () => {
    const whole = { dueOn: day('30'), hands: [work(lead, '02'), decision(giver, '26'), over('30')] }
    const part = { dueOn: day('09'), hands: [work(partner, '02'), decision(lead, '18'), over('18')] }
    expect(told(whole, [part], '31')).toEqual([
      ['X', 'part', 12, 7],
      ['lead', 'work', 6, 0],
      ['giver', 'decision', 2, 0],
    ])
  })

  it('gives the days of several open parts to the one due first', () => {
    const whole = { dueOn: day('20'), hands: [work(lead, '02')] }
    const late = { dueOn: day('12'), hands: [work({ id: 'B' }, '02')] }
    const early = { dueOn: day('05'), hands: [work({ id: 'A' }, '02'), over('06')] }
    expect(told(whole, [late, early], '13')).toEqual([
      ['A', 'part', 4, 1],
      ['B', 'part', 5, 1],
    ])
  })

  it('follows returns and transfers, and holds nothing before the first working day', () => {
    const hands = [work(lead, '02'), decision(giver, '05'), work(lead, '06'), work(partner, '10')]
    expect(told({ dueOn: null, hands }, [], '12')).toEqual([
      ['lead', 'work', 3, 0],
      ['giver', 'decision', 1, 0],
      ['lead', 'work', 2, 0],
      ['X', 'work', 2, 0],
    ])
    expect(told({ dueOn: null, hands: [work(lead, '07')] }, [], '08')).toEqual([])
  })

  it('loses no day and counts none twice, whatever the courses are', () => {
    const start = day('02')
    const unit = fc.constantFrom(lead, partner, giver, { id: 'Y' })
    const hand = fc.record({
      unit: fc.option(unit, { freq: 6 }),
      after: fc.integer({ min: 0, max: 30 }),
      why: fc.constantFrom('work' as const, 'decision' as const),
    })
    const course = fc
      .record({ hands: fc.array(hand, { maxLength: 6 }), due: fc.option(fc.integer({ min: 0, max: 40 })) })
      .map(({ hands, due }) => ({
        dueOn: due === null ? null : addDays(start, due),
        hands: hands
          .map(({ after, ...rest }) => ({ ...rest, from: addDays(start, after) }))
          .toSorted((a, b) => a.from.localeCompare(b.from)),
      }))
    fc.assert(
      fc.property(course, fc.array(course, { maxLength: 4 }), (whole, parts) => {
        const hands = [
          { unit: lead, from: start, why: 'work' as const },
          ...whole.hands.filter((each) => each.unit !== null),
        ]
        const today = addDays(start, 45)
        const held = holdingOf({ ...whole, hands }, parts, today, plain)
        expect(held.reduce((sum, { days }) => sum + days, 0)).toBe(workingDaysBetween(start, today, plain))
        expect(held.every(({ days, lateDays }) => lateDays >= 0 && lateDays <= days)).toBe(true)
      }),
    )
  })
})
