import { addCounts } from '#domain/obligation/count.ts'
import type { Db } from '#server/kernel/database.ts'
import { oneAtATime } from '#server/kernel/one-at-a-time.ts'
import { type CountedFor, type Part, changedSince, keyOf, readTallies, wholeLedger } from './read-tallies.ts'

/** Of an organisation, days and periods that are kept at hand; the one used longest ago makes room. */
const mostKept = 8

/** The counts of all units as one snapshot of the database had them. */
interface Counts {
  readonly snapshot: string
  readonly parts: ReadonlyMap<string, Part>
}

const kept = new WeakMap<Db, Map<string, () => Promise<Counts>>>()

/**
 * The counts of the whole ledger as it stands now, from memory but for what has changed: each use asks the log for the
 * rows before and after that the snapshot held did not see, and takes away and adds those alone. So it is never stale,
 * whichever node wrote, and its cost does not grow with the ledger. See docs/decisions/0035.
 */
export async function countsAtHand(db: Db, counted: CountedFor): Promise<Part[]> {
  const all = kept.get(db) ?? new Map<string, () => Promise<Counts>>()
  kept.set(db, all)
  const key = [counted.today, counted.from, counted.to].join(' ')
  const held = all.get(key) ?? oneAtATime((counts: Counts | null) => refresh(db, counted, counts))
  all.delete(key)
  all.set(key, held)
  for (const oldest of [...all.keys()].slice(0, -mostKept)) all.delete(oldest)
  return [...(await held()).parts.values()]
}

async function refresh(db: Db, counted: CountedFor, held: Counts | null): Promise<Counts> {
  const rows = held ? changedSince(held.snapshot) : wholeLedger
  const { snapshot, parts } = await readTallies(db, rows, counted)
  if (snapshot === null) throw new RangeError('a reading without a snapshot')
  if (held && parts.length === 0) return { ...held, snapshot }
  const added = new Map(held?.parts)
  for (const part of parts) {
    const key = keyOf(part)
    const before = added.get(key)
    added.set(key, before ? { ...part, ...addCounts([before, part]) } : part)
  }
  return { snapshot, parts: added }
}
