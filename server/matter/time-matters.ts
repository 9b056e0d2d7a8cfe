import type { CalendarDate } from '#domain/calendar/date.ts'
import type { WorkingCalendar } from '#domain/calendar/working-days.ts'
import type { ResponseOf } from '#domain/contract/route.ts'
import type { listMatters } from '#domain/matter/contract.ts'
import { timeToDirection } from '#domain/matter/time-to-direction.ts'
import type { QueryContext } from '#server/kernel/context.ts'
import { mattersSeen, stateColumn } from './matters-seen.ts'

type Times = Pick<ResponseOf<typeof listMatters>, 'total' | 'levels'>

/** The time to the direction of everything submitted in a period, in all and by the level that gives it. */
export async function timeMatters(
  { db, actor }: QueryContext,
  { from, to }: { from: CalendarDate; to: CalendarDate },
  calendar: WorkingCalendar,
): Promise<Times> {
  const matters = await mattersSeen(db, actor)
    .innerJoin('unit as addressee', 'addressee.id', 'm.addressed_to_unit_id')
    .select(['addressee.kind as level', 'm.first_submitted_on as firstSubmittedOn'])
    .select(['m.decided_on as decidedOn', stateColumn.as('state')])
    .where('m.submitted_on', '>=', from)
    .where('m.submitted_on', '<=', to)
    .execute()
  const byLevel = [...Map.groupBy(matters, ({ level }) => level)]
  return {
    total: timeToDirection(matters, calendar),
    levels: byLevel
      .map(([level, ofLevel]) => ({ level, ...timeToDirection(ofLevel, calendar) }))
      .toSorted((a, b) => b.submitted - a.submitted || a.level.localeCompare(b.level)),
  }
}
