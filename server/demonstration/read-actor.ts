import type { CalendarDate } from '#domain/calendar/date.ts'
import type { Actor } from '#domain/session/actor.ts'
import type { Db } from '#server/kernel/database.ts'
import { subtreeOf } from '#server/unit/units-on.ts'

/** Someone of the cast as an actor, with the posts held on a day. */
export async function readActor(db: Db, personId: string, day: CalendarDate): Promise<Actor> {
  const account = await db
    .selectFrom('account')
    .select('id')
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow()
  const posts = await db.selectFrom('position').selectAll().where('person_id', '=', personId).execute()
  const positions = await Promise.all(
    posts.map(async (post) => ({
      id: post.id,
      unitId: post.unit_id,
      title: post.title,
      role: post.role,
      jurisdiction: post.jurisdiction,
      reaches: await reachOf(db, post, day),
    })),
  )
  return { accountId: account.id, personId, positions }
}

async function reachOf(
  db: Db,
  post: { unit_id: string; jurisdiction: string },
  day: CalendarDate,
): Promise<'all' | ReadonlySet<string>> {
  if (post.jurisdiction === 'all') return 'all'
  if (post.jurisdiction === 'own') return new Set()
  if (post.jurisdiction === 'unit') return new Set([post.unit_id])
  const units = await db.selectFrom(subtreeOf(post.unit_id, day).as('s')).select('s.descendant_id').execute()
  return new Set(units.map((unit) => unit.descendant_id))
}
