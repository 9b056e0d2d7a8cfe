import { canKeepMeetingOf } from '#domain/meeting/policy.ts'
import type { turnSlide as route } from '#domain/meeting/stage-contract.ts'
import type { Command } from '#server/kernel/context.ts'
import { found, permit } from '#server/kernel/problem.ts'
import { stagesOf } from '#server/live/stages.ts'
import { meetingsSeen } from './meetings-seen.ts'

/** Turns every screen that follows the meeting. It changes no row, so it waits for nobody who writes one. */
export const turnSlide: Command<typeof route> = async ({ params, body }, { tx, actor, organization }) => {
  const meeting = found(
    await meetingsSeen(tx, actor)
      .select('m.host_unit_id as hostUnitId')
      .where('m.id', '=', params.id)
      .executeTakeFirst(),
  )
  permit(canKeepMeetingOf(actor, meeting.hostUnitId))
  return stagesOf(organization.db).turn(params.id, body.slide)
}
