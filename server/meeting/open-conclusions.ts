import { sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/date.ts'
import type { WorkingCalendar } from '#domain/calendar/working-days.ts'
import type { Briefing } from '#domain/meeting/briefing.ts'
import type { RegisteredConclusion } from '#domain/meeting/register-contract.ts'
import type { Db, Tx } from '#server/kernel/database.ts'
import { loadConclusions } from './load-register.ts'

type Part = Pick<Briefing, 'previousTasks' | 'previousVerified' | 'conclusions' | 'previousConclusions'>
interface Of {
  readonly series: string
  readonly host_unit_id: string
  readonly held_on: CalendarDate
  readonly previous_id: string | null
}

const most = 1000

/**
 * The conclusions of the previous meeting and where each stands, and those of all earlier meetings of the series whose
 * task is not verified, the latest meeting first: none is lost because a meeting passed over it. A notice has told
 * them to everyone invited, so they are not narrowed to the reader. One statement.
 */
export async function loadEarlierConclusions(
  db: Db | Tx,
  meeting: Of,
  { today, calendar }: { today: CalendarDate; calendar: WorkingCalendar },
): Promise<Part> {
  const { previous_id: previousId } = meeting
  const rows = await loadConclusions(
    db.selectFrom('meeting as m'),
    sql<boolean>`(m.id = ${previousId} or m.series = ${meeting.series} and m.host_unit_id = ${meeting.host_unit_id}
      and m.held_on < ${meeting.held_on} and o.id is not null and o.verified_on is null and o.cancelled_on is null)`,
    { today, calendar, most },
  )
  const previous = rows.filter((row) => row.meeting.id === previousId)
  const tasks = previous.filter(({ task }) => task !== null && task.state !== 'cancelled')
  return {
    previousTasks: tasks.length,
    previousVerified: tasks.filter(({ standing }) => standing === 'verified').length,
    conclusions: rows.flatMap(openOne),
    previousConclusions: previous.map(({ id, ordinal, text, leadUnit, standing, dueOn, task }) => ({
      id,
      ordinal,
      text,
      leadUnit,
      standing,
      dueOn,
      task,
    })),
  }
}

function openOne({
  id,
  ordinal,
  text,
  meeting,
  leadUnit,
  standing,
  task,
}: RegisteredConclusion): Briefing['conclusions'] {
  if (!task || !leadUnit || standing === 'verified' || standing === 'cancelled') return []
  return [{ id, meetingId: meeting.id, heldOn: meeting.heldOn, ordinal, text, leadUnit, task }]
}

/** The day of the previous meeting, how many tasks its conclusions made, and how many are verified. */
export async function countPreviousTasks(
  db: Db | Tx,
  previousId: string | null,
): Promise<{ heldOn: CalendarDate | null; tasks: number; verified: number }> {
  const counted = await db
    .selectFrom('meeting as m')
    .leftJoin('conclusion as c', 'c.meeting_id', 'm.id')
    .leftJoin('obligation as o', (join) =>
      join
        .onRef('o.conclusion_id', '=', 'c.id')
        .on('o.kind', '=', 'task')
        .on('o.parent_id', 'is', null)
        .on('o.cancelled_on', 'is', null),
    )
    .select((select) => [
      'm.held_on as heldOn',
      select.fn.count<number>('o.id').as('tasks'),
      select.fn.count<number>('o.verified_on').as('verified'),
    ])
    .where('m.id', '=', previousId)
    .groupBy('m.id')
    .executeTakeFirst()
  return counted ?? { heldOn: null, tasks: 0, verified: 0 }
}
