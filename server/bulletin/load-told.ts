import { sql } from 'kysely'
import type { MeetingTold } from '#domain/bulletin/facts-of-meeting.ts'
import type { CalendarDate } from '#domain/calendar/date.ts'
import type { Decimal } from '#domain/quantity/decimal.ts'
import { monthOf, yearOf } from '#domain/calendar/date.ts'
import type { Db, Tx } from '#server/kernel/database.ts'
import { gatherMeetingFacts } from '#server/meeting/gather-meeting-facts.ts'
import { unitsOn } from '#server/unit/units-on.ts'

/**
 * What may be told in public of a meeting that is closed: how it was held, the conclusions whose work is not limited, the
 * figures of the period reviewed as the office published them. Nothing of a meeting that is not closed.
 */
export async function loadTold(db: Db | Tx, meetingId: string): Promise<MeetingTold | null> {
  const meeting = await db
    .selectFrom('meeting')
    .selectAll()
    .where('id', '=', meetingId)
    .where('state', '=', 'closed')
    .executeTakeFirst()
  if (!meeting) return null
  const facts = await gatherMeetingFacts(db, meeting, [], meeting.held_on)
  return {
    id: meeting.id,
    title: meeting.title,
    heldOn: meeting.held_on,
    place: meeting.place,
    host: facts.host,
    chair: facts.chair,
    present: facts.present,
    aheadFrom: meeting.ahead_from,
    aheadTo: meeting.ahead_to,
    previous: facts.previous,
    figures: await listFigures(db, meeting.host_unit_id, meeting.reviewed_to),
    conclusions: await listConclusions(db, meeting.id, meeting.held_on),
  }
}

/** Those of the host and, above it, of the whole body, where the office stands behind each: nothing missing, nothing unapproved. */
async function listFigures(
  db: Db | Tx,
  hostId: string,
  reviewedTo: CalendarDate,
): Promise<MeetingTold['figures']> {
  const rows = await db
    .selectFrom('published_figure as f')
    .innerJoin('publication as p', 'p.id', 'f.publication_id')
    .innerJoin('target as t', 't.id', 'f.target_id')
    .innerJoin('indicator as i', 'i.id', 't.indicator_id')
    .innerJoin(unitsOn(reviewedTo).as('u'), 'u.id', 'f.unit_id')
    .leftJoin(unitsOn(reviewedTo).as('host'), (join) => join.on('host.id', '=', hostId))
    .select(['f.target_id as targetId', 'f.indicator_name as indicator', 'u.name as unit'])
    .select(['f.unit_of_measure as unitOfMeasure', 'i.decimals', 'p.year', 'p.through', 'f.planned'])
    .select('f.actual_to_date as actual')
    .where('p.year', '=', yearOf(reviewedTo))
    .where('p.through', '<=', monthOf(reviewedTo))
    .where(sql<boolean>`not exists (select from publication later where later.supersedes_id = p.id)`)
    .where(
      sql<boolean>`p.through = (select max(q.through) from publication q where q.year = p.year and q.through <= ${monthOf(reviewedTo)})`,
    )
    .where(sql<boolean>`(f.unit_id = ${hostId} or u.parent_id is null or f.unit_id = host.parent_id)`)
    .where('f.actual_to_date', 'is not', null)
    .where(sql<boolean>`f.unapproved_months = '{}'`)
    .orderBy('i.ordinal')
    .orderBy('i.code')
    .limit(60)
    .execute()
  return rows.map(({ actual, ...row }) => ({ ...row, actual: actual as Decimal }))
}

/** Numbered as in the notice; a conclusion whose task is limited is told to nobody outside. */
const listConclusions = (
  db: Db | Tx,
  meetingId: string,
  on: CalendarDate,
): Promise<MeetingTold['conclusions']> =>
  db
    .selectFrom('conclusion as c')
    .leftJoin(unitsOn(on).as('lead'), 'lead.id', 'c.lead_unit_id')
    .select(['c.id', 'c.ordinal', 'c.text', 'lead.name as leadUnit', 'c.due_on as dueOn'])
    .where('c.meeting_id', '=', meetingId)
    .where('c.removed_at', 'is', null)
    .where(
      sql<boolean>`not exists (select from obligation o where o.conclusion_id = c.id and o.confidentiality <> 'ordinary')`,
    )
    .orderBy('c.ordinal')
    .execute()
