import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, calendarDate } from '#domain/calendar/date.ts'
import { workingCalendar, workingDaysBetween } from '#domain/calendar/working-days.ts'
import { ageBands, daysOfBand } from './age.ts'

const today = calendarDate('2023-10-05')
const exceptions = fc.uniqueArray(
  fc.record({
    on: fc.integer({ min: 0, max: 200 }).map((days) => addDays(today, -days)),
    kind: fc.constantFrom('holiday' as const, 'swapped_working' as const),
  }),
  { selector: ({ on }) => on, maxLength: 12 },
)

it('puts each day in the one band that its working days say, whatever the calendar', () => {
  fc.assert(
    fc.property(exceptions, fc.integer({ min: 0, max: 200 }), (days, ago) => {
      const calendar = workingCalendar(days)
      const since = addDays(today, -ago)
      const age = workingDaysBetween(since, today, calendar)
      for (const { name, from, to } of ageBands) {
        const span = daysOfBand(name, today, calendar)
        const isWithin = (span.from === null || since >= span.from) && since <= span.to
        expect([name, isWithin]).toEqual([name, age >= from && (to === null || age <= to)])
      }
    }),
    { numRuns: 300 },
  )
})
