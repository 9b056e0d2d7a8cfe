import { listMyObligations } from '#domain/obligation/contract.ts'
import type { Urgency } from '#domain/obligation/days-left.ts'
import { useLaterRead } from '#web/api.ts'

/** What a person is to be reminded of today; each up to a hundred, as many as their list holds. */
export type Reminders = { overdue: number; soon: number; toDecide: number }

/** What is overdue, due today or tomorrow, and waits for a decision; nothing until it is known. */
export function useReminders(): Reminders | null {
  const { data } = useLaterRead(listMyObligations)
  return data ? remindersOf(data) : null
}

type Mine = { owed: readonly { urgency: Urgency }[]; toDecide: readonly unknown[] }

export function remindersOf({ owed, toDecide }: Mine): Reminders {
  const at = (urgency: Urgency) => owed.filter((row) => row.urgency === urgency).length
  return { overdue: at('overdue'), soon: at('soon'), toDecide: toDecide.length }
}
