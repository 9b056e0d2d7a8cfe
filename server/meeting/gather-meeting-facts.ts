import { sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/date.ts'
import type { Conclusion } from '#domain/meeting/conclusion-contract.ts'
import type { MeetingFacts } from '#domain/meeting/draft-notice.ts'
import type { Db, Tx } from '#server/kernel/database.ts'
import { unitsOn } from '#server/unit/units-on.ts'
import type { MeetingLocked } from './get-meeting.ts'
import { listInvited } from './list-agenda.ts'
import { countPreviousTasks } from './open-conclusions.ts'

/** Everything that the notice of a meeting tells, by the names of the day. */
export async function gatherMeetingFacts(
  db: Db | Tx,
  meeting: MeetingLocked,
  conclusions: readonly Conclusion[],
  today: CalendarDate,
): Promise<MeetingFacts> {
  const attendance = await listInvited(db, meeting.id, today)
  const previous = await countPreviousTasks(db, meeting.previous_id)
  const raised = await listRaisedAt(db, meeting.id, today)
  const host = await db
    .selectFrom(unitsOn(today).as('u'))
    .select('u.name')
    .where('u.id', '=', meeting.host_unit_id)
    .executeTakeFirstOrThrow()
  return {
    title: meeting.title,
    heldOn: meeting.held_on,
    aheadFrom: meeting.ahead_from,
    aheadTo: meeting.ahead_to,
    host: host.name,
    chair: await findChair(db, meeting.chair_id, today),
    present: attendance.filter(({ state }) => state === 'present').map(({ unit }) => unit.name),
    substitutes: attendance.flatMap(({ state, unit, substitute }) =>
      state === 'present' && substitute ? [{ unit: unit.name, ...substitute }] : [],
    ),
    invited: attendance.map(({ unit }) => unit.name),
    previous: previous.heldOn && { ...previous, heldOn: previous.heldOn },
    weaknesses: raised.filter(({ kind }) => kind === 'weakness').map(({ text }) => text),
    difficulties: raised.filter(({ kind }) => kind === 'difficulty'),
    conclusions,
  }
}

async function findChair(
  db: Db | Tx,
  chairId: string | null,
  today: CalendarDate,
): Promise<MeetingFacts['chair']> {
  const chair = await db
    .selectFrom('person_detail as d')
    .leftJoin('position as p', (join) =>
      join
        .onRef('p.person_id', '=', 'd.id')
        .on('p.valid_from', '<=', today)
        .on((on) => on.or([on('p.valid_to', 'is', null), on('p.valid_to', '>', today)])),
    )
    .select(['d.full_name as name', 'p.title'])
    .where('d.id', '=', chairId)
    .orderBy(sql`p.role`)
    .limit(1)
    .executeTakeFirst()
  return chair ?? null
}

const listRaisedAt = (db: Db | Tx, meetingId: string, today: CalendarDate) =>
  db
    .selectFrom('difficulty as d')
    .select(['d.kind', 'd.text'])
    .select(
      sql<
        string[]
      >`coalesce((select jsonb_agg(v.name order by r.raised_on, v.ordinal) from difficulty_raiser r
        join unit_version v on v.unit_id = r.unit_id and v.valid_from <= ${today}
          and coalesce(v.valid_to > ${today}, true)
        where r.difficulty_id = d.id), '[]')`.as('raisers'),
    )
    .where('d.meeting_id', '=', meetingId)
    .orderBy('d.raised_on')
    .orderBy('d.id')
    .execute()
