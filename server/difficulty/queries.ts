import { sql } from 'kysely'
import type { listDifficulties as route } from '#domain/difficulty/contract.ts'
import type { Query } from '#server/kernel/context.ts'
import { pageOfDays, pastCursor, readDayCursor } from '#server/kernel/day-cursor.ts'
import { unitsToRaiseFor } from '#server/recommendation/units-to-raise-for.ts'
import { describeDifficulty } from './describe-difficulty.ts'
import { difficultiesSeen, withRaisers } from './difficulties-seen.ts'

export const listDifficulties: Query<typeof route> = async ({ query }, context) => {
  const { db, actor, today } = context
  const { state, cause, unitId, words, limit } = query
  const after = readDayCursor(query.after)
  const rows = await withRaisers(difficultiesSeen(db, actor), today)
    .where('d.closed_on', state === 'open' ? 'is' : 'is not', null)
    .$if(cause !== undefined, (rows) => rows.where('d.cause', '=', cause ?? 'other'))
    .$if(unitId !== undefined, (rows) =>
      rows.where((where) =>
        where.exists(
          where
            .selectFrom('difficulty_raiser as by')
            .select('by.id')
            .whereRef('by.difficulty_id', '=', 'd.id')
            .where('by.unit_id', '=', unitId ?? ''),
        ),
      ),
    )
    .$if(words !== undefined, (rows) =>
      rows.where(sql<boolean>`position(fold_text(${words ?? ''}) in fold_text(d.text)) > 0`),
    )
    .where(pastCursor({ on: 'd.raised_on', id: 'd.id' }, after, 'asc'))
    .orderBy('d.raised_on')
    .orderBy('d.id')
    .limit(limit + 1)
    .execute()
  const page = pageOfDays(rows, limit, ({ raisedOn, id }) => ({ on: raisedOn, id }))
  return {
    rows: page.rows.map((row) => describeDifficulty(row, context)),
    next: page.next,
    causes: await countByCause(context),
    ...(await unitsToRaiseFor(db, actor, today)),
  }
}

const countByCause = ({ db, actor }: Parameters<typeof listDifficulties>[1]) =>
  difficultiesSeen(db, actor)
    .select((select) => ['d.cause', select.fn.countAll<number>().as('open')])
    .where('d.closed_on', 'is', null)
    .groupBy('d.cause')
    .orderBy('open', 'desc')
    .execute()
