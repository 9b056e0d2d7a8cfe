import { sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/date.ts'
import type { readRecommendation } from '#domain/recommendation/contract.ts'
import type { ResponseOf } from '#domain/contract/route.ts'
import type { Actor } from '#domain/session/actor.ts'
import { visibleObligation } from '#server/obligation/visible-obligation.ts'
import type { Db } from '#server/kernel/database.ts'
import { personReference } from '#server/person/person-reference.ts'
import { unitReference, unitsOn } from '#server/unit/units-on.ts'

type Direction = ResponseOf<typeof readRecommendation>['directions'][number]

/** Every direction given on a recommendation, the first first, with the tasks that it or its conclusion made, as far as the reader sees them. */
export function listDirections(
  db: Db,
  recommendationId: string,
  { actor, today }: { actor: Actor; today: CalendarDate },
): Promise<Direction[]> {
  return db
    .selectFrom('direction as d')
    .leftJoin(unitsOn(today).as('forwarded'), 'forwarded.id', 'd.forwarded_to_unit_id')
    .leftJoin('person_detail as giver', 'giver.id', 'd.given_by')
    .leftJoin('person_detail as recorder', 'recorder.id', 'd.recorded_by')
    .leftJoin('meeting as m', 'm.id', 'd.meeting_id')
    .select(['d.id', 'd.decision', 'd.text', 'd.given_on as givenOn', 'd.answer_due_on as answerDueOn'])
    .select(sql<Direction['forwardedTo']>`${unitReference('forwarded')}`.as('forwardedTo'))
    .select(personReference('d.given_by', 'giver.full_name', null).as('givenBy'))
    .select(personReference('d.recorded_by', 'recorder.full_name', null).as('recordedBy'))
    .select(
      sql<Direction['meeting']>`case when m.id is not null then
        jsonb_build_object('id', m.id, 'title', m.title, 'heldOn', m.held_on) end`.as('meeting'),
    )
    .select(
      sql<Direction['tasks']>`coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'number', o.number,
        'year', o.year, 'title', o.title) order by o.number) from obligation o
        where (o.conclusion_id = d.conclusion_id and o.kind = 'task'
          or o.id in (select made.task_id from direction_task made where made.direction_id = d.id))
          and ${visibleObligation(actor)}), '[]')`.as('tasks'),
    )
    .where('d.recommendation_id', '=', recommendationId)
    .orderBy('d.given_on')
    .orderBy('d.id')
    .execute()
}
