import { type RawBuilder, sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/date.ts'
import type { WorkingCalendar } from '#domain/calendar/working-days.ts'
import type { UnitReference } from '#domain/contract/field.ts'
import type { QueryOf } from '#domain/contract/route.ts'
import { standingOf } from '#domain/meeting/conclusion-standing.ts'
import { daysLateOf } from '#domain/meeting/conclusion-task.ts'
import type { RegisteredConclusion, exportRegister } from '#domain/meeting/register-contract.ts'
import type { Actor } from '#domain/session/actor.ts'
import { readCalendar } from '#server/calendar/read-calendar.ts'
import type { Db } from '#server/kernel/database.ts'
import { unitReference, unitsOn } from '#server/unit/units-on.ts'
import { meetingsSeen } from './meetings-seen.ts'

export type RegisterFilter = QueryOf<typeof exportRegister>
type Neighbour = RegisteredConclusion['nextMeeting']

/** The place of a row: the latest meeting first, its conclusions by number. */
export interface RegisterPlace {
  readonly heldOn: CalendarDate
  readonly meetingId: string
  readonly ordinal: number
}

/** The conclusions of closed meetings that the reader sees, past a place, at most so many. Two statements. */
export async function loadRegister(
  { db, actor, today }: { db: Db; actor: Actor; today: CalendarDate },
  filter: RegisterFilter,
  { after, most }: { after: RegisterPlace | null; most: number },
): Promise<RegisteredConclusion[]> {
  const past = after
    ? sql<boolean>`((m.held_on, m.id) < (${after.heldOn}::date, ${after.meetingId}::uuid)
        or m.id = ${after.meetingId}::uuid and c.ordinal > ${after.ordinal})`
    : sql<boolean>`true`
  const asked = sql<boolean>`${matches(filter, today)} and ${past}`
  return loadConclusions(meetingsSeen(db, actor), asked, { today, most, calendar: await readCalendar(db) })
}

/** The conclusions of closed meetings among these with what became of each. One statement. */
export async function loadConclusions(
  meetings: ReturnType<typeof meetingsSeen>,
  asked: RawBuilder<boolean>,
  { today, most, calendar }: { today: CalendarDate; most: number; calendar: WorkingCalendar },
): Promise<RegisteredConclusion[]> {
  const rows = await meetings
    .innerJoin('conclusion as c', 'c.meeting_id', 'm.id')
    .leftJoin('obligation as o', (join) =>
      join.onRef('o.conclusion_id', '=', 'c.id').on('o.kind', '=', 'task').on('o.parent_id', 'is', null),
    )
    .leftJoin(unitsOn(today).as('lead'), (join) =>
      join.on('lead.id', '=', (on) => on.fn.coalesce('o.owed_by_unit_id', 'c.lead_unit_id')),
    )
    .leftJoin('recommendation as r', 'r.id', 'c.recommendation_id')
    .leftJoin('clause as l', 'l.id', 'o.clause_id')
    .select(['c.id', 'c.ordinal', 'c.text', 'c.due_on', 'l.address as clause'])
    .select(['m.id as meeting_id', 'm.title as meeting_title', 'm.held_on'])
    .select(['o.id as task_id', 'o.number', 'o.year', 'o.state', 'o.progress_percent', 'o.quality'])
    .select(['o.claimed_on', 'o.verified_on', 'o.due_on as task_due_on'])
    .select((select) => select.fn.coalesce('o.returns', sql<number>`0`).as('returns'))
    .select(sql<UnitReference | null>`${unitReference('lead')}`.as('leadUnit'))
    .select(
      sql<UnitReference[]>`coalesce((select jsonb_agg(jsonb_build_object('id', v.unit_id, 'name', v.name,
        'shortName', v.short_name) order by v.ordinal, v.unit_id) from unit_version v
        where v.unit_id = any(c.cooperating_unit_ids) and v.valid_from <= ${today}
          and coalesce(v.valid_to > ${today}, true)), '[]')`.as('cooperatingUnits'),
    )
    .select(
      sql<RegisteredConclusion['recommendation']>`case when r.id is not null then
        jsonb_build_object('id', r.id, 'number', r.number, 'year', r.year) end`.as('recommendation'),
    )
    .select(
      sql<number>`(select count(*)::int from submission s join evidence e on e.submission_id = s.id
        where s.obligation_id = o.id)`.as('evidence'),
    )
    .select(
      sql<string | null>`(select p.note from progress_report p where p.obligation_id = o.id
        order by p.id desc limit 1)`.as('lastReport'),
    )
    .select(
      sql<Neighbour>`(select jsonb_build_object('id', n.id, 'title', n.title, 'heldOn', n.held_on) from meeting n
        where n.previous_id = m.id order by n.held_on, n.id limit 1)`.as('nextMeeting'),
    )
    .where('m.state', '=', 'closed')
    .where('c.removed_at', 'is', null)
    .where(asked)
    .orderBy('m.held_on', 'desc')
    .orderBy('m.id', 'desc')
    .orderBy('c.ordinal')
    .limit(most)
    .execute()
  return rows.map((row) => {
    const dates = { dueOn: row.task_due_on, claimedOn: row.claimed_on, verifiedOn: row.verified_on }
    const { task_id: id, number, year, state, progress_percent: progressPercent } = row
    const task =
      id && number !== null && year !== null && state && progressPercent !== null
        ? { id, number, year, state, progressPercent, ...dates, daysLate: daysLateOf(dates, today, calendar) }
        : null
    return {
      id: row.id,
      ordinal: row.ordinal,
      text: row.text,
      meeting: { id: row.meeting_id, title: row.meeting_title, heldOn: row.held_on },
      leadUnit: row.leadUnit,
      cooperatingUnits: row.cooperatingUnits,
      dueOn: task ? task.dueOn : row.due_on,
      standing: standingOf({ task, isAnswer: row.recommendation !== null }, today),
      clause: row.clause,
      task,
      recommendation: row.recommendation,
      evidence: row.evidence,
      returns: row.returns,
      quality: row.quality,
      lastReport: row.lastReport,
      nextMeeting: row.nextMeeting,
    }
  })
}

/** The filter over `m`, `c` and `o`; where a conclusion stands is told as `standingOf` tells it. */
function matches({ unitId, meetingId, series, standing, from, to }: RegisterFilter, today: CalendarDate) {
  const standings = {
    statement: sql<boolean>`o.id is null and c.recommendation_id is null`,
    direction: sql<boolean>`o.id is null and c.recommendation_id is not null`,
    cancelled: sql<boolean>`o.cancelled_on is not null`,
    verified: sql<boolean>`o.verified_on is not null and o.cancelled_on is null`,
    claimed: sql<boolean>`o.claimed_on is not null and o.verified_on is null and o.cancelled_on is null`,
    overdue: sql<boolean>`o.claimed_on is null and o.cancelled_on is null and o.due_on < ${today}`,
    open: sql<boolean>`o.id is not null and o.claimed_on is null and o.cancelled_on is null
      and coalesce(o.due_on >= ${today}, true)`,
  }
  const all = [
    unitId
      ? sql<boolean>`(coalesce(o.owed_by_unit_id, c.lead_unit_id) = ${unitId} or ${unitId} = any(c.cooperating_unit_ids))`
      : null,
    meetingId ? sql<boolean>`m.id = ${meetingId}` : null,
    series ? sql<boolean>`m.series = ${series}` : null,
    standing ? standings[standing] : null,
    from ? sql<boolean>`m.held_on >= ${from}` : null,
    to ? sql<boolean>`m.held_on <= ${to}` : null,
  ].filter((each) => each !== null)
  return sql<boolean>`(${sql.join([sql`true`, ...all], sql` and `)})`
}
