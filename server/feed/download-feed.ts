import { sql } from 'kysely'
import { addressOf } from '#domain/obligation/place.ts'
import type { CalendarDate } from '#domain/calendar/date.ts'
import type { Actor } from '#domain/session/actor.ts'
import { feedTokenSchema } from '#domain/feed/contract.ts'
import { type Deadline, writeDeadlines } from '#documents/out/ics/write-deadlines.ts'
import type { Download } from '#server/kernel/context.ts'
import type { Organization } from '#server/kernel/organization.ts'
import { notFound } from '#server/kernel/problem.ts'
import { isOpen } from '#server/obligation/filter-obligations.ts'
import { owedBy } from '#server/obligation/sides.ts'
import { placeOf } from '#server/obligation/place-of.ts'
import { findActor } from '#server/session/find-actor.ts'
import { hashToken } from '#server/session/token.ts'
import { unitsOn } from '#server/unit/units-on.ts'

const most = 2_000

/**
 * The deadlines of whoever opened this address, with the rights that they have now. An address that was revoked, or whose
 * account is closed, is as unknown as one that never was.
 */
export async function downloadFeed(
  organization: Organization | undefined,
  token: string,
  { realNow, origin }: { realNow: Date; origin: string },
): Promise<Download> {
  if (!organization || !feedTokenSchema.safeParse(token).success) throw notFound()
  const feed = await organization.db
    .selectFrom('calendar_feed')
    .select('account_id')
    .where('token_hash', '=', hashToken(token))
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  const holder = feed && (await findActor(organization.db, feed.account_id, realNow))
  if (!holder || holder.isClosed) throw notFound()
  const deadlines = await readDeadlines(organization, holder.actor, holder.today, origin)
  const name = organization.isDemonstration
    ? `Nhịp (dữ liệu minh họa), ${organization.name}`
    : `Nhịp, ${organization.name}`
  return {
    bytes: Buffer.from(writeDeadlines(deadlines, { name, now: holder.now })),
    mediaType: 'text/calendar; charset=utf-8',
    name: 'nhip.ics',
  }
}

async function readDeadlines(
  { db }: Organization,
  actor: Actor,
  today: CalendarDate,
  origin: string,
): Promise<Deadline[]> {
  const rows = await db
    .selectFrom('obligation as o')
    .leftJoin(unitsOn(today).as('giver'), 'giver.id', 'o.owed_to_unit_id')
    .select(['o.id', 'o.version', 'o.title', 'o.required_quality', 'giver.name'])
    .select((select) => select.ref('o.due_on').$notNull().as('dueOn'))
    .select(placeOf.as('place'))
    .where(isOpen)
    .where('o.claimed_on', 'is', null)
    .where('o.due_on', 'is not', null)
    .where(owedBy(actor))
    .orderBy(sql`o.due_on, o.id`)
    .limit(most)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    sequence: row.version - 1,
    dueOn: row.dueOn,
    title: row.title,
    description: [row.required_quality, row.name].filter(Boolean).join('\n'),
    link: `${origin}${addressOf(row.place)}`,
  }))
}
