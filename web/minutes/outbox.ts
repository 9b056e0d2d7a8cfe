import * as z from 'zod'
import { addConclusion } from '#domain/meeting/conclusion-contract.ts'
import { addNote } from '#domain/meeting/minutes-contract.ts'

/** A line that was typed and not yet acknowledged; `problem` is why the server refused it. */
const pendingSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('note'),
    typed: z.string(),
    body: addNote.body,
    problem: z.string().nullable(),
  }),
  z.object({
    kind: z.literal('conclusion'),
    typed: z.string(),
    body: addConclusion.body,
    problem: z.string().nullable(),
  }),
])
export type Pending = z.infer<typeof pendingSchema>

const keptSchema = z.object({ line: z.string(), pending: z.array(pendingSchema) })
type Kept = z.infer<typeof keptSchema>

const placeOf = (meetingId: string, personId: string): string => `nhip.minutes.${meetingId}.${personId}`

/** What this machine still holds of the minutes: the line being typed and those not acknowledged, per person. */
export function findKept(meetingId: string, personId: string): Kept {
  try {
    const kept = keptSchema.safeParse(JSON.parse(localStorage.getItem(placeOf(meetingId, personId)) ?? ''))
    return kept.success ? kept.data : { line: '', pending: [] }
  } catch {
    return { line: '', pending: [] }
  }
}

export function keep(meetingId: string, personId: string, kept: Kept): void {
  try {
    if (kept.line === '' && kept.pending.length === 0) localStorage.removeItem(placeOf(meetingId, personId))
    else localStorage.setItem(placeOf(meetingId, personId), JSON.stringify(kept))
  } catch {
    // A full store keeps nothing over a reload; what stands on the screen stays there.
  }
}
