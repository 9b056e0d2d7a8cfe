import type { setBulletin as route } from '#domain/bulletin/contract.ts'
import { canOpenBulletin } from '#domain/bulletin/policy.ts'
import type { Command } from '#server/kernel/context.ts'
import { newId } from '#server/kernel/id.ts'
import { conflict, permit } from '#server/kernel/problem.ts'
import { bulletinSetting } from './read-bulletin.ts'

/** The administrator opens the bulletin to everyone, or closes it again. */
export const setBulletin: Command<typeof route> = async ({ body }, { tx, actor }) => {
  const present = await tx
    .selectFrom('setting')
    .select(['id', 'version', 'value'])
    .where('name', '=', bulletinSetting)
    .forUpdate()
    .executeTakeFirst()
  const { version: seen, ...setting } = body
  if ((present?.version ?? null) !== seen) throw conflict(present?.value ?? null)
  permit(canOpenBulletin(actor))
  const value = JSON.stringify(setting)
  if (!present) {
    const row = { id: newId(), name: bulletinSetting, value }
    return tx.insertInto('setting').values(row).returning('version').executeTakeFirstOrThrow()
  }
  return tx
    .updateTable('setting')
    .set({ value, version: present.version + 1 })
    .where('id', '=', present.id)
    .returning('version')
    .executeTakeFirstOrThrow()
}
