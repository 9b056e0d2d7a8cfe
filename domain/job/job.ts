import * as z from 'zod'

/** Every kind of long work there is. What a kind takes and gives stands with its noun, as a definition. */
export const jobKinds = ['verify_log', 'import_workbook', 'read_news_aloud', 'recognise_document'] as const
export type JobKind = (typeof jobKinds)[number]

export const jobStates = ['queued', 'running', 'done', 'failed', 'cancelled'] as const
export type JobState = (typeof jobStates)[number]

/** How far a job has come: `done` of `of` things, which is null while their number is not known; the word of its step. */
export interface JobProgress {
  readonly done: number
  readonly of: number | null
  readonly phase: string | null
}

export const jobProgressSchema = z.object({
  done: z.number().int().nonnegative(),
  of: z.number().int().nonnegative().nullable(),
  phase: z.string().nullable(),
})

/** So often a job is begun before it counts as one that cannot be done; handing it back at a stop is not counted. */
export const mostAttempts = 3

export const hasEnded = (state: JobState): boolean =>
  state === 'done' || state === 'failed' || state === 'cancelled'
