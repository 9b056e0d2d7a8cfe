import type { listRegister as route } from '#domain/meeting/register-contract.ts'
import type { Query } from '#server/kernel/context.ts'
import type { Db } from '#server/kernel/database.ts'
import { dayCursor, readDayCursor } from '#server/kernel/day-cursor.ts'
import { type RegisterPlace, loadRegister } from './load-register.ts'

export const listRegister: Query<typeof route> = async ({ query }, context) => {
  const { after, limit, ...filter } = query
  const rows = await loadRegister(context, filter, {
    after: await placeAt(context.db, after),
    most: limit + 1,
  })
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return { rows: shown, next: last ? dayCursor(last.meeting.heldOn, last.id) : null }
}

/** Where the list goes on: the conclusion shown last, as it is numbered now. */
async function placeAt(db: Db, after: string | undefined): Promise<RegisterPlace | null> {
  const cursor = readDayCursor(after)
  if (!cursor) return null
  const row = await db
    .selectFrom('conclusion')
    .select(['meeting_id as meetingId', 'ordinal'])
    .where('id', '=', cursor.id)
    .executeTakeFirst()
  return row ? { ...row, heldOn: cursor.on } : null
}
