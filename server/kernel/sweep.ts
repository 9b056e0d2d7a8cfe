import type { Db } from './database.ts'

const day = 86_400_000
const receiptsKeptDays = 90
const sessionsKeptDays = 7

/** Removes receipts past their 90 days and sessions that ended a week ago; business rows are never removed. */
export async function sweep(db: Db, now: Date): Promise<void> {
  const before = (days: number) => new Date(now.getTime() - days * day)
  await db.deleteFrom('command_receipt').where('created_at', '<', before(receiptsKeptDays)).execute()
  await db.deleteFrom('session').where('expires_at', '<', before(sessionsKeptDays)).execute()
}

/** Sweeps once an hour until stopped; a failure is told and tried again at the next turn. */
export function startSweeper(
  db: Db,
  onError: (error: unknown) => void,
  everyMilliseconds = 3_600_000,
): () => void {
  const timer = setInterval(() => void sweep(db, new Date()).catch(onError), everyMilliseconds)
  timer.unref()
  return () => clearInterval(timer)
}
