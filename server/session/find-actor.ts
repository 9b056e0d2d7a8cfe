import { sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/date.ts'
import type { Actor } from '#domain/session/actor.ts'
import { nowOf, todayOf } from '#server/kernel/clock.ts'
import type { Db } from '#server/kernel/database.ts'
import { type PositionRow, day, positionsHeld, toPosition } from './positions-held.ts'

interface ActorRow {
  person_id: string
  is_closed: boolean
  clock_on: CalendarDate | null
  positions: PositionRow[]
}

/** Whoever acts through an account without a session, with the posts held today: none when the account is closed. */
export async function findActor(
  db: Db,
  accountId: string,
  realNow: Date,
): Promise<{ actor: Actor; isClosed: boolean; now: Date; today: CalendarDate } | undefined> {
  const { rows } = await sql<ActorRow>`with ${day}
    select a.person_id, a.disabled_at is not null as is_closed, day.clock_on, ${positionsHeld} as positions
    from day cross join account a where a.id = ${accountId}`.execute(db)
  const row = rows[0]
  if (!row) return undefined
  const positions = row.is_closed ? [] : row.positions.map(toPosition)
  return {
    actor: { accountId, personId: row.person_id, positions },
    isClosed: row.is_closed,
    now: nowOf(row.clock_on, realNow),
    today: todayOf(row.clock_on, realNow),
  }
}
