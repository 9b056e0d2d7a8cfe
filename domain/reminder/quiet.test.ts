import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, calendarDate } from '#domain/calendar/date.ts'
import { workingCalendar } from '#domain/calendar/working-days.ts'
import { isQuietDay, isQuietMinute, minuteOf, minutesUntilOpen, usualTimes } from './quiet.ts'

const friday = calendarDate('2023-10-06')
const plain = workingCalendar([])

it('reads the minute of the day in Việt Nam', () => {
  expect(minuteOf(new Date('2023-10-05T17:00:00Z'))).toBe(0)
  expect(minuteOf(new Date('2023-10-05T01:30:59Z'))).toBe(8 * 60 + 30)
})

it('is quiet from the evening to the morning, and not at all where both ends are the same', () => {
  const quiet = (minute: number) => isQuietMinute(minute, usualTimes)
  expect([quiet(449), quiet(450), quiet(1049), quiet(1050), quiet(0)]).toEqual([
    true,
    false,
    false,
    true,
    true,
  ])
  expect(isQuietMinute(600, { ...usualTimes, quietFrom: 600, quietTo: 600 })).toBe(false)
})

it('holds what comes on a Friday evening until Monday morning', () => {
  expect(minutesUntilOpen(friday, 18 * 60, usualTimes, plain)).toBe(3 * 1440 - 18 * 60 + 450)
  expect(minutesUntilOpen(friday, 6 * 60, usualTimes, plain)).toBe(90)
  expect(minutesUntilOpen(friday, 9 * 60, usualTimes, plain)).toBe(0)
})

it('never ends within quiet time', () => {
  const minute = fc.integer({ min: 0, max: 1439 })
  fc.assert(
    fc.property(
      minute,
      minute,
      minute,
      fc.integer({ min: 0, max: 30 }),
      fc.boolean(),
      (quietFrom, quietTo, now, step, quietOnDaysOff) => {
        const times = { ...usualTimes, quietFrom, quietTo, quietOnDaysOff }
        const day = addDays(friday, step)
        const open = now + minutesUntilOpen(day, now, times, plain)
        expect(isQuietMinute(open % 1440, times)).toBe(false)
        expect(isQuietDay(addDays(day, Math.floor(open / 1440)), times, plain)).toBe(false)
      },
    ),
  )
})
