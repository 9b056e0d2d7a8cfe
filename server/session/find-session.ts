import { sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/date.ts'
import type { Actor } from '#domain/session/actor.ts'
import { nowOf, todayOf } from '#server/kernel/clock.ts'
import type { Db } from '#server/kernel/database.ts'
import { type Places, statementOnce } from '#server/kernel/write-once.ts'
import { type PositionRow, day, positionsHeld, toPosition } from './positions-held.ts'
import { hashToken } from './token.ts'

interface SessionRow {
  account_id: string
  person_id: string
  last_seen_at: Date
  clock_on: CalendarDate | null
  calendar_version: number
  positions: PositionRow[]
}

interface Found {
  readonly actor: Actor
  readonly now: Date
  readonly today: CalendarDate
  readonly calendarVersion: number
}

const oneMinute = 60_000

/** The actor behind a token, with the posts held today; nothing when the session has ended or the account is closed. */
export async function findSession(
  db: Db,
  token: string,
  realNow: Date,
  limits: { idleMinutes: number },
): Promise<Found | undefined> {
  const idleSince = new Date(realNow.getTime() - limits.idleMinutes * oneMinute)
  const tokenHash = hashToken(token)
  const [row] = await sessions(db, { tokenHash, realNow, idleSince })
  if (!row) return undefined
  if (realNow.getTime() - row.last_seen_at.getTime() > oneMinute) await touch(db, tokenHash, realNow)
  return {
    actor: { accountId: row.account_id, personId: row.person_id, positions: row.positions.map(toPosition) },
    now: nowOf(row.clock_on, realNow),
    today: todayOf(row.clock_on, realNow),
    calendarVersion: row.calendar_version,
  }
}

interface SessionPlaces {
  readonly tokenHash: string
  readonly realNow: Date
  readonly idleSince: Date
}

const sessions = statementOnce(
  ({ tokenHash, realNow, idleSince }: Places<SessionPlaces>) => sql<SessionRow>`
    with ${day}
    select a.id as account_id, a.person_id, s.last_seen_at, day.clock_on, day.calendar_version,
      ${positionsHeld} as positions
    from day cross join session s join account a on a.id = s.account_id
    where s.token_hash = ${tokenHash} and s.expires_at > ${realNow} and s.last_seen_at > ${idleSince}
      and a.disabled_at is null`,
)

async function touch(db: Db, tokenHash: string, at: Date): Promise<void> {
  await db.updateTable('session').set({ last_seen_at: at }).where('token_hash', '=', tokenHash).execute()
}
