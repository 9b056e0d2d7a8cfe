import { sql } from 'kysely'
import type { Db } from './database.ts'

const batch = 5_000

/** Chains what the log holds of finished transactions. Returns how many events were sealed. */
export async function sealEvents(db: Db): Promise<number> {
  let total = 0
  for (;;) {
    const result = await sql<{ sealed: number }>`select seal_events(${batch}) as sealed`.execute(db)
    const sealed = result.rows[0]?.sealed ?? 0
    total += sealed
    if (sealed < batch) return total
  }
}

/** Seals every few seconds until stopped; a failure is told and tried again at the next turn. */
export function startSealer(
  db: Db,
  onError: (error: unknown) => void,
  everyMilliseconds = 2_000,
): () => Promise<void> {
  let running = Promise.resolve()
  const timer = setInterval(() => {
    running = running.then(() => sealEvents(db)).then(() => undefined, onError)
  }, everyMilliseconds)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await running
  }
}
