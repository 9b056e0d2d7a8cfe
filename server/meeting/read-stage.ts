import { canKeepMeetingOf, canTake } from '#domain/meeting/policy.ts'
import type { readStage as route } from '#domain/meeting/stage-contract.ts'
import type { Query } from '#server/kernel/context.ts'
import { found } from '#server/kernel/problem.ts'
import { stagesOf } from '#server/live/stages.ts'
import { listSpoken } from './list-spoken.ts'
import { meetingsSeen } from './meetings-seen.ts'

export const readStage: Query<typeof route> = async ({ params }, context) => {
  const { actor } = context
  const meeting = found(
    await meetingsSeen(context.db, actor)
      .select(['m.state', 'm.host_unit_id as hostUnitId'])
      .where('m.id', '=', params.id)
      .executeTakeFirst(),
  )
  return {
    ...stagesOf(context.organization.db).at(params.id),
    agenda: await listSpoken(context.db, params.id, context),
    can: {
      turn: canKeepMeetingOf(actor, meeting.hostUnitId),
      begin: canTake(actor, meeting, 'conclude'),
    },
  }
}
