import type { CalendarDate } from '#domain/calendar/date.ts'
import { type Decision, allowed, refused } from '#domain/decision/decision.ts'

export type DueDateRefusal = 'due_before_assigned' | 'contribution_due_after_task'

/**
 * Work is never due before the day it is assigned, and a cooperating unit's part is due by the task's own date at the
 * latest: the lead unit must still be able to use it.
 */
export function canBeDue(
  assignedOn: CalendarDate,
  dueOn: CalendarDate | null,
  contributionsDueOn: readonly CalendarDate[],
): Decision<DueDateRefusal> {
  if ([dueOn, ...contributionsDueOn].some((each) => each && each < assignedOn))
    return refused('due_before_assigned')
  return dueOn && contributionsDueOn.some((each) => each > dueOn)
    ? refused('contribution_due_after_task')
    : allowed
}
