import { Problem } from '#server/kernel/problem.ts'

const most = 30
const windowMilliseconds = 15 * 60_000
const attempts = new Map<string, { count: number; since: number }>()

/**
 * Counts a try to sign in from an address; throws `rate_limited` past 30 in a quarter of an hour. One that succeeds is
 * forgiven: a whole office may sit behind one address.
 */
export function countAttempt(address: string, now: Date): void {
  const known = attempts.get(address)
  const fresh = !known || now.getTime() - known.since > windowMilliseconds
  const entry = fresh ? { count: 1, since: now.getTime() } : { ...known, count: known.count + 1 }
  if (attempts.size > 10_000) attempts.clear()
  attempts.set(address, entry)
  if (entry.count > most)
    throw new Problem('rate_limited', { reason: 'too_many_attempts', params: { minutes: 15 } })
}

/** Takes a try back that turned out to be someone's own. */
export function forgiveAttempt(address: string): void {
  const known = attempts.get(address)
  if (known) attempts.set(address, { ...known, count: known.count - 1 })
}
