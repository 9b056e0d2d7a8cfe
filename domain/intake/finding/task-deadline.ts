import type { CalendarDate } from '#domain/calendar/date.ts'
import type { Reason } from '../confidence.ts'
import { findDeadline, yearWritten } from '../direction/deadline.ts'
import type { SourceText } from '../layout/source-text.ts'
import type { TaskDeadline } from '../proposal.ts'
import type { Span } from '../span.ts'
import { quote } from '../span.ts'

/** The deadline stated in the words of a task. */
export function deadlineOf(
  { flow, text }: SourceText,
  span: Span,
  writtenOn: CalendarDate | null,
): TaskDeadline | null {
  const found = findDeadline(flow, span, writtenOn, yearWritten(writtenOn))
  return found && { ...quote(text, found.span), dueOn: found.dueOn, suggestedOn: found.suggestedOn }
}

/** How far the deadline may be trusted. */
export function reasonsOfDeadline(deadline: TaskDeadline | null): Reason[] {
  if (!deadline) return []
  if (deadline.dueOn)
    return [/ngày|\d\/\d+\/\d/iu.test(deadline.text) ? 'deadline_stated' : 'deadline_from_period']
  return [deadline.suggestedOn ? 'deadline_without_year' : 'deadline_not_a_day']
}
