import type { CalendarDate } from '#domain/calendar/date.ts'
import { yearOf } from '#domain/calendar/date.ts'
import { lastClosedMonth } from '#domain/target/month.ts'
import { todayOf } from '#server/kernel/clock.ts'
import type { Db } from '#server/kernel/database.ts'
import type { Organization } from '#server/kernel/organization.ts'
import { dayOfReview } from './load-targets.ts'
import { yearAtHand } from './year-at-hand.ts'

/**
 * Takes the present year of each organisation at hand, one after another, so that nobody waits for the first board after a
 * start. Stops between two of them when asked; a failure is told, and the first reader then waits.
 */
export function startWarming(
  organizations: readonly Organization[],
  realNow: () => Date,
  onError: (error: unknown, organization: Organization) => void,
): () => Promise<void> {
  let isStopped = false
  const warmed = (async () => {
    for (const organization of organizations) {
      if (isStopped) return
      await warm(organization, realNow()).catch((error: unknown) => onError(error, organization))
    }
  })()
  return () => {
    isStopped = true
    return warmed
  }
}

async function warm({ db, id }: Organization, now: Date): Promise<void> {
  const today = todayOf(await loadClock(db, id), now)
  const year = yearOf(today)
  const review = await yearAtHand(db, year, dayOfReview(year, today))
  for (const standings of review.through(lastClosedMonth(year, today)).standings.values()) {
    for (const standing of standings) void standing.mark
    // The marks of many targets take a while: requests go first.
    await new Promise(setImmediate)
  }
}

/** The day on which a demonstration stands; null for whoever lives by the real one. */
async function loadClock(db: Db, id: string): Promise<CalendarDate | null> {
  const row = await db
    .selectFrom('shared.organization')
    .select('clock_on')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.clock_on ?? null
}
