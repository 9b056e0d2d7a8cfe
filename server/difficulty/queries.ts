import { type RawBuilder, sql } from 'kysely'
import type { QueryOf } from '#domain/contract/route.ts'
import type { listDifficulties as route } from '#domain/difficulty/contract.ts'
import { calendarAtHand } from '#server/calendar/read-calendar.ts'
import type { Query } from '#server/kernel/context.ts'
import { pageOfDays, pastCursor, readDayCursor } from '#server/kernel/day-cursor.ts'
import { unitsToRaiseFor } from '#server/recommendation/units-to-raise-for.ts'
import { countOpen } from './count-open.ts'
import { describeDifficulty } from './describe-difficulty.ts'
import { difficultiesSeen, withRaisers } from './difficulties-seen.ts'
import { type Days, isOfAge } from './is-of-age.ts'

export const listDifficulties: Query<typeof route> = async ({ query }, context) => {
  const { db, actor, today } = context
  const calendar = await calendarAtHand(context)
  const rows = await withRaisers(difficultiesSeen(db, actor), today)
    .where((where) => where.and(conditionsOf(query, { today, calendar })))
    .where(pastCursor({ on: 'd.raised_on', id: 'd.id' }, readDayCursor(query.after), 'asc'))
    .orderBy('d.raised_on')
    .orderBy('d.id')
    .limit(query.limit + 1)
    .execute()
  const page = pageOfDays(rows, query.limit, ({ raisedOn, id }) => ({ on: raisedOn, id }))
  return {
    rows: page.rows.map((row) => describeDifficulty(row, { actor, today, calendar })),
    next: page.next,
    ...(await countOpen(context, calendar)),
    ...(await unitsToRaiseFor(db, actor, today)),
  }
}

function conditionsOf(
  { state, cause, unitId, age, targetId, words }: QueryOf<typeof route>,
  days: Days,
): RawBuilder<boolean>[] {
  const conditions = [
    sql<boolean>`(d.closed_on is null) = ${state === 'open'}`,
    cause && sql<boolean>`d.cause = ${cause}`,
    unitId &&
      sql<boolean>`exists (select from difficulty_raiser x where x.difficulty_id = d.id and x.unit_id = ${unitId})`,
    age && isOfAge(age, days),
    targetId &&
      sql<boolean>`exists (select from difficulty_target x where x.difficulty_id = d.id
        and x.target_id = ${targetId} and x.removed_on is null)`,
    words && sql<boolean>`position(fold_text(${words}) in fold_text(d.text)) > 0`,
  ]
  return conditions.filter((condition) => !!condition)
}
