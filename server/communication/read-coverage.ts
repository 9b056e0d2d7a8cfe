import { sql } from 'kysely'
import { dateOf } from '#domain/calendar/date.ts'
import type { readCoverage as route } from '#domain/communication/contract.ts'
import { coverByTopic, coverOf } from '#domain/communication/coverage.ts'
import type { Query } from '#server/kernel/context.ts'
import { communicationSeen, standingIn } from './communication-seen.ts'
import { isInYear } from './list-communication.ts'
import { sessionsSeen } from './sessions-seen.ts'

/** Every programme that lasts in the year, one of which nothing is planned or told too: that is the hole to be seen. */
export const readCoverage: Query<typeof route> = async ({ query: { year } }, { db, actor, today }) => {
  const [first, last] = [dateOf(year, 1, 1), dateOf(year, 12, 31)]
  const programmes = await db
    .selectFrom('programme')
    .select(['id', 'name', 'short_name as shortName'])
    .where('begins_on', '<=', last)
    .where((where) => where.or([where('ends_on', 'is', null), where('ends_on', '>=', first)]))
    .orderBy('begins_on')
    .orderBy(sql`name collate "vi-x-icu"`)
    .execute()
  const items = communicationSeen(db, actor)
    .select(['c.programme_id as programmeId', 'c.topic', 'c.channel', standingIn(today).as('standing')])
    .where(isInYear(year))
  const counted = await db
    .selectFrom(items.as('item'))
    .select(['programmeId', 'topic', 'channel', 'standing'])
    .select((select) => select.fn.countAll<number>().as('count'))
    .groupBy(['programmeId', 'topic', 'channel', 'standing'])
    .execute()
  const sessions = await sessionsSeen(db, actor)
    .select(['m.programme_id as programmeId'])
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('m.held_on', '>=', first)
    .where('m.held_on', '<=', last)
    .groupBy('m.programme_id')
    .execute()
  return {
    programmes: programmes.map((programme) => {
      const own = counted
        .filter(({ programmeId }) => programmeId === programme.id)
        .map(({ programmeId: _id, ...each }) => each)
      return {
        programme,
        cover: coverOf(own),
        sessions: sessions.find(({ programmeId }) => programmeId === programme.id)?.count ?? 0,
        ...coverByTopic(own),
      }
    }),
  }
}
