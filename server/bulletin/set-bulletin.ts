import type { setBulletin as route } from '#domain/bulletin/contract.ts'
import { canOpenBulletin } from '#domain/bulletin/policy.ts'
import type { Command } from '#server/kernel/context.ts'
import { permit } from '#server/kernel/problem.ts'
import { keepSetting, lockSetting } from '#server/organization/keep-setting.ts'
import { bulletinSetting } from './read-bulletin.ts'

/** The administrator opens the bulletin to everyone, or closes it again. */
export const setBulletin: Command<typeof route> = async ({ body }, { tx, actor }) => {
  const { version: seen, ...setting } = body
  const place = await lockSetting(tx, bulletinSetting, seen)
  permit(canOpenBulletin(actor))
  return keepSetting(tx, place, setting)
}
