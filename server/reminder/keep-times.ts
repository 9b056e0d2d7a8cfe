import { canKeepReminders } from '#domain/reminder/policy.ts'
import { canKeepTimes } from '#domain/reminder/quiet.ts'
import type { keepReminderTimes as route } from '#domain/reminder/rule-contract.ts'
import type { Command } from '#server/kernel/context.ts'
import { newId } from '#server/kernel/id.ts'
import { conflict, insist, permit } from '#server/kernel/problem.ts'
import { timesSetting } from './read-rules.ts'

export const keepReminderTimes: Command<typeof route> = async ({ body }, { tx, actor }) => {
  const present = await tx
    .selectFrom('setting')
    .select(['id', 'version', 'value'])
    .where('name', '=', timesSetting)
    .forUpdate()
    .executeTakeFirst()
  const { version: seen, ...times } = body
  if ((present?.version ?? null) !== seen) throw conflict(present?.value ?? null)
  permit(canKeepReminders(actor))
  insist(canKeepTimes(times))
  const value = JSON.stringify(times)
  if (present) {
    return tx
      .updateTable('setting')
      .set({ value, version: present.version + 1 })
      .where('id', '=', present.id)
      .returning('version')
      .executeTakeFirstOrThrow()
  }
  return tx
    .insertInto('setting')
    .values({ id: newId(), name: timesSetting, value })
    .returning('version')
    .executeTakeFirstOrThrow()
}
