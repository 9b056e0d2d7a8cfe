import type { withdrawInvitation as route } from '#domain/meeting/agenda-contract.ts'
import type { Command } from '#server/kernel/context.ts'
import { sameVersion } from '#server/kernel/problem.ts'
import { getInvitation } from './get-invitation.ts'
import { getMeetingToTake } from './get-meeting.ts'
import { listAttendance } from './list-agenda.ts'

export const withdrawInvitation: Command<typeof route> = async ({ params, body }, context) => {
  const { tx, now } = context
  const meeting = await getMeetingToTake(tx, context, params.id, 'prepare')
  const invitation = await getInvitation(tx, params.id, params.itemId)
  sameVersion(invitation, body.version)
  await tx
    .updateTable('attendance')
    .set({ withdrawn_at: now, version: invitation.version + 1 })
    .where('id', '=', invitation.id)
    .execute()
  return { attendance: await listAttendance(tx, meeting, context) }
}
