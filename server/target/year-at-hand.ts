import type { CalendarDate } from '#domain/calendar/date.ts'
import type { Db, Tx } from '#server/kernel/database.ts'
import { changesSince, isNothing } from './changes-since.ts'
import { fillBestBefore } from './fill-best-before.ts'
import { changedBy } from './load-targets.ts'
import { type LoadedYear, loadYear, reloadYear } from './load-year.ts'
import { oneAtATime } from '#server/kernel/one-at-a-time.ts'
import { type YearReview, reviewYear } from './review-year.ts'

/** Of an organisation, years or days of their trees that are kept at hand; the one used longest ago makes room. */
const mostKept = 4
/** From so many changed targets on, everything is read anew. */
const manyChanged = 5_000

const kept = new WeakMap<Db, Map<string, () => Promise<YearReview>>>()

/**
 * A year as it stands now, from memory but for what has changed: each use asks the log what the snapshot held did not see,
 * and reads that alone. So it is never stale, whichever node wrote, and its cost does not grow with history.
 */
export function yearAtHand(db: Db, year: number, day: CalendarDate): Promise<YearReview> {
  const years = kept.get(db) ?? new Map<string, () => Promise<YearReview>>()
  kept.set(db, years)
  const key = `${year} ${day}`
  const held = years.get(key) ?? oneAtATime((review: YearReview | null) => refresh(db, year, day, review))
  years.delete(key)
  years.set(key, held)
  for (const oldest of [...years.keys()].slice(0, -mostKept)) years.delete(oldest)
  return held()
}

async function refresh(
  db: Db,
  year: number,
  day: CalendarDate,
  held: YearReview | null,
): Promise<YearReview> {
  if (!held) return reviewYear(await readAnew(db, year, day))
  const changes = await changesSince(db, held.of.snapshot)
  if (isNothing(changes)) return held.seenAt(changes.snapshot)
  const loaded = changes.targetIds.length > manyChanged ? null : await readChanged(db, held.of)
  return loaded ? held.with(loaded) : reviewYear(await readAnew(db, year, day))
}

async function readAnew(db: Db, year: number, day: CalendarDate): Promise<LoadedYear> {
  await fillBestBefore(db, year)
  return inSnapshot(db, (tx) => loadYear(tx, year, day))
}

/** What has changed, told and read in one snapshot; null when that is too much. */
async function readChanged(db: Db, held: LoadedYear): Promise<LoadedYear | null> {
  const changed = await inSnapshot(db, async (tx) => {
    const changes = await changesSince(tx, held.snapshot)
    if (changes.targetIds.length > manyChanged) return null
    return { changes, loaded: await reloadYear(tx, held, changes) }
  })
  if (!changed) return null
  await fillBestBefore(db, held.year, changedBy(changed.changes))
  return changed.loaded
}

const inSnapshot = <T>(db: Db, read: (tx: Tx) => Promise<T>): Promise<T> =>
  db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(read)
