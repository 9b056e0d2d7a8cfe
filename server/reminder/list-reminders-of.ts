import { sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/date.ts'
import { type WorkingCalendar, workingDaysBetween } from '#domain/calendar/working-days.ts'
import type { PersonReference } from '#domain/contract/field.ts'
import type { listRemindersOf as route } from '#domain/reminder/contract.ts'
import { canUrge } from '#domain/reminder/policy.ts'
import { calendarAtHand } from '#server/calendar/read-calendar.ts'
import type { Query } from '#server/kernel/context.ts'
import type { Db } from '#server/kernel/database.ts'
import { personReference } from '#server/person/person-reference.ts'
import { loadUrgeable } from './load-urgeable.ts'

const most = 200

/** Every reminder of an obligation, with the first word on the matter after it. */
export const listRemindersOf: Query<typeof route> = async ({ params }, context) => {
  const { db, actor, today } = context
  const obligation = await loadUrgeable(db, actor, params.id, today)
  const [calendar, rows, snoozes] = await Promise.all([
    calendarAtHand(context),
    readReminders(db, params.id),
    readSnoozes(db, params.id),
  ])
  return {
    reminders: rows.map(({ reading, answer, ...row }) => ({
      ...row,
      isRead: reading !== null,
      effect: answer && effectOf(answer, row.sentOn, calendar),
    })),
    snoozes,
    can: { urge: canUrge(actor, obligation) },
  }
}

interface Answer {
  readonly by: 'acknowledged' | 'reported' | 'submitted'
  readonly on: CalendarDate
}

const effectOf = (answer: Answer, sentOn: CalendarDate, calendar: WorkingCalendar) => ({
  ...answer,
  workingDays: workingDaysBetween(sentOn, answer.on, calendar),
})

function readReminders(db: Db, obligationId: string) {
  return db
    .selectFrom('reminder as r')
    .leftJoin('person_detail as told', 'told.id', 'r.to_person_id')
    .leftJoin('person_detail as urger', 'urger.id', 'r.urged_by')
    .select(['r.id', 'r.rung', 'r.trigger', 'r.note', 'r.sent_on as sentOn', 'r.read_at as reading'])
    .select(personReference('r.to_person_id', 'told.full_name', null).as('to'))
    .select(
      personReference('r.urged_by', 'urger.full_name', null).$castTo<PersonReference | null>().as('urgedBy'),
    )
    .select(firstAnswer.as('answer'))
    .where('r.obligation_id', '=', obligationId)
    .orderBy('r.id', 'desc')
    .limit(most)
    .execute()
}

/** Ids are made in order of time: what has the greater one came later, also within a day. */
const firstAnswer = sql<Answer | null>`(select jsonb_build_object('by', a.by, 'on', a."on") from (
  (select 'reported' as by, reported_on as "on" from progress_report p
    where p.obligation_id = r.obligation_id and p.id > r.id order by p.id limit 1)
  union all (select 'submitted', submitted_on from submission s
    where s.obligation_id = r.obligation_id and s.id > r.id order by s.id limit 1)
  union all (select 'acknowledged', (e.after ->> 'acknowledged_on')::date from event e
    where e.noun_id = r.obligation_id and e.noun = 'obligation' and e.at > r.sent_at
      and e.before ->> 'acknowledged_on' is null and e.after ->> 'acknowledged_on' is not null order by e.seq limit 1)
  ) a order by a."on" limit 1)`

const readSnoozes = (db: Db, obligationId: string) =>
  db
    .selectFrom('reminder_snooze as s')
    .leftJoin('person_detail as d', 'd.id', 's.person_id')
    .select(['s.id', 's.until_on as untilOn', 's.reason', 's.snoozed_on as snoozedOn'])
    .select(personReference('s.person_id', 'd.full_name', null).as('person'))
    .where('s.obligation_id', '=', obligationId)
    .orderBy('s.id', 'desc')
    .limit(most)
    .execute()
