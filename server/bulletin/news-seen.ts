import { sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/date.ts'
import { seesDrafts } from '#domain/bulletin/policy.ts'
import type { Actor } from '#domain/session/actor.ts'
import type { Db, Tx } from '#server/kernel/database.ts'
import { personReference } from '#server/person/person-reference.ts'

/** The news items that the actor sees: every one for those who write, approve or inspect; for others what is published. */
export const newsSeen = (db: Db | Tx, actor: Actor) =>
  db.selectFrom('news_item as n').$if(!seesDrafts(actor), (query) => query.where('n.state', '=', 'published'))

/** What a list shows of each. */
export const withRow = (seen: ReturnType<typeof newsSeen>) =>
  seen
    .leftJoin('person_detail as writer', 'writer.id', 'n.written_by')
    .select(['n.id', 'n.headline', 'n.summary', 'n.state', 'n.version', 'n.cover_picture_id as coverId'])
    .select([
      'n.written_on as writtenOn',
      personReference('n.written_by', 'writer.full_name', null).as('writtenBy'),
    ])
    .select(
      sql<Date | null>`(select min(e.published_at) from news_edition e where e.news_item_id = n.id)`.as(
        'publishedAt',
      ),
    )
export type NewsRowRead = Awaited<ReturnType<ReturnType<typeof withRow>['execute']>>[number]

export const describeRow = ({ version: _version, publishedAt, ...row }: NewsRowRead) => ({
  ...row,
  publishedAt: publishedAt?.toISOString() ?? null,
})

export type WrittenOn = { on: CalendarDate; id: string }
