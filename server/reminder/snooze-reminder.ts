import type { snoozeReminder as route } from '#domain/reminder/contract.ts'
import { canSnooze } from '#domain/reminder/policy.ts'
import type { Command } from '#server/kernel/context.ts'
import { found, insist } from '#server/kernel/problem.ts'

/** Leaves the actor alone with an obligation until a day. Only whoever was reminded can ask for it. */
export const snoozeReminder: Command<typeof route> = async ({ params, body }, { tx, actor, now, today }) => {
  const reminder = found(
    await tx
      .selectFrom('reminder')
      .select(['id', 'obligation_id', 'read_at', 'version'])
      .where('id', '=', params.id)
      .where('to_person_id', '=', actor.personId)
      .forUpdate()
      .executeTakeFirst(),
  )
  insist(canSnooze(today, body.untilOn))
  await tx
    .insertInto('reminder_snooze')
    .values({
      id: body.id,
      obligation_id: reminder.obligation_id,
      person_id: actor.personId,
      until_on: body.untilOn,
      reason: body.reason,
      snoozed_on: today,
    })
    .execute()
  if (!reminder.read_at) {
    await tx
      .updateTable('reminder')
      .set({ read_at: now, version: reminder.version + 1 })
      .where('id', '=', reminder.id)
      .execute()
  }
  return { id: body.id, untilOn: body.untilOn }
}
