import { type RawBuilder, sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/date.ts'
import type { WorkingCalendar } from '#domain/calendar/working-days.ts'
import { type AgeBand, daysOfBand } from '#domain/difficulty/age.ts'
import { standsSince } from './difficulties-seen.ts'

export interface Days {
  readonly today: CalendarDate
  readonly calendar: WorkingCalendar
}

/** Whether the difficulty of the alias `d` has stood for so many working days as the band says. */
export function isOfAge(age: AgeBand, { today, calendar }: Days): RawBuilder<boolean> {
  const { from, to } = daysOfBand(age, today, calendar)
  return from === null
    ? sql<boolean>`${standsSince} <= ${to}`
    : sql<boolean>`${standsSince} between ${from} and ${to}`
}
