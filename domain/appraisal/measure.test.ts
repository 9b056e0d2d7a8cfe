import { expect, it } from 'vitest'
import { calendarDate } from '#domain/calendar/date.ts'
import { daysByPlace, mediansOf } from './measure.ts'

const on = calendarDate
const stages = [
  { state: 'drafting' as const, from: on('2023-09-01'), to: on('2023-09-04') },
  { state: 'opinions' as const, from: on('2023-09-04'), to: on('2023-09-07') },
  { state: 'appraising' as const, from: on('2023-09-07'), to: on('2023-09-11') },
  { state: 'revising' as const, from: on('2023-09-11'), to: on('2023-09-12') },
  { state: 'appraising' as const, from: on('2023-09-12'), to: null },
]

it('adds the working days of every round to whoever had it, days off left out', () => {
  // 2 September 2023 was a Saturday; 4 September was a day off instead.
  const calendar = new Map([
    [on('2023-09-01'), false],
    [on('2023-09-04'), false],
  ])
  expect(daysByPlace(stages, on('2023-09-14'), calendar)).toEqual({
    drafter: 1,
    opinions: 3,
    appraiser: 4,
    decider: 0,
  })
})

it('takes the middle by place', () => {
  const of = (drafter: number) => ({ drafter, opinions: 1, appraiser: drafter * 2, decider: 0 })
  expect(mediansOf([of(1), of(9), of(2)])).toEqual({ drafter: 2, opinions: 1, appraiser: 4, decider: 0 })
  expect(mediansOf([]).drafter).toBeNull()
})
