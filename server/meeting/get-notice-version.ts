import { canKeepMeetingOf } from '#domain/meeting/policy.ts'
import { canDecide } from '#domain/meeting/notice-version-policy.ts'
import type { CommandContext } from '#server/kernel/context.ts'
import { found, insist, permit, sameVersion } from '#server/kernel/problem.ts'
import { getMeeting } from './get-meeting.ts'
import { getNotice } from './get-notice.ts'

/** The version that waits, with its meeting, both locked for a decision on it. */
export async function getVersionToDecide(
  context: CommandContext,
  { id, versionId }: { id: string; versionId: string },
  seen: number,
) {
  const { tx, actor } = context
  const meeting = await getMeeting(tx, context, id)
  const { subject, documentId } = await getNotice(tx, actor, id)
  permit(canKeepMeetingOf(actor, subject.hostUnitId))
  const row = found(
    await tx
      .selectFrom('notice_version')
      .selectAll()
      .where('id', '=', versionId)
      .where('meeting_id', '=', id)
      .forUpdate()
      .executeTakeFirst(),
  )
  sameVersion(row, seen)
  insist(canDecide(actor, subject, row.state))
  return { row, meeting, documentId }
}
