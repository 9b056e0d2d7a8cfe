import { sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/date.ts'
import { nowOf, todayOf } from '#server/kernel/clock.ts'
import type { Tx } from '#server/kernel/database.ts'
import type { Organization } from '#server/kernel/organization.ts'
import { runAsSystem } from '#server/kernel/run-as-system.ts'
import { makeNext } from './make-next.ts'
import type { WorkRow } from './load-work.ts'

/**
 * Makes the next of every task that comes again and whose date has passed by the clock of the organisation, unless its
 * acceptance made it already or it was cancelled. Answers how many were made; any number of nodes may do so at once.
 */
export async function makeDueNext(organization: Organization, real: Date): Promise<number> {
  const { db, id } = organization
  const { clock_on } = await db
    .selectFrom('shared.organization')
    .select('clock_on')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const today = todayOf(clock_on, real)
  const waiting = await db
    .selectFrom('task as t')
    .innerJoin('obligation as o', 'o.id', 't.id')
    .select('o.id')
    .where(hasNextToMake(today))
    .limit(1)
    .executeTakeFirst()
  if (!waiting) return 0
  return runAsSystem(organization, { verb: 'make-next-task', now: nowOf(clock_on, real) }, async (tx) => {
    const works = await lockWaiting(tx, today)
    const made = []
    for (const work of works) made.push(await makeNext({ tx, today }, work))
    return made.filter((each) => each !== null).length
  })
}

/** What another node has in hand is left to it. */
const lockWaiting = (tx: Tx, today: CalendarDate): Promise<WorkRow[]> =>
  tx
    .selectFrom('task as t')
    .innerJoin('obligation as o', 'o.id', 't.id')
    .selectAll('o')
    .where(hasNextToMake(today))
    .orderBy('o.id')
    .limit(500)
    .forUpdate('o')
    .skipLocked()
    .execute()

const hasNextToMake = (today: CalendarDate) => sql<boolean>`t.rhythm is not null and o.due_on < ${today}
  and o.cancelled_on is null and not exists (select from task next where next.recurs_from_id = t.id)`

/** Looks every minute, until stopped; a failure is told and tried again at the next turn. */
export function startRecurring(
  organization: Organization,
  onError: (error: unknown) => void,
  everyMilliseconds = 60_000,
): () => Promise<void> {
  let running = Promise.resolve()
  const timer = setInterval(() => {
    running = running.then(() => makeDueNext(organization, new Date())).then(() => undefined, onError)
  }, everyMilliseconds)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await running
  }
}
