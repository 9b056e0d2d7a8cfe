import { sql } from 'kysely'
import { editionContentSchema } from '#domain/bulletin/edition.ts'
import type { Db, Tx } from '#server/kernel/database.ts'

/** What readers have: of every item that is not withdrawn, its latest edition. */
const editionsRead = (db: Db | Tx) =>
  db
    .selectFrom('news_item as n')
    .innerJoin('news_edition as e', 'e.news_item_id', 'n.id')
    .leftJoin('news_audio as a', 'a.edition_id', 'e.id')
    .where('n.state', '<>', 'withdrawn')
    .where(sql<boolean>`e.ordinal = (select max(x.ordinal) from news_edition x where x.news_item_id = n.id)`)

const firstPublished = sql<Date>`(select min(x.published_at) from news_edition x where x.news_item_id = n.id)`

/** One edition with all that its page tells. */
export async function findEdition(db: Db | Tx, by: { slug: string } | { id: string }) {
  const row = await editionsRead(db)
    .select(['n.id', 'n.slug', 'e.id as editionId', 'e.content', 'e.ordinal', 'e.published_at as updatedAt'])
    .select(['a.hash as soundHash', 'a.size as soundSize', firstPublished.as('publishedAt')])
    .select(
      sql<{ headline: string; slug: string }[]>`coalesce((select jsonb_agg(jsonb_build_object(
        'headline', x.content->>'headline', 'slug', o.slug) order by r.ordinal) from news_relation r
        join news_item o on o.id = r.related_id and o.state <> 'withdrawn'
        join news_edition x on x.news_item_id = o.id
          and x.ordinal = (select max(y.ordinal) from news_edition y where y.news_item_id = o.id)
        where r.news_item_id = n.id and r.removed_at is null), '[]')`.as('related'),
    )
    .where((where) => ('slug' in by ? where('n.slug', '=', by.slug) : where('n.id', '=', by.id)))
    .executeTakeFirst()
  return row && { ...row, content: editionContentSchema.parse(row.content) }
}
export type EditionRead = NonNullable<Awaited<ReturnType<typeof findEdition>>>

/** The latest editions, at most so many, before an instant. */
export const listEditions = (db: Db | Tx, limit: number, before: Date | null) =>
  editionsRead(db)
    .select(['n.id', 'n.slug', 'e.published_at as updatedAt'])
    .select(sql<string>`e.content->>'headline'`.as('headline'))
    .select(sql<string>`e.content->>'summary'`.as('summary'))
    .select(firstPublished.as('publishedAt'))
    .$if(before !== null, (query) => query.where(firstPublished, '<', before ?? new Date()))
    .orderBy(firstPublished, 'desc')
    .orderBy('n.id', 'desc')
    .limit(limit)
    .execute()
