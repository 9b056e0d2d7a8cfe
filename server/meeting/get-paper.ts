import { mayTake } from '#domain/meeting/lifecycle.ts'
import { canBringPaper } from '#domain/meeting/policy.ts'
import type { CommandContext } from '#server/kernel/context.ts'
import { found, insist, permit, sameVersion } from '#server/kernel/problem.ts'
import { getMeeting } from './get-meeting.ts'

/** A paper that stands, to be changed by whoever may bring it, as its reader saw it. Locks the meeting. */
export async function getPaperToChange(
  context: CommandContext,
  meetingId: string,
  paperId: string,
  version: number,
) {
  const { tx, actor } = context
  const meeting = await getMeeting(tx, context, meetingId)
  const paper = found(
    await tx
      .selectFrom('meeting_paper as p')
      .innerJoin('agenda_item as i', 'i.id', 'p.agenda_item_id')
      .select(['p.id', 'p.version', 'i.speaker_unit_id as speakerUnitId'])
      .where('p.id', '=', paperId)
      .where('p.meeting_id', '=', meetingId)
      .where('p.removed_at', 'is', null)
      .executeTakeFirst(),
  )
  sameVersion(paper, version)
  permit(canBringPaper(actor, meeting.host_unit_id, paper.speakerUnitId))
  insist(mayTake(meeting.state, 'prepare'))
  return { meeting: { ...meeting, hostUnitId: meeting.host_unit_id }, paper }
}
