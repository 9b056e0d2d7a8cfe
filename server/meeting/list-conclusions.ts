import { sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/date.ts'
import { dueAfter } from '#domain/calendar/due-in.ts'
import type { PersonReference, UnitReference } from '#domain/contract/field.ts'
import type { Conclusion } from '#domain/meeting/conclusion-contract.ts'
import { readCalendar } from '#server/calendar/read-calendar.ts'
import type { Db, Tx } from '#server/kernel/database.ts'
import { personReference } from '#server/person/person-reference.ts'
import { unitReference, unitsOn } from '#server/unit/units-on.ts'
import { tasksOfConclusions } from './conclusion-tasks.ts'

/** The conclusions that stand, by number, with the recommendation each answers and the task each became. */
export async function listConclusions(
  db: Db | Tx,
  meetingId: string,
  today: CalendarDate,
): Promise<Conclusion[]> {
  const rows = await db
    .selectFrom('conclusion as c')
    .innerJoin('meeting as m', 'm.id', 'c.meeting_id')
    .leftJoin(unitsOn(today).as('lead'), 'lead.id', 'c.lead_unit_id')
    .leftJoin(unitsOn(today).as('forwarded'), 'forwarded.id', 'c.forwarded_to_unit_id')
    .leftJoin('person_detail as d', 'd.id', 'c.written_by')
    .leftJoin('recommendation as r', 'r.id', 'c.recommendation_id')
    .leftJoin(unitsOn(today).as('raiser'), 'raiser.id', 'r.raised_by_unit_id')
    .select([
      'c.id',
      'c.ordinal',
      'c.text',
      'c.due_on as dueOn',
      'c.rhythm',
      'c.required_quality as requiredQuality',
    ])
    .select(['c.decision', 'c.version', 'c.due_in_days', 'c.due_in_kind', 'm.closed_at'])
    .select(
      sql<PersonReference | null>`${personReference('c.written_by', 'd.full_name', null)}`.as('writtenBy'),
    )
    .select(sql<UnitReference | null>`${unitReference('lead')}`.as('leadUnit'))
    .select(sql<UnitReference | null>`${unitReference('forwarded')}`.as('forwardedTo'))
    .select(
      sql<UnitReference[]>`coalesce((select jsonb_agg(jsonb_build_object('id', v.unit_id, 'name', v.name,
        'shortName', v.short_name) order by v.ordinal, v.unit_id) from unit_version v
        where v.unit_id = any(c.cooperating_unit_ids) and v.valid_from <= ${today}
          and coalesce(v.valid_to > ${today}, true)), '[]')`.as('cooperatingUnits'),
    )
    .select(
      sql<Conclusion['recommendation']>`case when r.id is not null then jsonb_build_object('id', r.id,
        'number', r.number, 'year', r.year, 'text', r.text, 'state', r.state,
        'raisedBy', ${unitReference('raiser')}) end`.as('recommendation'),
    )
    .where('c.meeting_id', '=', meetingId)
    .where('c.removed_at', 'is', null)
    .orderBy('c.ordinal')
    .execute()
  const tasks = await tasksOfConclusions(
    db,
    rows.map(({ id }) => id),
    today,
  )
  const calendar = rows.some(({ due_in_days }) => due_in_days) ? await readCalendar(db) : null
  return rows.map(({ due_in_days: days, due_in_kind: kind, closed_at: closedAt, ...row }) => {
    const dueIn = days && kind ? { days, kind } : null
    // Its days count from the closing, so until then its end moves on with every day.
    const dueOn = dueIn && calendar && !closedAt ? dueAfter(today, dueIn, calendar) : row.dueOn
    return { ...row, dueOn, dueIn, task: tasks.get(row.id) ?? null }
  })
}
