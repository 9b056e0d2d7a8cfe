import type { CalendarDate } from '#domain/calendar/date.ts'
import { type Decision, allowed, refused } from '#domain/decision/decision.ts'
import { type StepRefusal, type TaskState, canStep } from './lifecycle.ts'
import { type Extended, type ExtensionRefusal, canMoveDueTo } from './extension.ts'

/** The part of a cooperating unit as it stands. */
export interface Part extends Extended {
  readonly state: TaskState
  readonly text: string
  readonly hasExtensionAsked: boolean
}

export type PartRefusal =
  | StepRefusal
  | ExtensionRefusal
  | 'part_unchanged'
  | 'extension_waits'
  | 'later_date_needs_a_reason'

/**
 * Whether a part may become this: its words while it is open, its date only to a later day, with the reason, and not
 * while its unit waits for an answer about it.
 */
export function canChangePart(
  part: Part,
  next: { text: string; dueOn: CalendarDate; reason: string | null },
  today: CalendarDate,
): Decision<PartRefusal> {
  const open = canStep(part.state, 'arrangeParts')
  if (!open.allowed) return open
  if (next.dueOn === part.dueOn) return next.text === part.text ? refused('part_unchanged') : allowed
  if (part.hasExtensionAsked) return refused('extension_waits')
  if (next.reason === null) return refused('later_date_needs_a_reason')
  return canMoveDueTo(part, next.dueOn, today)
}
