import { canKeepReminders } from '#domain/reminder/policy.ts'
import { canKeepTimes } from '#domain/reminder/quiet.ts'
import type { keepReminderTimes as route } from '#domain/reminder/rule-contract.ts'
import type { Command } from '#server/kernel/context.ts'
import { insist, permit } from '#server/kernel/problem.ts'
import { keepSetting, lockSetting } from '#server/organization/keep-setting.ts'
import { timesSetting } from './read-rules.ts'

export const keepReminderTimes: Command<typeof route> = async ({ body }, { tx, actor }) => {
  const { version: seen, ...times } = body
  const place = await lockSetting(tx, timesSetting, seen)
  permit(canKeepReminders(actor))
  insist(canKeepTimes(times))
  return keepSetting(tx, place, times)
}
