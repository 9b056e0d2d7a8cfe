import { type Actor, visibleUnits } from '#domain/session/actor.ts'
import type { Db, Tx } from '#server/kernel/database.ts'

/** The meetings that the actor sees: hosted by a unit within reach, or attended by one. */
export function meetingsSeen(db: Db | Tx, actor: Actor) {
  const visible = visibleUnits(actor)
  return db.selectFrom('meeting as m').$if(visible !== 'all', (query) =>
    query.where((where) => {
      const reached = where.fn.any(where.val(visible === 'all' ? [] : visible))
      return where.or([
        where('m.host_unit_id', '=', reached),
        where.exists(
          where
            .selectFrom('attendance as seen_by')
            .select('seen_by.id')
            .whereRef('seen_by.meeting_id', '=', 'm.id')
            .where('seen_by.withdrawn_at', 'is', null)
            .where('seen_by.unit_id', '=', reached),
        ),
      ])
    }),
  )
}
