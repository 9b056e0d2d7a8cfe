import { sql } from 'kysely'
import type { listNews as listRoute, readNews as readRoute } from '#domain/bulletin/contract.ts'
import { newsStates } from '#domain/bulletin/news-state.ts'
import { canWriteNews } from '#domain/bulletin/policy.ts'
import type { Query } from '#server/kernel/context.ts'
import { pageOfDays, pastCursor, readDayCursor } from '#server/kernel/day-cursor.ts'
import { loadNews } from './load-news.ts'
import { describeRow, newsSeen, withRow } from './news-seen.ts'

export const listNews: Query<typeof listRoute> = async ({ query }, { db, actor }) => {
  const { state, words } = query
  const rows = await withRow(newsSeen(db, actor))
    .$if(state !== undefined, (seen) => seen.where('n.state', '=', state ?? 'draft'))
    .$if(words !== undefined, (seen) =>
      seen.where(
        sql<boolean>`position(fold_text(${words}) in fold_text(n.headline || ' ' || n.summary)) > 0`,
      ),
    )
    .where(pastCursor({ on: 'n.written_on', id: 'n.id' }, readDayCursor(query.after), 'desc'))
    .orderBy('n.written_on', 'desc')
    .orderBy('n.id', 'desc')
    .limit(query.limit + 1)
    .execute()
  const page = pageOfDays(rows, query.limit, ({ writtenOn, id }) => ({ on: writtenOn, id }))
  const counted = await newsSeen(db, actor)
    .select(['n.state', ({ fn }) => fn.countAll<number>().as('count')])
    .groupBy('n.state')
    .execute()
  const counts = Object.fromEntries(newsStates.map((each) => [each, 0])) as Record<
    (typeof newsStates)[number],
    number
  >
  for (const { state: each, count } of counted) counts[each] = count
  return { rows: page.rows.map(describeRow), next: page.next, counts, can: { write: canWriteNews(actor) } }
}

export const readNews: Query<typeof readRoute> = ({ params }, context) => loadNews(context, params.id)
