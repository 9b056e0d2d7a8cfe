import type { ReminderRule } from './reminder.ts'

export type SuggestedRule = Omit<ReminderRule, 'id' | 'active'>

/**
 * A set to begin with, for an office to take over and change: nobody's regulation. The two kinds of day behind it (a new
 * task is taken in hand within a working day or two, an update follows the work) are what Thanh Hóa asked of its units in
 * 2025, as the press reported.
 */
export const suggestedRules: readonly SuggestedRule[] = [
  { trigger: 'unacknowledged', days: 2, repeatDays: 2, starredOnly: false, rung: 'head' },
  { trigger: 'before_due', days: 3, repeatDays: null, starredOnly: false, rung: 'person' },
  { trigger: 'before_due', days: 5, repeatDays: null, starredOnly: true, rung: 'head' },
  { trigger: 'on_due', days: 0, repeatDays: null, starredOnly: false, rung: 'person' },
  { trigger: 'after_due', days: 1, repeatDays: 5, starredOnly: false, rung: 'head' },
  { trigger: 'after_due', days: 5, repeatDays: 10, starredOnly: false, rung: 'office' },
  { trigger: 'after_due', days: 1, repeatDays: 5, starredOnly: true, rung: 'office' },
  { trigger: 'after_due', days: 20, repeatDays: 20, starredOnly: false, rung: 'leader' },
  { trigger: 'stale', days: 7, repeatDays: 5, starredOnly: false, rung: 'person' },
]
