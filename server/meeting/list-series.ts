import { sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/date.ts'
import type { PersonReference, UnitReference } from '#domain/contract/field.ts'
import { canKeepMeetingOf, canSchedule } from '#domain/meeting/policy.ts'
import { nextMeetingDay, periodsOf } from '#domain/meeting/rhythm.ts'
import {
  type MeetingSeries,
  type listSeries as route,
  usualAgendaSchema,
} from '#domain/meeting/series-contract.ts'
import { readCalendar } from '#server/calendar/read-calendar.ts'
import type { Query } from '#server/kernel/context.ts'
import { personReference } from '#server/person/person-reference.ts'
import { isVisibleTo } from '#server/target/visible-to.ts'
import { unitEver } from '#server/unit/unit-ever.ts'

/** The series of the bodies within reach, each with what its rhythm proposes next. Two statements. */
export const listSeries: Query<typeof route> = async (_input, { db, actor, today }) => {
  const rows = await db
    .selectFrom('series as s')
    .leftJoin('person_detail as d', 'd.id', 's.chair_id')
    .select([
      's.id',
      's.name',
      's.rhythm',
      's.place',
      's.agenda',
      's.version',
      's.host_unit_id as hostUnitId',
    ])
    .select(sql<string | null>`to_char(s.starts_at, 'HH24:MI')`.as('startsAt'))
    .select(unitEver('s.host_unit_id', today).as('host'))
    .select(sql<PersonReference | null>`${personReference('s.chair_id', 'd.full_name', null)}`.as('chair'))
    .select(
      sql<UnitReference[]>`coalesce((select jsonb_agg(jsonb_build_object('id', v.unit_id, 'name', v.name,
        'shortName', v.short_name) order by v.ordinal, v.unit_id) from unit_version v
        where v.unit_id = any(s.invited_unit_ids) and v.valid_from <= ${today}
          and coalesce(v.valid_to > ${today}, true)), '[]')`.as('invited'),
    )
    .select(
      sql<MeetingSeries['last']>`(select jsonb_build_object('id', m.id, 'title', m.title, 'heldOn', m.held_on)
        from meeting m where m.series = s.name and m.host_unit_id = s.host_unit_id and m.state <> 'planned'
        order by m.held_on desc, m.id desc limit 1)`.as('last'),
    )
    .select(
      sql<boolean>`exists (select from meeting m where m.series = s.name and m.host_unit_id = s.host_unit_id
        and m.state = 'planned')`.as('isScheduled'),
    )
    .select(
      sql<number>`(select count(*)::int from meeting m join conclusion c on c.meeting_id = m.id
        join obligation o on o.conclusion_id = c.id and o.kind = 'task' and o.parent_id is null
        where m.series = s.name and m.host_unit_id = s.host_unit_id
          and o.verified_on is null and o.cancelled_on is null)`.as('openConclusions'),
    )
    .where(isVisibleTo(actor, 's.host_unit_id'))
    .orderBy('s.name')
    .orderBy('s.id')
    .execute()
  const calendar = await readCalendar(db)
  const proposalOf = (rhythm: MeetingSeries['rhythm'], last: CalendarDate | null) => {
    const heldOn = nextMeetingDay(rhythm, last, today, calendar)
    return { heldOn, ...periodsOf(rhythm, heldOn) }
  }
  return {
    series: rows.map(({ hostUnitId, ...row }) => ({
      ...row,
      agenda: usualAgendaSchema.parse(row.agenda),
      proposal: proposalOf(row.rhythm, row.last?.heldOn ?? null),
      can: { keep: canKeepMeetingOf(actor, hostUnitId) },
    })),
    can: { found: canSchedule(actor) },
  }
}
