import type { CalendarDate } from '#domain/calendar/date.ts'
import { type Decision, allowed, refused } from '#domain/decision/decision.ts'

export type ExtensionRefusal =
  | 'extension_not_later'
  | 'day_is_past'
  | 'contribution_due_after_task'
  | 'child_due_after_parent'

export interface Extended {
  readonly kind: 'task' | 'contribution'
  readonly dueOn: CalendarDate
  /** The date of the whole of which this is a part; null for what stands by itself. */
  readonly wholeDueOn: CalendarDate | null
}

/** A date is only ever moved to a later day, one that can still be kept, and never beyond that of the whole. */
export function canMoveDueTo(
  { kind, dueOn, wholeDueOn }: Extended,
  next: CalendarDate,
  today: CalendarDate,
): Decision<ExtensionRefusal> {
  if (next <= dueOn) return refused('extension_not_later')
  if (next < today) return refused('day_is_past')
  if (wholeDueOn === null || next <= wholeDueOn) return allowed
  return refused(kind === 'contribution' ? 'contribution_due_after_task' : 'child_due_after_parent')
}

/** From so many extensions on, work stands in the list of what keeps being put off. */
export const oftenExtended = 3
