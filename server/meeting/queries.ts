import { sql } from 'kysely'
import type { listMeetings as listRoute } from '#domain/meeting/contract.ts'
import { canSchedule } from '#domain/meeting/policy.ts'
import type { Query } from '#server/kernel/context.ts'
import { pageOfDays, pastCursor, readDayCursor } from '#server/kernel/day-cursor.ts'
import { unitReference, unitsOn } from '#server/unit/units-on.ts'
import { meetingsSeen } from './meetings-seen.ts'

export const listMeetings: Query<typeof listRoute> = async ({ query }, { db, actor, today }) => {
  const { series, limit } = query
  const after = readDayCursor(query.after)
  const rows = await meetingsSeen(db, actor)
    .leftJoin(unitsOn(today).as('host'), 'host.id', 'm.host_unit_id')
    .leftJoinLateral(
      (made) =>
        made
          .selectFrom('conclusion as c')
          .innerJoin('obligation as o', 'o.conclusion_id', 'c.id')
          .select((select) => [
            select.fn.countAll<number>().as('tasks'),
            select.fn.count<number>('o.verified_on').as('verified'),
            select.fn
              .countAll<number>()
              .filterWhere('o.verified_on', 'is', null)
              .filterWhere('o.due_on', '<', today)
              .as('overdue'),
          ])
          .whereRef('c.meeting_id', '=', 'm.id')
          .where('o.kind', '=', 'task')
          .where('o.parent_id', 'is', null)
          .where('o.cancelled_on', 'is', null)
          .as('made'),
      (join) => join.onTrue(),
    )
    .select(['m.id', 'm.series', 'm.title', 'm.held_on as heldOn', 'm.place', 'm.state'])
    .select(sql<string | null>`to_char(m.starts_at, 'HH24:MI')`.as('startsAt'))
    .select(unitReference('host').as('host'))
    .select((select) => [
      select.fn.coalesce('made.tasks', sql<number>`0`).as('tasks'),
      select.fn.coalesce('made.verified', sql<number>`0`).as('verified'),
      select.fn.coalesce('made.overdue', sql<number>`0`).as('overdue'),
    ])
    .$if(series !== undefined, (rows) => rows.where('m.series', '=', series ?? ''))
    .where(pastCursor({ on: 'm.held_on', id: 'm.id' }, after, 'desc'))
    .orderBy('m.held_on', 'desc')
    .orderBy('m.id', 'desc')
    .limit(limit + 1)
    .execute()
  const known = await meetingsSeen(db, actor).select('m.series').distinct().orderBy('m.series').execute()
  return {
    ...pageOfDays(rows, limit, ({ heldOn, id }) => ({ on: heldOn, id })),
    can: { schedule: canSchedule(actor) },
    series: known.map((row) => row.series),
  }
}
