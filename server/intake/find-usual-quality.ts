import { sql } from 'kysely'
import type { Db } from '#server/kernel/database.ts'

/** So many of the latest confirmed tasks show a habit, and so often must one wording come back to be one. */
const [latest, fewest] = [300, 3]

/** The required quality that this organisation writes most often; null while none comes back. */
export async function findUsualQuality(db: Db): Promise<string | null> {
  const found = await db
    .selectFrom((tasks) =>
      tasks
        .selectFrom('intake_item')
        .select(sql<string | null>`correction ->> 'requiredQuality'`.as('quality'))
        .where('kind', '=', 'task')
        .where('state', '=', 'confirmed')
        .orderBy('id', 'desc')
        .limit(latest)
        .as('t'),
    )
    .select(['t.quality', (select) => select.fn.countAll<number>().as('times')])
    .where('t.quality', 'is not', null)
    .groupBy('t.quality')
    .having((having) => having.fn.countAll(), '>=', fewest)
    .orderBy('times', 'desc')
    .limit(1)
    .executeTakeFirst()
  return found?.quality ?? null
}
