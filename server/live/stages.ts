import type { Db } from '#server/kernel/database.ts'

interface Turned {
  readonly slide: number | null
  readonly turns: number
}

/** Which slide the screens of each meeting show. In memory of this node: after a start they stand where they stand. */
export interface Stages {
  readonly at: (meetingId: string) => Turned
  readonly turn: (meetingId: string, slide: number) => Turned
  /** Hears when something was turned; answers how to stop. */
  readonly listen: (hear: () => void) => () => void
}

const nothing: Turned = { slide: null, turns: 0 }
/** More meetings than are ever shown at once; those turned longest ago are forgotten. */
const mostKept = 200
const kept = new WeakMap<Db, Stages>()

/** The stages of an organisation, by its database. */
export function stagesOf(db: Db): Stages {
  const stages = kept.get(db) ?? openStages()
  kept.set(db, stages)
  return stages
}

export function openStages(): Stages {
  const shown = new Map<string, Turned>()
  const listeners = new Set<() => void>()
  return {
    at: (meetingId) => shown.get(meetingId) ?? nothing,
    turn(meetingId, slide) {
      const turned = { slide, turns: (shown.get(meetingId)?.turns ?? 0) + 1 }
      shown.delete(meetingId)
      shown.set(meetingId, turned)
      const [oldest] = shown.keys()
      if (shown.size > mostKept && oldest !== undefined) shown.delete(oldest)
      for (const hear of listeners) hear()
      return turned
    },
    listen(hear) {
      listeners.add(hear)
      return () => listeners.delete(hear)
    },
  }
}
