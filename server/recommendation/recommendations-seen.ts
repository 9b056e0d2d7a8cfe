import { type SelectQueryBuilder, sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/date.ts'
import { type Actor, visibleUnits } from '#domain/session/actor.ts'
import type { Db, Tx } from '#server/kernel/database.ts'
import { unitReference, unitsOn } from '#server/unit/units-on.ts'

/**
 * The recommendations that the actor sees, each with its answer in the ledger: those raised by, addressed to or
 * passed on to a unit within reach.
 */
export function recommendationsSeen(db: Db | Tx, actor: Actor) {
  const visible = visibleUnits(actor)
  return db
    .selectFrom('recommendation as r')
    .innerJoin('obligation as o', (join) =>
      join.onRef('o.recommendation_id', '=', 'r.id').on('o.kind', '=', 'answer'),
    )
    .$if(visible !== 'all', (query) =>
      query.where((where) => {
        const reached = where.fn.any(where.val(visible === 'all' ? [] : visible))
        return where.or([
          where('r.raised_by_unit_id', '=', reached),
          where('r.addressed_to_unit_id', '=', reached),
          where('o.owed_by_unit_id', '=', reached),
        ])
      }),
    )
}

type Seen = ReturnType<typeof recommendationsSeen>
type Tables = Seen extends SelectQueryBuilder<infer DB, infer _T, infer _O> ? DB : never

/** Adds what a list shows of each: the units as they are today, the meeting, the dates of the answer. */
export function withParties(seen: Seen, today: CalendarDate) {
  return (seen as SelectQueryBuilder<Tables, 'r' | 'o', object>)
    .leftJoin(unitsOn(today).as('raiser'), 'raiser.id', 'r.raised_by_unit_id')
    .leftJoin(unitsOn(today).as('addressee'), 'addressee.id', 'r.addressed_to_unit_id')
    .leftJoin(unitsOn(today).as('answerer'), 'answerer.id', 'o.owed_by_unit_id')
    .innerJoin('unit as answering_unit', 'answering_unit.id', 'o.owed_by_unit_id')
    .leftJoin('meeting as m', 'm.id', 'r.meeting_id')
    .select(['r.id', 'r.number', 'r.year', 'r.text', 'r.state', 'r.raised_on as raisedOn', 'r.version'])
    .select(['o.due_on as dueOn', 'o.verified_on as answeredOn', 'o.owed_by_unit_id as answeringUnitId'])
    .select(['answering_unit.kind as level', 'o.first_due_on as firstDueOn'])
    .select(unitReference('raiser').as('raisedBy'))
    .select(unitReference('addressee').as('addressedTo'))
    .select(unitReference('answerer').as('answering'))
    .select(
      sql<{ id: string; title: string; heldOn: CalendarDate } | null>`case when m.id is not null then
        jsonb_build_object('id', m.id, 'title', m.title, 'heldOn', m.held_on) end`.as('meeting'),
    )
}
export type RecommendationRow = Awaited<ReturnType<ReturnType<typeof withParties>['execute']>>[number]
