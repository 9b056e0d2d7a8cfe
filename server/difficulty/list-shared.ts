import { sql } from 'kysely'
import { workingDaysBetween } from '#domain/calendar/working-days.ts'
import type { listSharedDifficulties as route } from '#domain/difficulty/contract.ts'
import { calendarAtHand } from '#server/calendar/read-calendar.ts'
import type { Query } from '#server/kernel/context.ts'
import { pageOfDays, pastCursor, readDayCursor } from '#server/kernel/day-cursor.ts'
import { unitsToRaiseFor } from '#server/recommendation/units-to-raise-for.ts'
import { someUnitOf } from './describe-difficulty.ts'
import { difficultiesSeen, standsSince } from './difficulties-seen.ts'

/** What is shared with every unit. Of its raisers only how many they are leaves this query. Three statements and two. */
export const listSharedDifficulties: Query<typeof route> = async ({ query }, context) => {
  const { db, actor, today } = context
  const rows = await db
    .selectFrom('difficulty as d')
    .select(['d.id', 'd.cause', 'd.text', 'd.raised_on as raisedOn', standsSince.as('standsSince')])
    .select((select) => select.ref('d.shared_on').$notNull().as('sharedOn'))
    .select(
      sql<string[]>`(select coalesce(array_agg(r.unit_id), '{}') from difficulty_raiser r
        where r.difficulty_id = d.id and r.gone_on is null)`.as('raiserIds'),
    )
    .where('d.shared_on', 'is not', null)
    .where('d.closed_on', 'is', null)
    .where(pastCursor({ on: 'd.raised_on', id: 'd.id' }, readDayCursor(query.after), 'asc'))
    .orderBy('d.raised_on')
    .orderBy('d.id')
    .limit(query.limit + 1)
    .execute()
  const page = pageOfDays(rows, query.limit, ({ raisedOn, id }) => ({ on: raisedOn, id }))
  const seen = await difficultiesSeen(db, actor)
    .select('d.id')
    .where((where) => where('d.id', '=', where.fn.any(where.val(page.rows.map(({ id }) => id)))))
    .execute()
  const seenIds = new Set(seen.map(({ id }) => id))
  const calendar = await calendarAtHand(context)
  const { raisesFor } = await unitsToRaiseFor(db, actor, today)
  return {
    rows: page.rows.map(({ raiserIds, standsSince: since, raisedOn: _raisedOn, ...row }) => ({
      ...row,
      ageDays: workingDaysBetween(since, today, calendar),
      raisers: raiserIds.length,
      isSeen: seenIds.has(row.id),
      can: { raiseAgain: someUnitOf(actor, raiserIds) },
    })),
    next: page.next,
    raisesFor,
  }
}
