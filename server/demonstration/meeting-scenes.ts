import { type CalendarDate, addDays, calendarDate } from '#domain/calendar/date.ts'
import {
  addAgendaItem as agendaRoute,
  inviteUnits as inviteRoute,
  nameSubstitute as substituteRoute,
  recordAttendance as attendRoute,
} from '#domain/meeting/agenda-contract.ts'
import { addConclusion as concludeRoute } from '#domain/meeting/conclusion-contract.ts'
import {
  closeMeeting as closeRoute,
  openMeeting as openRoute,
  scheduleMeeting as scheduleRoute,
} from '#domain/meeting/contract.ts'
import { newId } from '#server/kernel/id.ts'
import { addAgendaItem } from '#server/meeting/add-agenda-item.ts'
import { typeConclusion } from '#server/meeting/add-conclusion.ts'
import { closeMeeting } from '#server/meeting/close-meeting.ts'
import { inviteUnits } from '#server/meeting/invite-units.ts'
import { nameSubstitute } from '#server/meeting/name-substitute.ts'
import { openMeeting } from '#server/meeting/open-meeting.ts'
import { recordAttendance } from '#server/meeting/record-attendance.ts'
import { scheduleMeeting } from '#server/meeting/schedule-meeting.ts'
import { meetingPictureScene } from './meeting-picture-scene.ts'
import { type Meeting, meetings, review } from './meetings.ts'
import type { Scene } from './scene.ts'
import { boards, everyUnit, seriesScene } from './series-scenes.ts'
import type { Stage } from './stage.ts'
import { usualMeetings } from './usual-meetings.ts'
import { followTask } from './work-scenes.ts'

const office = 'tong-hop'
const day = (monthAndDay: string): CalendarDate => calendarDate(`2023-${monthAndDay}`)

const invitedTo = ({ series }: Meeting) => (series === review ? everyUnit : boards)

async function schedule(stage: Stage, id: string, meeting: Meeting): Promise<void> {
  const [reviewedFrom, reviewedTo, aheadFrom, aheadTo] = meeting.periods.map(day)
  await stage.act(office, scheduleRoute, scheduleMeeting, {
    body: {
      id,
      hostUnitId: stage.unitId('thuong-truc'),
      series: meeting.series,
      title: meeting.title,
      heldOn: day(meeting.heldOn),
      startsAt: '08:00',
      place: 'Phòng họp số 1, Tỉnh ủy (minh họa)',
      reviewedFrom,
      reviewedTo,
      aheadFrom,
      aheadTo,
      chairId: stage.personId('pho-bi-thu'),
    },
  })
  for (const [title, speaker, minutes] of meeting.agenda) {
    const body = { id: newId(), title, speakerUnitId: speaker && stage.unitId(speaker), minutes }
    await stage.act(office, agendaRoute, addAgendaItem, { params: { id }, body })
  }
  await stage.act(office, inviteRoute, inviteUnits, {
    params: { id },
    body: { unitIds: invitedTo(meeting).map((key) => stage.unitId(key)) },
  })
}

async function versionOf(stage: Stage, id: string): Promise<number> {
  const row = await stage.organization.db
    .selectFrom('meeting')
    .select('version')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return row.version
}

async function callRoll(stage: Stage, id: string, { absent, substitutes = [] }: Meeting): Promise<void> {
  const rows = await stage.organization.db
    .selectFrom('attendance')
    .select(['id', 'unit_id', 'version'])
    .where('meeting_id', '=', id)
    .execute()
  const reasons = new Map(absent.map(([unit, reason]) => [stage.unitId(unit), reason]))
  const posts = new Map(substitutes.map(([unit, post]) => [stage.unitId(unit), post]))
  for (const row of rows) {
    const reason = reasons.get(row.unit_id) ?? null
    await stage.act(office, attendRoute, recordAttendance, {
      params: { id, itemId: row.id },
      body: { state: reason ? 'absent' : 'present', reason, version: row.version },
    })
    const title = posts.get(row.unit_id)
    if (title)
      await stage.act(office, substituteRoute, nameSubstitute, {
        params: { id, itemId: row.id },
        body: { title, version: row.version + 1 },
      })
  }
}

async function hold(stage: Stage, id: string, meeting: Meeting): Promise<void> {
  await stage.act(office, openRoute, openMeeting, {
    params: { id },
    body: { version: await versionOf(stage, id) },
  })
  await callRoll(stage, id, meeting)
  for (const conclusion of meeting.conclusions) {
    const recommendation = conclusion.answers && (await findRecommendation(stage, conclusion.answers.words))
    await stage.act(office, concludeRoute, typeConclusion, {
      params: { id },
      body: {
        id: newId(),
        text: conclusion.text,
        leadUnitId: conclusion.lead ? stage.unitId(conclusion.lead) : null,
        cooperatingUnitIds: (conclusion.cooperating ?? []).map((key) => stage.unitId(key)),
        dueOn: conclusion.due ? day(conclusion.due) : null,
        requiredQuality: conclusion.quality ?? null,
        recommendationId: recommendation ?? null,
        decision: conclusion.answers?.decision ?? null,
      },
    })
  }
  await stage.act(office, closeRoute, closeMeeting, {
    params: { id },
    body: { version: await versionOf(stage, id) },
  })
}

async function findRecommendation(stage: Stage, words: string): Promise<string> {
  const row = await stage.organization.db
    .selectFrom('recommendation')
    .select('id')
    .where('text', 'like', `${words}%`)
    .executeTakeFirstOrThrow()
  return row.id
}

/** What units did about the tasks that a conclusion of the meeting became. */
function followScenes(meeting: Meeting): Scene[] {
  return meeting.conclusions.flatMap((conclusion) => {
    const { lead, text, follow } = conclusion
    if (!lead || !follow) return []
    const find = async (stage: Stage): Promise<string> => {
      const row = await stage.organization.db
        .selectFrom('obligation as o')
        .innerJoin('conclusion as c', 'c.id', 'o.conclusion_id')
        .select('o.id')
        .where('o.kind', '=', 'task')
        .where('c.text', '=', text)
        .executeTakeFirstOrThrow()
      return row.id
    }
    return followTask(find, { lead, title: text, begins: addDays(day(meeting.heldOn), 1), ...follow })
  })
}

/** The half-year meeting, held and followed up, those of each month and week; the nine-month meeting, prepared for 5 October. */
export function meetingScenes(): Scene[] {
  const held = [...meetings, ...usualMeetings].flatMap((meeting): Scene[] => {
    const id = newId()
    const scenes: Scene[] = [{ on: day(meeting.scheduledOn), play: (stage) => schedule(stage, id, meeting) }]
    if (meeting.conclusions.length === 0) return scenes
    return [
      ...scenes,
      { on: day(meeting.heldOn), play: (stage) => hold(stage, id, meeting) },
      ...followScenes(meeting),
    ]
  })
  return [...held, seriesScene, meetingPictureScene]
}
