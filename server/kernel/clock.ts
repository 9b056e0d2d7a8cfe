import { type CalendarDate, dateOfInstant } from '#domain/calendar/date.ts'

const dayInMilliseconds = 86_400_000
const offsetOfVietnam = 7 * 3_600_000

/**
 * The instant by which an organisation lives: the real one, or, for a demonstration that stands on a day of its own,
 * that day at the real time of day in Việt Nam.
 */
export function nowOf(clockOn: CalendarDate | null, real: Date): Date {
  if (!clockOn) return real
  const timeOfDay = (real.getTime() + offsetOfVietnam) % dayInMilliseconds
  return new Date(Date.parse(`${clockOn}T00:00:00+07:00`) + timeOfDay)
}

export const todayOf = (clockOn: CalendarDate | null, real: Date): CalendarDate =>
  clockOn ?? dateOfInstant(real)
