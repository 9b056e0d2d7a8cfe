import { checkPeriods } from '#domain/meeting/periods.ts'
import type { scheduleMeeting as route } from '#domain/meeting/contract.ts'
import { canKeepMeetingOf } from '#domain/meeting/policy.ts'
import type { Command } from '#server/kernel/context.ts'
import { insist, permit } from '#server/kernel/problem.ts'
import { insistUnits } from '#server/unit/insist-units.ts'
import { findPreviousMeeting } from './find-previous-meeting.ts'
import { takeFromSeries } from './take-from-series.ts'
import { insistPerson } from './insist-person.ts'

/** Schedules a meeting after the last one of its series and host before that day. */
export const scheduleMeeting: Command<typeof route> = async ({ body }, { tx, actor, today }) => {
  permit(canKeepMeetingOf(actor, body.hostUnitId))
  insist(checkPeriods(body))
  await insistUnits(tx, [body.hostUnitId], today)
  await insistPerson(tx, body.chairId)
  await tx
    .insertInto('meeting')
    .values({
      id: body.id,
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
      host_unit_id: body.hostUnitId,
      previous_id: await findPreviousMeeting(tx, { ...body, exceptId: body.id }),
    })
    .execute()
  await takeFromSeries(tx, body, today)
  return { id: body.id, version: 1 }
}
