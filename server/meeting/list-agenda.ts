import { sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/date.ts'
import type { UnitReference } from '#domain/contract/field.ts'
import type { AttendanceRow } from '#domain/meeting/agenda-contract.ts'
import { firstRefusal } from '#domain/decision/decision.ts'
import { mayTake } from '#domain/meeting/lifecycle.ts'
import type { MeetingState } from '#domain/meeting/meeting.ts'
import { canNameSubstitute } from '#domain/meeting/policy.ts'
import type { Actor } from '#domain/session/actor.ts'
import type { Db, Tx } from '#server/kernel/database.ts'
import { unitReference, unitsOn } from '#server/unit/units-on.ts'

/** The agenda that stands, in order. */
export const listAgenda = (db: Db | Tx, meetingId: string, today: CalendarDate) =>
  db
    .selectFrom('agenda_item as i')
    .leftJoin(unitsOn(today).as('u'), 'u.id', 'i.speaker_unit_id')
    .select(['i.id', 'i.ordinal', 'i.title', 'i.minutes', 'i.version'])
    .select(sql<UnitReference | null>`${unitReference('u')}`.as('speaker'))
    .where('i.meeting_id', '=', meetingId)
    .where('i.removed_at', 'is', null)
    .orderBy('i.ordinal')
    .execute()

/** The units invited, in the order of the tree, and who comes in place of their heads. */
export const listInvited = (db: Db | Tx, meetingId: string, today: CalendarDate) =>
  db
    .selectFrom('attendance as a')
    .leftJoin(unitsOn(today).as('u'), 'u.id', 'a.unit_id')
    .leftJoin('person_detail as d', 'd.id', 'a.substitute_id')
    .select(['a.id', 'a.state', 'a.reason', 'a.version'])
    .select(unitReference('u').as('unit'))
    .select(
      sql<
        AttendanceRow['substitute']
      >`case when coalesce(a.substitute_id::text, a.substitute_title) is not null
        then jsonb_build_object('personId', a.substitute_id, 'name', d.full_name, 'title', coalesce(a.substitute_title,
          (select p.title from position p where p.person_id = a.substitute_id and p.unit_id = a.unit_id
            order by p.valid_from desc limit 1))) end`.as('substitute'),
    )
    .where('a.meeting_id', '=', meetingId)
    .where('a.withdrawn_at', 'is', null)
    .orderBy('u.ordinal')
    .orderBy('a.id')
    .execute()

interface Of {
  readonly id: string
  readonly host_unit_id: string
  readonly state: MeetingState
}

/** The units invited, each with whether its reader may say who comes for its head. */
export async function listAttendance(
  db: Db | Tx,
  { id, host_unit_id: hostUnitId, state }: Of,
  { actor, today }: { actor: Actor; today: CalendarDate },
): Promise<AttendanceRow[]> {
  const rows = await listInvited(db, id, today)
  return rows.map((row) => ({
    ...row,
    can: {
      substitute: firstRefusal<string>(
        canNameSubstitute(actor, hostUnitId, row.unit.id),
        mayTake(state, 'prepare'),
      ),
    },
  }))
}
