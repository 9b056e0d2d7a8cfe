import type { nameSubstitute as route } from '#domain/meeting/agenda-contract.ts'
import { mayTake } from '#domain/meeting/lifecycle.ts'
import { canNameSubstitute } from '#domain/meeting/policy.ts'
import type { Command } from '#server/kernel/context.ts'
import { insist, permit, refused, sameVersion } from '#server/kernel/problem.ts'
import { insistOnPost } from '#server/task/insist-on-post.ts'
import { getInvitation } from './get-invitation.ts'
import { getMeeting } from './get-meeting.ts'
import { listAttendance } from './list-agenda.ts'

/** Who comes in place of the head: somebody of that very unit, or a post. */
export const nameSubstitute: Command<typeof route> = async ({ params, body }, context) => {
  const { tx, actor, today } = context
  const meeting = await getMeeting(tx, context, params.id)
  const invitation = await getInvitation(tx, params.id, params.itemId)
  sameVersion(invitation, body.version)
  permit(canNameSubstitute(actor, meeting.host_unit_id, invitation.unit_id))
  insist(mayTake(meeting.state, 'prepare'))
  if (invitation.state === 'absent') throw refused('unit_is_absent')
  if (body.personId !== null) await insistOnPost(tx, body.personId, invitation.unit_id, today)
  await tx
    .updateTable('attendance')
    .set({
      substitute_id: body.personId,
      substitute_title: body.title,
      version: invitation.version + 1,
    })
    .where('id', '=', invitation.id)
    .execute()
  return { attendance: await listAttendance(tx, meeting, context) }
}
