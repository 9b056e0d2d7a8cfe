import { sql } from 'kysely'
import type {
  closeFeed as closeRoute,
  openFeed as openRoute,
  readMyFeed as readRoute,
} from '#domain/feed/contract.ts'
import type { Command, Query } from '#server/kernel/context.ts'
import { found, sameVersion } from '#server/kernel/problem.ts'
import { hashToken } from '#server/session/token.ts'

export const readMyFeed: Query<typeof readRoute> = async (_input, { db, actor, organization }) => {
  const row = await db
    .selectFrom('calendar_feed')
    .select(['id', 'opened_at', 'version'])
    .where('account_id', '=', actor.accountId)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  const feed = row ? { id: row.id, openedAt: row.opened_at.toISOString(), version: row.version } : null
  return { organizationId: organization.id, feed }
}

/** Opens an address of the actor's own; the one before it tells nothing any more. */
export const openFeed: Command<typeof openRoute> = async ({ body }, { tx, actor, now }) => {
  await tx
    .updateTable('calendar_feed')
    .set({ closed_at: now, version: sql`version + 1` })
    .where('account_id', '=', actor.accountId)
    .where('closed_at', 'is', null)
    .execute()
  await tx
    .insertInto('calendar_feed')
    .values({ id: body.id, account_id: actor.accountId, token_hash: hashToken(body.token), opened_at: now })
    .execute()
  return { id: body.id }
}

export const closeFeed: Command<typeof closeRoute> = async ({ params, body }, { tx, actor, now }) => {
  const feed = found(
    await tx
      .selectFrom('calendar_feed')
      .select(['id', 'version'])
      .where('id', '=', params.id)
      .where('account_id', '=', actor.accountId)
      .where('closed_at', 'is', null)
      .forUpdate()
      .executeTakeFirst(),
  )
  sameVersion(feed, body.version)
  const version = feed.version + 1
  await tx.updateTable('calendar_feed').set({ closed_at: now, version }).where('id', '=', feed.id).execute()
  return { version }
}
