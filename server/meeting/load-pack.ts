import { sql } from 'kysely'
import { type Briefing, briefingFor, briefingSchema } from '#domain/meeting/briefing.ts'
import type {
  BriefingPack,
  OverdueOfUnit,
  TargetApproval,
  WaitingMatter,
} from '#domain/meeting/briefing-pack.ts'
import { visibleUnits } from '#domain/session/actor.ts'
import type { DownloadContext, QueryContext } from '#server/kernel/context.ts'
import type { Db } from '#server/kernel/database.ts'
import { found } from '#server/kernel/problem.ts'
import { mattersSeen, stateColumn, withParties } from '#server/matter/matters-seen.ts'
import { summarizeObligations } from '#server/obligation/summarize-obligations.ts'
import { loadBriefing } from './load-briefing.ts'
import { meetingsSeen } from './meetings-seen.ts'
import { readNoticeSetting } from './read-notice-setting.ts'

const mostMatters = 200

/** The pack of a meeting that the reader sees: what was frozen at opening as far as it is theirs, or what stands today. */
export async function loadPack(context: DownloadContext, id: string): Promise<BriefingPack> {
  const { db, actor, today, organization, origin } = context
  const meeting = found(
    await meetingsSeen(db, actor)
      .leftJoin('meeting as previous', 'previous.id', 'm.previous_id')
      .selectAll('m')
      .select('previous.held_on as previousHeldOn')
      .where('m.id', '=', id)
      .executeTakeFirst(),
  )
  const briefing: Briefing =
    meeting.briefing === null
      ? await loadBriefing(db, context, meeting)
      : briefingFor(briefingSchema.parse(meeting.briefing), visibleUnits(actor))
  const setting = await readNoticeSetting(db, meeting, today)
  return {
    meetingId: meeting.id,
    title: meeting.title,
    heldOn: meeting.held_on,
    reviewedFrom: meeting.reviewed_from,
    reviewedTo: meeting.reviewed_to,
    previousHeldOn: meeting.previousHeldOn,
    briefing,
    isFrozen: meeting.briefing !== null,
    overdue: await listOverdue(context),
    matters: await listMatters(context),
    countedOn: today,
    approvals: await listApprovals(db, briefing),
    origin,
    layout: setting.layout,
    superiorBody: setting.superiorBody,
    issuingBody: setting.issuingBody ?? organization.name,
    symbol: setting.symbol.replace(/^[^-/]+/, 'BC'),
    place: setting.place,
    recipients: setting.recipients ?? [],
    signer: { authority: null, position: setting.position, name: null },
    isDemonstration: organization.isDemonstration,
  }
}

async function listOverdue(context: QueryContext): Promise<OverdueOfUnit[]> {
  const input = { params: {}, query: {}, body: {} }
  const { units } = await summarizeObligations(input, context)
  return units
    .map(({ unit, tasks }) => ({
      unit,
      overdue: tasks.open_overdue,
      comeDue: tasks.done_on_time + tasks.done_late + tasks.open_overdue,
    }))
    .sort((one, other) => other.overdue - one.overdue)
}

async function listMatters({ db, actor, today }: QueryContext): Promise<WaitingMatter[]> {
  const rows = await withParties(mattersSeen(db, actor), today)
    .where(stateColumn, '=', 'waiting')
    .orderBy('m.submitted_on')
    .orderBy('m.id')
    .limit(mostMatters)
    .execute()
  return rows.map(({ id, title, submittedBy, submittedOn, dueOn }) => ({
    id,
    title,
    submittedBy: submittedBy.name,
    submittedOn,
    dueOn,
  }))
}

/** Who approved the last approved month of each target behind. */
async function listApprovals(db: Db, { targets }: Briefing): Promise<TargetApproval[]> {
  const ids = targets.map(({ targetId }) => targetId)
  if (ids.length === 0) return []
  const { rows } = await sql<TargetApproval>`
    select distinct on (a.target_id) a.target_id as "targetId", a.month,
      coalesce(d.full_name, '') as by, a.approved_on as on
    from actual a left join person_detail d on d.id = a.approved_by
    where a.target_id = any(${ids}::uuid[]) and a.state = 'approved'
    order by a.target_id, a.month desc`.execute(db)
  return rows
}
