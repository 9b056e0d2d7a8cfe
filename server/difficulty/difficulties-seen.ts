import { type SelectQueryBuilder, sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/date.ts'
import type { UnitReference } from '#domain/contract/field.ts'
import type { Raiser as RaiserFacts } from '#domain/difficulty/raiser.ts'
import { type Actor, visibleUnits } from '#domain/session/actor.ts'
import type { Db, Tx } from '#server/kernel/database.ts'

/**
 * The difficulties that the actor sees: raised by a unit within reach, or at a meeting that such a unit attends; those
 * that are shared only where it is asked for, to be raised again.
 */
export function difficultiesSeen(db: Db | Tx, actor: Actor, { orShared = false } = {}) {
  const visible = visibleUnits(actor)
  return db.selectFrom('difficulty as d').$if(visible !== 'all', (query) =>
    query.where((where) => {
      const reached = where.fn.any(where.val(visible === 'all' ? [] : visible))
      return where.or([
        ...(orShared ? [where('d.shared_on', 'is not', null)] : []),
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
export type Raiser = UnitReference & RaiserFacts & { raisedOn: CalendarDate }

/** Since when a difficulty of the alias `d` stands. */
export const standsSince = sql<CalendarDate>`coalesce(d.reopened_on, d.raised_on)`

/** Adds what a list shows of each: its raisers by their last names, its meeting, what was said and is held up because of it. */
export function withRaisers(seen: Seen, today: CalendarDate) {
  return (seen as SelectQueryBuilder<Tables, 'd', object>)
    .leftJoin('meeting as m', 'm.id', 'd.meeting_id')
    .select(['d.id', 'd.kind', 'd.cause', 'd.text', 'd.raised_on as raisedOn', 'd.closed_on as closedOn'])
    .select(['d.closed_reason as closedReason', 'd.shared_on as sharedOn', 'd.version'])
    .select(standsSince.as('standsSince'))
    .select(raisersOn(today).as('raisers'))
    .select(
      sql<{ id: string; title: string } | null>`case when m.id is not null then
        jsonb_build_object('id', m.id, 'title', m.title) end`.as('meeting'),
    )
    .select(
      sql<number>`(select count(*) from recommendation r where r.difficulty_id = d.id)`.as('recommendations'),
    )
    .select(
      sql<number>`(select count(*) from difficulty_target x where x.difficulty_id = d.id and x.removed_on is null)
        + (select count(*) from difficulty_project y where y.difficulty_id = d.id and y.removed_on is null)
        + (select count(*) from task_block b where b.difficulty_id = d.id and b.removed_on is null)`.as(
        'holdsUp',
      ),
    )
}
export type DifficultyRow = Awaited<ReturnType<ReturnType<typeof withRaisers>['execute']>>[number]

/** A unit that has ended keeps its place among the raisers under the last name that it had. */
const raisersOn = (today: CalendarDate) =>
  sql<Raiser[]>`(select coalesce(jsonb_agg(jsonb_build_object('id', r.unit_id, 'name', v.name,
      'shortName', v.short_name, 'raisedOn', r.raised_on, 'goneOn', r.gone_on,
      'hasEnded', coalesce(v.valid_to <= ${today}, false)) order by r.raised_on, v.ordinal, r.id), '[]')
    from difficulty_raiser r cross join lateral (select * from unit_version u
      where u.unit_id = r.unit_id and u.valid_from <= ${today} order by u.valid_from desc limit 1) v
    where r.difficulty_id = d.id)`
