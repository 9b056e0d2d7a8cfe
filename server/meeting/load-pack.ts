import type { BriefingPack } from '#domain/meeting/briefing-pack.ts'
import type { DownloadContext } from '#server/kernel/context.ts'
import { found } from '#server/kernel/problem.ts'
import { meetingsSeen } from './meetings-seen.ts'
import { readBriefing } from './read-briefing.ts'
import { readNoticeSetting } from './read-notice-setting.ts'

/** The pack of a meeting that the reader sees: what was frozen at opening as far as it is theirs, or what stands today. */
export async function loadPack(context: DownloadContext, id: string): Promise<BriefingPack> {
  const { db, actor, today, organization, origin } = context
  const input = { params: { id }, query: { as: 'paper' as const }, body: {} }
  const { briefing, isFrozen, people } = await readBriefing(input, context)
  const meeting = found(
    await meetingsSeen(db, actor)
      .leftJoin('meeting as previous', 'previous.id', 'm.previous_id')
      .selectAll('m')
      .select('previous.held_on as previousHeldOn')
      .where('m.id', '=', id)
      .executeTakeFirst(),
  )
  const setting = await readNoticeSetting(db, meeting, today)
  return {
    meetingId: meeting.id,
    title: meeting.title,
    heldOn: meeting.held_on,
    reviewedFrom: meeting.reviewed_from,
    reviewedTo: meeting.reviewed_to,
    previousHeldOn: meeting.previousHeldOn,
    briefing,
    isFrozen,
    people,
    origin,
    layout: setting.layout,
    superiorBody: setting.superiorBody,
    issuingBody: setting.issuingBody ?? organization.name,
    symbol: setting.symbol.replace(/^[^-/]+/, 'BC'),
    place: setting.place,
    recipients: setting.recipients ?? [],
    signer: { authority: null, position: setting.position, name: null },
    isDemonstration: organization.isDemonstration,
  }
}
