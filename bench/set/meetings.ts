import { addDays, calendarDate } from '#domain/calendar/date.ts'
import type { Row } from './copy-rows.ts'
import type { People } from './people.ts'
import type { Random } from './random.ts'
import { seededId } from './seeded-id.ts'
import type { Province } from './units.ts'
import { noteOf, qualities, titleOf } from './words.ts'

export interface Meetings {
  readonly meetings: Row<'meeting'>[]
  readonly agenda: Row<'agenda_item'>[]
  readonly attendance: Row<'attendance'>[]
  readonly conclusions: Row<'conclusion'>[]
}

interface Held {
  readonly title: string
  readonly heldOn: string
  readonly reviewed: readonly [string, string]
  readonly ahead: readonly [string, string]
  readonly isClosed: boolean
}

const series = 'Giao ban khối Đảng'
const held: readonly Held[] = [
  {
    title: 'Giao ban 6 tháng đầu năm',
    heldOn: '2023-07-05',
    reviewed: ['2023-01-01', '2023-06-30'],
    ahead: ['2023-07-01', '2023-09-30'],
    isClosed: true,
  },
  {
    title: 'Giao ban 9 tháng',
    heldOn: '2023-10-05',
    reviewed: ['2023-01-01', '2023-09-30'],
    ahead: ['2023-10-01', '2023-12-31'],
    isClosed: false,
  },
]

/** Two meetings of one series: one closed with twenty conclusions, one planned for the day of the set. */
export function holdMeetings(random: Random, province: Province, people: People): Meetings {
  const made: Meetings = { meetings: [], agenda: [], attendance: [], conclusions: [] }
  for (const each of held) {
    const heldOn = calendarDate(each.heldOn)
    const id = seededId(random, addDays(heldOn, -20))
    const closedAt = each.isClosed ? new Date(`${each.heldOn}T10:00:00Z`) : null
    made.meetings.push({
      id,
      series,
      title: each.title,
      held_on: heldOn,
      reviewed_from: calendarDate(each.reviewed[0]),
      reviewed_to: calendarDate(each.reviewed[1]),
      ahead_from: calendarDate(each.ahead[0]),
      ahead_to: calendarDate(each.ahead[1]),
      chair_id: people.leaders[0] ?? null,
      host_unit_id: province.standingId,
      previous_id: made.meetings.at(-1)?.id ?? null,
      state: each.isClosed ? 'closed' : 'planned',
      opened_at: closedAt && new Date(`${each.heldOn}T01:00:00Z`),
      closed_at: closedAt,
    })
    made.agenda.push(...agendaOf(random, id, province))
    made.attendance.push(...attendanceOf(random, id, province, each.isClosed))
    if (each.isClosed) made.conclusions.push(...conclusionsOf(random, id, province, heldOn))
  }
  return made
}

const agendaOf = (random: Random, meetingId: string, { departments }: Province): Row<'agenda_item'>[] =>
  departments.slice(0, 6).map(({ id }, index) => ({
    id: seededId(random, calendarDate('2023-06-20')),
    meeting_id: meetingId,
    ordinal: index + 1,
    title: titleOf(random),
    speaker_unit_id: id,
    minutes: 15,
  }))

const attendanceOf = (
  random: Random,
  meetingId: string,
  { departments }: Province,
  isClosed: boolean,
): Row<'attendance'>[] =>
  departments.map(({ id }) => ({
    id: seededId(random, calendarDate('2023-06-20')),
    meeting_id: meetingId,
    unit_id: id,
    state: isClosed ? 'present' : 'invited',
  }))

const conclusionsOf = (
  random: Random,
  meetingId: string,
  { departments }: Province,
  heldOn: ReturnType<typeof calendarDate>,
): Row<'conclusion'>[] =>
  Array.from({ length: 20 }, (_, index) => ({
    id: seededId(random, heldOn),
    meeting_id: meetingId,
    ordinal: index + 1,
    text: noteOf(random),
    lead_unit_id: random.pick(departments).id,
    due_on: addDays(heldOn, 60 + random.int(60)),
    required_quality: random.pick(qualities),
  }))
