import { type RawBuilder, sql } from 'kysely'
import type { QueryOf } from '#domain/contract/route.ts'
import type { listPractices as listRoute, readPractice as readRoute } from '#domain/practice/contract.ts'
import type { Query } from '#server/kernel/context.ts'
import { pageOfDays, pastCursor, readDayCursor } from '#server/kernel/day-cursor.ts'
import { found } from '#server/kernel/problem.ts'
import { unitsToRaiseFor } from '#server/recommendation/units-to-raise-for.ts'
import { describePractice } from './describe-practice.ts'
import { isAdopted, practicesSeen, withAdoptions } from './practices-seen.ts'

export const listPractices: Query<typeof listRoute> = async ({ query }, { db, actor, today }) => {
  const rows = await withAdoptions(practicesSeen(db, actor), today)
    .where((where) => where.and(conditionsOf(query)))
    .where(pastCursor({ on: 'p.recorded_on', id: 'p.id' }, readDayCursor(query.after), 'desc'))
    .orderBy('p.recorded_on', 'desc')
    .orderBy('p.id', 'desc')
    .limit(query.limit + 1)
    .execute()
  const page = pageOfDays(rows, query.limit, ({ recordedOn, id }) => ({ on: recordedOn, id }))
  return {
    rows: page.rows.map((row) => describePractice(row, actor)),
    next: page.next,
    counts: await practicesSeen(db, actor)
      .select((select) => [
        select.fn.countAll<number>().as('recorded'),
        select.fn.countAll<number>().filterWhere('p.recommended_on', 'is not', null).as('recommended'),
        select.fn.countAll<number>().filterWhere(isAdopted).as('adopted'),
      ])
      .executeTakeFirstOrThrow(),
    ...(await unitsToRaiseFor(db, actor, today)),
  }
}

export const readPractice: Query<typeof readRoute> = async ({ params }, { db, actor, today }) => {
  const row = await withAdoptions(practicesSeen(db, actor), today)
    .where('p.id', '=', params.id)
    .executeTakeFirst()
  return describePractice(found(row), actor)
}

function conditionsOf({ state, unitId, words }: QueryOf<typeof listRoute>): RawBuilder<boolean>[] {
  const conditions = [
    state === 'recommended' && sql<boolean>`p.recommended_on is not null`,
    state === 'adopted' && isAdopted,
    unitId &&
      sql<boolean>`(p.unit_id = ${unitId} or exists (
        select from practice_adoption a where a.practice_id = p.id and a.unit_id = ${unitId}))`,
    words && sql<boolean>`position(fold_text(${words}) in fold_text(p.title || ' ' || p.text)) > 0`,
  ]
  return conditions.filter((condition) => !!condition)
}
