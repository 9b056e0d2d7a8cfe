import { type CalendarDate, addDays } from '#domain/calendar/date.ts'

/** Calendar days after which an open obligation without an update counts as stale: the second clock. */
export const freshDays = 7

/** The earliest day of a last update that still counts as fresh. */
export const freshSince = (today: CalendarDate): CalendarDate => addDays(today, -freshDays)
