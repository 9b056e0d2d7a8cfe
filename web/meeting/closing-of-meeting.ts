import type { CalendarDate } from '#domain/calendar/date.ts'
import { type Closing, closingOf } from '#domain/meeting/closing.ts'
import type { Meeting } from '#domain/meeting/contract.ts'

/** What closing this meeting today would make, by the very rule that the server keeps. */
export function closingOfMeeting(
  meeting: Pick<Meeting, 'conclusions' | 'chair'>,
  today: CalendarDate,
): Closing {
  const drafts = (meeting.conclusions ?? []).map(({ leadUnit, cooperatingUnits, ...conclusion }) => ({
    ...conclusion,
    leadUnitId: leadUnit?.id ?? null,
    cooperatingUnitIds: cooperatingUnits.map(({ id }) => id),
  }))
  return closingOf(drafts, { today, hasChair: meeting.chair !== null })
}
