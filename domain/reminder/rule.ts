import { type Decision, allowed, refused } from '#domain/decision/decision.ts'
import type { ReminderRule } from './reminder.ts'

export type RuleRefusal = 'on_due_has_no_days' | 'days_needed' | 'before_due_comes_once'

/** A rule must say what it says: the due date itself has no days, the others at least one, and before it comes once. */
export function canKeepRule({
  trigger,
  days,
  repeatDays,
}: Pick<ReminderRule, 'trigger' | 'days' | 'repeatDays'>): Decision<RuleRefusal> {
  if (trigger === 'on_due' && days !== 0) return refused('on_due_has_no_days')
  if (trigger !== 'on_due' && days === 0) return refused('days_needed')
  const comesOnce = trigger === 'on_due' || trigger === 'before_due'
  return comesOnce && repeatDays !== null ? refused('before_due_comes_once') : allowed
}
