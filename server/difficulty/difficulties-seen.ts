import { type SelectQueryBuilder, sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/date.ts'
import type { UnitReference } from '#domain/contract/field.ts'
import { type Actor, visibleUnits } from '#domain/session/actor.ts'
import type { Db, Tx } from '#server/kernel/database.ts'

/** The difficulties that the actor sees: raised by a unit within reach, or at a meeting that such a unit attends. */
export function difficultiesSeen(db: Db | Tx, actor: Actor) {
  const visible = visibleUnits(actor)
  return db.selectFrom('difficulty as d').$if(visible !== 'all', (query) =>
    query.where((where) => {
      const reached = where.fn.any(where.val(visible === 'all' ? [] : visible))
      return where.or([
        where.exists(
          where
            .selectFrom('difficulty_raiser as r')
            .select('r.id')
            .whereRef('r.difficulty_id', '=', 'd.id')
            .where('r.unit_id', '=', reached),
        ),
        where.exists(
          where
            .selectFrom('attendance as a')
            .select('a.id')
            .whereRef('a.meeting_id', '=', 'd.meeting_id')
            .where('a.withdrawn_at', 'is', null)
            .where('a.unit_id', '=', reached),
        ),
      ])
    }),
  )
}

type Seen = ReturnType<typeof difficultiesSeen>
type Tables = Seen extends SelectQueryBuilder<infer DB, infer _T, infer _O> ? DB : never
export type Raiser = UnitReference & { raisedOn: CalendarDate }

/** Adds what a list shows of each: its raisers by the names of today, its meeting, how many recommendations it has. */
export function withRaisers(seen: Seen, today: CalendarDate) {
  return (seen as SelectQueryBuilder<Tables, 'd', object>)
    .leftJoin('meeting as m', 'm.id', 'd.meeting_id')
    .select(['d.id', 'd.kind', 'd.cause', 'd.text', 'd.raised_on as raisedOn', 'd.closed_on as closedOn'])
    .select('d.version')
    .select(
      sql<Raiser[]>`coalesce((select jsonb_agg(jsonb_build_object('id', v.unit_id, 'name', v.name,
        'shortName', v.short_name, 'raisedOn', r.raised_on) order by r.raised_on, v.ordinal)
        from difficulty_raiser r join unit_version v on v.unit_id = r.unit_id
          and v.valid_from <= ${today} and coalesce(v.valid_to > ${today}, true)
        where r.difficulty_id = d.id), '[]')`.as('raisers'),
    )
    .select(
      sql<{ id: string; title: string } | null>`case when m.id is not null then
        jsonb_build_object('id', m.id, 'title', m.title) end`.as('meeting'),
    )
    .select(
      sql<number>`(select count(*) from recommendation r where r.difficulty_id = d.id)`.as('recommendations'),
    )
}
export type DifficultyRow = Awaited<ReturnType<ReturnType<typeof withRaisers>['execute']>>[number]
