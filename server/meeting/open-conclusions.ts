import type { CalendarDate } from '#domain/calendar/date.ts'
import type { Briefing } from '#domain/meeting/briefing.ts'
import type { Db, Tx } from '#server/kernel/database.ts'
import { unitReference, unitsOn } from '#server/unit/units-on.ts'
import { tasksOfConclusions } from './conclusion-tasks.ts'

/**
 * The conclusions of earlier meetings of the series whose task is not verified, the latest meeting first: none is
 * lost because a meeting passed over it.
 */
export async function listOpenConclusions(
  db: Db | Tx,
  meeting: { id: string; series: string; host_unit_id: string; held_on: CalendarDate },
  today: CalendarDate,
): Promise<Briefing['conclusions']> {
  const rows = await db
    .selectFrom('conclusion as c')
    .innerJoin('meeting as m', 'm.id', 'c.meeting_id')
    .innerJoin('obligation as o', (join) =>
      join.onRef('o.conclusion_id', '=', 'c.id').on('o.kind', '=', 'task').on('o.parent_id', 'is', null),
    )
    .leftJoin(unitsOn(today).as('lead'), 'lead.id', 'o.owed_by_unit_id')
    .select(['c.id', 'c.ordinal', 'c.text', 'm.id as meetingId', 'm.held_on as heldOn'])
    .select(unitReference('lead').as('leadUnit'))
    .where('m.series', '=', meeting.series)
    .where('m.host_unit_id', '=', meeting.host_unit_id)
    .where('m.held_on', '<', meeting.held_on)
    .where('o.verified_on', 'is', null)
    .where('o.cancelled_on', 'is', null)
    .orderBy('m.held_on', 'desc')
    .orderBy('c.ordinal')
    .execute()
  const tasks = await tasksOfConclusions(
    db,
    rows.map(({ id }) => id),
    today,
  )
  return rows.flatMap((row) => {
    const task = tasks.get(row.id)
    return task ? [{ ...row, task }] : []
  })
}

/** The day of the previous meeting, how many tasks its conclusions made, and how many are verified. */
export async function countPreviousTasks(
  db: Db | Tx,
  previousId: string | null,
): Promise<{ heldOn: CalendarDate | null; tasks: number; verified: number }> {
  const counted = await db
    .selectFrom('meeting as m')
    .leftJoin('conclusion as c', 'c.meeting_id', 'm.id')
    .leftJoin('obligation as o', (join) =>
      join
        .onRef('o.conclusion_id', '=', 'c.id')
        .on('o.kind', '=', 'task')
        .on('o.parent_id', 'is', null)
        .on('o.cancelled_on', 'is', null),
    )
    .select((select) => [
      'm.held_on as heldOn',
      select.fn.count<number>('o.id').as('tasks'),
      select.fn.count<number>('o.verified_on').as('verified'),
    ])
    .where('m.id', '=', previousId)
    .groupBy('m.id')
    .executeTakeFirst()
  return counted ?? { heldOn: null, tasks: 0, verified: 0 }
}
