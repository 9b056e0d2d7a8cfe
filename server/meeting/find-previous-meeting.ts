import type { CalendarDate } from '#domain/calendar/date.ts'
import type { Tx } from '#server/kernel/database.ts'

/** The last meeting of the same series and host before a day, if there was one. */
export async function findPreviousMeeting(
  tx: Tx,
  meeting: { series: string; hostUnitId: string; heldOn: CalendarDate; exceptId: string },
): Promise<string | null> {
  const previous = await tx
    .selectFrom('meeting')
    .select('id')
    .where('series', '=', meeting.series)
    .where('host_unit_id', '=', meeting.hostUnitId)
    .where('held_on', '<', meeting.heldOn)
    .where('id', '!=', meeting.exceptId)
    .orderBy('held_on', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return previous?.id ?? null
}
