import { describe, expect, it } from 'vitest'
import { calendarDate } from '#domain/calendar/date.ts'
import { workingCalendar } from '#domain/calendar/working-days.ts'
import { urgencyOf, workingDaysLeft } from './days-left.ts'
import { overdueBandOf } from './overdue-bands.ts'

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

describe('overdueBandOf', () => {
  it('draws the lines after 30, 60 and 120 days', () => {
    const of = (day: string) => overdueBandOf(on(day), thursday)
    expect([of('2023-10-05'), of('2023-10-04'), of('2023-09-05')]).toEqual([null, 'up_to_30', 'up_to_30'])
    expect([of('2023-09-04'), of('2023-08-06'), of('2023-08-05')]).toEqual([
      'up_to_60',
      'up_to_60',
      'up_to_120',
    ])
    expect([of('2023-06-07'), of('2023-06-06')]).toEqual(['up_to_120', 'over_120'])
  })
})
