import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator'
import { type CalendarDate, addDays } from '#domain/calendar/date.ts'

/** A deadline as an all-day entry. The same `id` is the same entry for ever; a higher `sequence` replaces what was read. */
export interface Deadline {
  readonly id: string
  readonly sequence: number
  readonly dueOn: CalendarDate
  readonly title: string
  readonly description: string
  readonly link: string
}

interface Head {
  readonly name: string
  /** When it is written. */
  readonly now: Date
}

// Dates alone have no zone: what is due on a day is due on that day wherever its reader is.
const asDate = (date: CalendarDate): Date => new Date(`${date}T00:00:00Z`)

/** The deadlines as an iCalendar file (RFC 5545). */
export function writeDeadlines(deadlines: readonly Deadline[], { name, now }: Head): string {
  const calendar = ical({
    name,
    prodId: { company: 'Nhip', product: 'Deadlines', language: 'VI' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 3_600,
  })
  for (const { id, sequence, dueOn, title, description, link } of deadlines) {
    calendar.createEvent({
      id: `${id}@nhip`,
      sequence,
      stamp: now,
      start: asDate(dueOn),
      end: asDate(addDays(dueOn, 1)),
      allDay: true,
      summary: title,
      description,
      url: link,
      transparency: ICalEventTransparency.TRANSPARENT,
    })
  }
  return calendar.toString()
}
