import type { CalendarDate } from '#domain/calendar/date.ts'
import type { Stage } from './stage.ts'

/** What someone of the cast does on a day. Scenes are played in the order of their days. */
export interface Scene {
  readonly on: CalendarDate
  readonly play: (stage: Stage) => Promise<void>
}

/** Plays scenes by day; those of one day in the order given. */
export async function playScenes(stage: Stage, scenes: readonly Scene[]): Promise<void> {
  for (const { on, play } of scenes.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))) {
    stage.move(on)
    await play(stage)
  }
}
