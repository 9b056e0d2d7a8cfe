import { addDays } from '#domain/calendar/date.ts'
import type { moveDemonstrationClock as route } from '#domain/session/contract.ts'
import type { Command } from '#server/kernel/context.ts'
import { refused } from '#server/kernel/problem.ts'

/** Moves the day of a demonstration on; due dates, reminders and rates follow it. */
export const moveDemonstrationClock: Command<typeof route> = async (
  { body },
  { tx, today, organization },
) => {
  if (!organization.isDemonstration) throw refused('not_a_demonstration')
  const next = addDays(today, body.days)
  await tx
    .updateTable('shared.organization')
    .set({ clock_on: next })
    .where('id', '=', organization.id)
    .execute()
  return { today: next }
}
