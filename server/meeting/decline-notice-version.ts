import type { declineNoticeVersion as route } from '#domain/meeting/notice-version-contract.ts'
import type { Command } from '#server/kernel/context.ts'
import { getVersionToDecide } from './get-notice-version.ts'

/** The notice before it stands; the declined one is kept with the reason. */
export const declineNoticeVersion: Command<typeof route> = async ({ params, body }, context) => {
  const { tx, actor, today } = context
  const { row } = await getVersionToDecide(context, params, body.version)
  const version = row.version + 1
  await tx
    .updateTable('notice_version')
    .set({ state: 'declined', decided_by: actor.personId, decided_on: today, reason: body.reason, version })
    .where('id', '=', row.id)
    .execute()
  return { version }
}
