import type { CalendarDate } from '#domain/calendar/date.ts'
import type { WorkingCalendar } from '#domain/calendar/working-days.ts'
import type { Reason } from '../confidence.ts'
import type { Deadline } from '../direction/deadline.ts'
import { findDeadline, yearWritten } from '../direction/deadline.ts'
import type { SourceText } from '../layout/source-text.ts'
import type { TaskDeadline } from '../proposal.ts'
import type { Span } from '../span.ts'
import { quote } from '../span.ts'

/** The deadline stated in the words of a task. */
export function deadlineOf(
  { flow, text }: SourceText,
  span: Span,
  { on, calendar }: WrittenOn,
): TaskDeadline | null {
  const found = findDeadline(flow, span, on, yearWritten(on), calendar)
  return found && quotedDeadline(text, found)
}

/** When the document was written, and the calendar by which its working days count. */
export type WrittenOn = { readonly on: CalendarDate | null; readonly calendar: WorkingCalendar }

export const quotedDeadline = (text: string, { span, ...found }: Deadline): TaskDeadline => ({
  ...quote(text, span),
  ...found,
})

/** How far the deadline may be trusted. */
export function reasonsOfDeadline(deadline: TaskDeadline | null): Reason[] {
  if (!deadline) return []
  if (deadline.isCounted) return [deadline.suggestedOn ? 'deadline_counted' : 'deadline_from_event']
  if (deadline.dueOn)
    return [/ngày|\d\/\d+\/\d/iu.test(deadline.text) ? 'deadline_stated' : 'deadline_from_period']
  return [deadline.suggestedOn ? 'deadline_without_year' : 'deadline_not_a_day']
}
