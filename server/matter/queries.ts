import { type RawBuilder, sql } from 'kysely'
import { type CalendarDate, dateOf, yearOf } from '#domain/calendar/date.ts'
import type { QueryOf } from '#domain/contract/route.ts'
import type { listMatters as route } from '#domain/matter/contract.ts'
import { calendarAtHand } from '#server/calendar/read-calendar.ts'
import type { Query } from '#server/kernel/context.ts'
import { pageOfDays, pastCursor, readDayCursor } from '#server/kernel/day-cursor.ts'
import { unitsToRaiseFor } from '#server/recommendation/units-to-raise-for.ts'
import { describeMatter } from './describe-matter.ts'
import { mattersSeen, stateColumn, withParties } from './matters-seen.ts'
import { timeMatters } from './time-matters.ts'

export const listMatters: Query<typeof route> = async ({ query }, context) => {
  const { db, actor, today } = context
  const period = periodOf(query, today)
  const calendar = await calendarAtHand(context)
  const rows = await withParties(mattersSeen(db, actor), today)
    .where('m.submitted_on', '>=', period.from)
    .where('m.submitted_on', '<=', period.to)
    .where((where) => where.and(conditionsOf(query)))
    .where(pastCursor({ on: 'm.submitted_on', id: 'm.id' }, readDayCursor(query.after), 'desc'))
    .orderBy('m.submitted_on', 'desc')
    .orderBy('m.id', 'desc')
    .limit(query.limit + 1)
    .execute()
  const page = pageOfDays(rows, query.limit, ({ submittedOn, id }) => ({ on: submittedOn, id }))
  return {
    rows: page.rows.map((row) => describeMatter(row, { actor, today, calendar })),
    next: page.next,
    ...period,
    ...(await timeMatters(context, period, calendar)),
    ...(await unitsToRaiseFor(db, actor, today)),
  }
}

const periodOf = ({ from, to }: QueryOf<typeof route>, today: CalendarDate) => ({
  from: from ?? dateOf(yearOf(to ?? today), 1, 1),
  to: to ?? (from && from > today ? from : today),
})

function conditionsOf({ state, level, unitId, words }: QueryOf<typeof route>): RawBuilder<boolean>[] {
  const conditions = [
    state && sql<boolean>`${stateColumn} = ${state}`,
    level && sql<boolean>`addressee.kind = ${level}`,
    unitId && sql<boolean>`${unitId} in (m.submitted_by_unit_id, m.addressed_to_unit_id)`,
    words && sql<boolean>`position(fold_text(${words}) in fold_text(m.title)) > 0`,
  ]
  return conditions.filter((condition) => !!condition)
}
