import { sql } from 'kysely'
import * as z from 'zod'
import type { CalendarDate } from '#domain/calendar/date.ts'
import type { PersonReference } from '#domain/contract/field.ts'
import type * as contract from '#domain/reminder/contract.ts'
import type { Query, QueryContext } from '#server/kernel/context.ts'
import { invalid } from '#server/kernel/problem.ts'
import { personReference } from '#server/person/person-reference.ts'
import { unitReference, unitsOn } from '#server/unit/units-on.ts'
import { placeOf } from '#server/obligation/place-of.ts'

const mostCounted = 1000

/** The actor's own reminders, the latest first. They were told of it, so they may read its title here. */
export const listMyReminders: Query<typeof contract.listMyReminders> = async ({ query }, context) => {
  const rows = await mine(context)
    .$if(query.unread === true, (all) => all.where('r.read_at', 'is', null))
    .$if(query.after !== undefined, (all) => all.where('r.id', '<', readCursor(query.after ?? '')))
    .orderBy('r.id', 'desc')
    .limit(query.limit + 1)
    .execute()
  const page = rows.slice(0, query.limit)
  return {
    rows: page.map(({ sentAt, reading, ...row }) => ({
      id: row.id,
      obligation: {
        id: row.obligationId,
        kind: row.kind,
        place: row.place,
        title: row.title,
        owedBy: row.owedBy,
        dueOn: row.dueOn,
        state: row.state,
      },
      rung: row.rung,
      trigger: row.trigger,
      urgedBy: row.urgedBy,
      note: row.note,
      sentOn: row.sentOn,
      sentAt: sentAt.toISOString(),
      isRead: reading !== null,
      snoozedUntil: row.snoozedUntil,
    })),
    next: rows.length > query.limit ? (page.at(-1)?.id ?? null) : null,
  }
}

function mine({ db, actor, today }: QueryContext) {
  return db
    .selectFrom('reminder as r')
    .innerJoin('obligation as o', 'o.id', 'r.obligation_id')
    .innerJoin(unitsOn(today).as('u'), 'u.id', 'o.owed_by_unit_id')
    .leftJoin('person_detail as d', 'd.id', 'r.urged_by')
    .select(['r.id', 'r.rung', 'r.trigger', 'r.note', 'r.sent_on as sentOn', 'r.sent_at as sentAt'])
    .select([
      'r.read_at as reading',
      'o.id as obligationId',
      'o.kind',
      'o.title',
      'o.state',
      'o.due_on as dueOn',
    ])
    .select(placeOf.as('place'))
    .select(unitReference('u').as('owedBy'))
    .select(
      personReference('r.urged_by', 'd.full_name', null).$castTo<PersonReference | null>().as('urgedBy'),
    )
    .select(
      sql<CalendarDate | null>`(select max(s.until_on) from reminder_snooze s
        where s.obligation_id = r.obligation_id and s.person_id = r.to_person_id and s.until_on >= ${today})`.as(
        'snoozedUntil',
      ),
    )
    .where('r.to_person_id', '=', actor.personId)
}

export const countUnread: Query<typeof contract.countUnread> = async (_input, { db, actor }) => {
  const some = db
    .selectFrom('reminder')
    .select('id')
    .where('to_person_id', '=', actor.personId)
    .where('read_at', 'is', null)
    .limit(mostCounted)
    .as('some')
  return db
    .selectFrom(some)
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
}

function readCursor(text: string): string {
  const id = z.uuid().safeParse(text)
  if (!id.success) throw invalid([{ path: 'query.after', code: 'cursor_broken' }])
  return id.data
}
