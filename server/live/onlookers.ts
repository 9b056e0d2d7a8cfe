import type { Db } from '#server/kernel/database.ts'

/** Who looks at what in an organisation, by the screens that asked this node lately. In memory: it is worth nothing later. */
export interface Onlookers {
  /** Says that somebody looks at a place, at an instant in milliseconds; answers who else does. */
  readonly see: (place: string, personId: string, at: number) => string[]
  /** Hears when somebody new looks at something; answers how to stop. */
  readonly listen: (hear: () => void) => () => void
}

const goneAfterMilliseconds = 30_000

const kept = new WeakMap<Db, Onlookers>()

/** The onlookers of an organisation, by its database. */
export function onlookersOf(db: Db): Onlookers {
  const onlookers = kept.get(db) ?? openOnlookers()
  kept.set(db, onlookers)
  return onlookers
}

export function openOnlookers(): Onlookers {
  const places = new Map<string, Map<string, number>>()
  const listeners = new Set<() => void>()
  return {
    see(place, personId, at) {
      forgetGone(places, at)
      const seen = places.get(place) ?? new Map<string, number>()
      places.set(place, seen)
      const isNew = !seen.has(personId)
      seen.set(personId, at)
      if (isNew && seen.size > 1) for (const hear of listeners) hear()
      return [...seen.keys()].filter((id) => id !== personId)
    },
    listen(hear) {
      listeners.add(hear)
      return () => listeners.delete(hear)
    },
  }
}

function forgetGone(places: Map<string, Map<string, number>>, now: number): void {
  for (const [place, seen] of places) {
    for (const [personId, at] of seen) if (now - at > goneAfterMilliseconds) seen.delete(personId)
    if (seen.size === 0) places.delete(place)
  }
}
