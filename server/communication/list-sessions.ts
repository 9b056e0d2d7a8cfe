import type { listSessions as route } from '#domain/communication/session-contract.ts'
import type { Query } from '#server/kernel/context.ts'
import { pageOfDays, pastCursor, readDayCursor } from '#server/kernel/day-cursor.ts'
import { describeSession, sessionsSeen, withAgreements } from './sessions-seen.ts'

export const listSessions: Query<typeof route> = async ({ query }, { db, actor, today }) => {
  const rows = await withAgreements(sessionsSeen(db, actor), actor, today)
    .$if(query.programmeId !== undefined, (all) => all.where('m.programme_id', '=', query.programmeId ?? ''))
    .where(pastCursor({ on: 'm.held_on', id: 'm.id' }, readDayCursor(query.after), 'desc'))
    .orderBy('m.held_on', 'desc')
    .orderBy('m.id', 'desc')
    .limit(query.limit + 1)
    .execute()
  const page = pageOfDays(rows, query.limit, ({ heldOn, id }) => ({ on: heldOn, id }))
  return { rows: page.rows.map((row) => describeSession(row, actor)), next: page.next }
}
