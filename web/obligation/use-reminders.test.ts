import { expect, it } from 'vitest'
import { remindersOf } from './use-reminders.ts'

it('reminds of what is overdue, due by tomorrow, or waits for a decision, and of nothing later', () => {
  const owed = (['overdue', 'overdue', 'soon', 'week', 'later'] as const).map((urgency) => ({ urgency }))
  expect(remindersOf({ owed, toDecide: [] })).toEqual({ overdue: 2, soon: 1, toDecide: 0 })
})
