import { describe, expect, it } from 'vitest'
import { calendarDate } from '#domain/calendar/date.ts'
import { workingCalendar } from '#domain/calendar/working-days.ts'
import { overdueBands } from './overdue-bands.ts'
import { urgencyOf, workingDaysLeft } from './days-left.ts'

const thursday = calendarDate('2023-10-05')
const plain = workingCalendar([])
const on = (day: string) => calendarDate(day)

describe('workingDaysLeft', () => {
  it('counts working days to the end of the due date, negative when late', () => {
    expect(workingDaysLeft(on('2023-10-05'), thursday, plain)).toBe(0)
    expect(workingDaysLeft(on('2023-10-06'), thursday, plain)).toBe(1)
    expect(workingDaysLeft(on('2023-10-09'), thursday, plain)).toBe(2)
    expect(workingDaysLeft(on('2023-09-29'), thursday, plain)).toBe(-4)
  })

  it('follows the table of days off', () => {
    const off = workingCalendar([{ on: on('2023-10-06'), kind: 'holiday' }])
    expect(workingDaysLeft(on('2023-10-09'), thursday, off)).toBe(1)
    expect(urgencyOf(on('2023-10-09'), thursday, off)).toBe('soon')
  })
})

describe('urgencyOf', () => {
  it('groups a list as people read it', () => {
    const of = (day: string) => urgencyOf(on(day), thursday, plain)
    expect([of('2023-10-04'), of('2023-10-05'), of('2023-10-06')]).toEqual(['overdue', 'soon', 'soon'])
    expect([of('2023-10-09'), of('2023-10-12'), of('2023-10-13')]).toEqual(['week', 'week', 'later'])
    expect(urgencyOf(null, thursday, plain)).toBe('later')
  })

  it('calls what passed on a day off overdue on the next one', () => {
    expect(urgencyOf(on('2023-10-07'), on('2023-10-08'), plain)).toBe('overdue')
  })
})

describe('overdueBands', () => {
  it('follow on one another from the first day late, the last without an end', () => {
    overdueBands.forEach(({ from }, at) => expect(from).toBe((overdueBands[at - 1]?.to ?? 0) + 1))
    expect(overdueBands.at(-1)?.to).toBeNull()
  })
})
