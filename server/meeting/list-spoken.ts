import { sql } from 'kysely'
import type { UnitReference } from '#domain/contract/field.ts'
import type { SpokenItem } from '#domain/meeting/stage-contract.ts'
import type { CalendarDate } from '#domain/calendar/date.ts'
import type { Db, Tx } from '#server/kernel/database.ts'
import { unitReference, unitsOn } from '#server/unit/units-on.ts'

/** The agenda with its clock at an instant. */
export async function listSpoken(
  db: Db | Tx,
  meetingId: string,
  { now, today }: { now: Date; today: CalendarDate },
): Promise<SpokenItem[]> {
  const rows = await db
    .selectFrom('agenda_item as i')
    .leftJoin(unitsOn(today).as('u'), 'u.id', 'i.speaker_unit_id')
    .select(['i.id', 'i.ordinal', 'i.title', 'i.minutes', 'i.started_at', 'i.ended_at'])
    .select(sql<UnitReference | null>`${unitReference('u')}`.as('speaker'))
    .where('i.meeting_id', '=', meetingId)
    .where('i.removed_at', 'is', null)
    .orderBy('i.ordinal')
    .execute()
  return rows.map(({ started_at: startedAt, ended_at: endedAt, ...item }) => ({
    ...item,
    runningSeconds:
      startedAt && !endedAt ? Math.max(0, Math.round((now.getTime() - startedAt.getTime()) / 1000)) : null,
    wasSpokenOf: endedAt !== null,
  }))
}
