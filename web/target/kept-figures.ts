import * as z from 'zod'
import type { HeldText } from './entry-row.ts'

/** What is typed into a grid and not yet saved, by the keys of its cells. */
export type TypedFigures = Readonly<Record<string, HeldText>>

const schema = z.record(
  z.string(),
  z.object({
    text: z.string().nullable(),
    baseText: z.string().nullable(),
    isPasted: z.boolean(),
    begunOn: z.number().nullable(),
  }),
)

const placeOf = (name: string): string => `nhip.figures.${name}`

/** What was typed under a name in this browser: it outlives the window, the session and the network. */
export function findKept(name: string): TypedFigures {
  const stored = localStorage.getItem(placeOf(name))
  if (stored === null) return {}
  try {
    return schema.safeParse(JSON.parse(stored)).data ?? {}
  } catch {
    return {}
  }
}

/** Keeps the cells written and lets go of those dropped; what another window keeps of the same grid stays. */
export function keepFigures(name: string, written: TypedFigures, dropped: readonly string[] = []): void {
  const rest = Object.entries({ ...findKept(name), ...written }).filter(([key]) => !dropped.includes(key))
  try {
    if (rest.length > 0) localStorage.setItem(placeOf(name), JSON.stringify(Object.fromEntries(rest)))
    else localStorage.removeItem(placeOf(name))
  } catch {
    // A full store loses the draft, not the work on the screen.
  }
}
