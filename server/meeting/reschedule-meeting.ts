import type { rescheduleMeeting as route } from '#domain/meeting/contract.ts'
import { checkPeriods } from '#domain/meeting/periods.ts'
import type { Command } from '#server/kernel/context.ts'
import { insist } from '#server/kernel/problem.ts'
import { findPreviousMeeting } from './find-previous-meeting.ts'
import { getMeetingToTake } from './get-meeting.ts'
import { insistPerson } from './insist-person.ts'

/** Changes what was scheduled, until the meeting opens; the previous of its series is looked for again. */
export const rescheduleMeeting: Command<typeof route> = async ({ params, body }, context) => {
  const { tx } = context
  const meeting = await getMeetingToTake(tx, context, params.id, 'reschedule', body.version)
  insist(checkPeriods(body))
  await insistPerson(tx, body.chairId)
  const version = meeting.version + 1
  await tx
    .updateTable('meeting')
    .set({
      series: body.series,
      title: body.title,
      held_on: body.heldOn,
      starts_at: body.startsAt,
      place: body.place,
      reviewed_from: body.reviewedFrom,
      reviewed_to: body.reviewedTo,
      ahead_from: body.aheadFrom,
      ahead_to: body.aheadTo,
      chair_id: body.chairId,
      previous_id: await findPreviousMeeting(tx, {
        ...body,
        hostUnitId: meeting.host_unit_id,
        exceptId: meeting.id,
      }),
      version,
    })
    .where('id', '=', meeting.id)
    .execute()
  return { id: meeting.id, version }
}
