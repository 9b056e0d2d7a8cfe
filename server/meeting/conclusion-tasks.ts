import type { CalendarDate } from '#domain/calendar/date.ts'
import type { ConclusionTask } from '#domain/meeting/briefing.ts'
import { daysLateOf } from '#domain/meeting/conclusion-task.ts'
import { readCalendar } from '#server/calendar/read-calendar.ts'
import type { Db, Tx } from '#server/kernel/database.ts'

/** The task that each of these conclusions became, by the id of the conclusion. */
export async function tasksOfConclusions(
  db: Db | Tx,
  conclusionIds: readonly string[],
  today: CalendarDate,
): Promise<ReadonlyMap<string, ConclusionTask>> {
  if (conclusionIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('obligation as o')
    .select(['o.conclusion_id', 'o.id', 'o.number', 'o.year', 'o.state'])
    .select(['o.progress_percent as progressPercent', 'o.claimed_on as claimedOn'])
    .select(['o.verified_on as verifiedOn', 'o.due_on as dueOn'])
    .where('o.conclusion_id', 'in', conclusionIds)
    .where('o.kind', '=', 'task')
    .where('o.parent_id', 'is', null)
    .execute()
  const calendar = await readCalendar(db)
  return new Map(
    rows.map(({ conclusion_id: conclusionId, ...task }) => [
      conclusionId ?? '',
      { ...task, daysLate: daysLateOf(task, today, calendar) },
    ]),
  )
}
