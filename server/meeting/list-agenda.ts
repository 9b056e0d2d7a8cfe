import { sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/date.ts'
import type { UnitReference } from '#domain/contract/field.ts'
import type { AttendanceRow } from '#domain/meeting/agenda-contract.ts'
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

/** The units invited, in the order of the tree. */
export const listAttendance = (
  db: Db | Tx,
  meetingId: string,
  today: CalendarDate,
): Promise<AttendanceRow[]> =>
  db
    .selectFrom('attendance as a')
    .leftJoin(unitsOn(today).as('u'), 'u.id', 'a.unit_id')
    .select(['a.id', 'a.state', 'a.reason', 'a.version'])
    .select(unitReference('u').as('unit'))
    .where('a.meeting_id', '=', meetingId)
    .where('a.withdrawn_at', 'is', null)
    .orderBy('u.ordinal')
    .orderBy('a.id')
    .execute()
