import * as z from 'zod'
import { type CalendarDate, addDays } from '#domain/calendar/date.ts'
import { type WorkingCalendar, isWorkingDay } from '#domain/calendar/working-days.ts'

/** How long a difficulty has stood, in working days; `to` null is open-ended. */
export const ageBands = [
  { name: 'to_10', from: 0, to: 10 },
  { name: 'to_30', from: 11, to: 30 },
  { name: 'to_60', from: 31, to: 60 },
  { name: 'over_60', from: 61, to: null },
] as const
export type AgeBand = (typeof ageBands)[number]['name']
export const ageBandSchema = z.enum(ageBands.map(({ name }) => name))

/** The latest day since which `days` working days have passed by `today`; zero gives today back. */
function sinceAtLeast(days: number, today: CalendarDate, calendar: WorkingCalendar): CalendarDate {
  let reached = today
  for (let left = days; left > 0; reached = addDays(reached, -1)) {
    if (isWorkingDay(reached, calendar)) left -= 1
  }
  return reached
}

/** The days, both included, since which something of a band has stood; `from` null is however long ago. */
export function daysOfBand(
  name: AgeBand,
  today: CalendarDate,
  calendar: WorkingCalendar,
): { from: CalendarDate | null; to: CalendarDate } {
  const band = ageBands.find((each) => each.name === name) ?? ageBands[0]
  const to = sinceAtLeast(band.from, today, calendar)
  if (band.to === null) return { from: null, to }
  return { from: addDays(sinceAtLeast(band.to + 1, today, calendar), 1), to }
}
