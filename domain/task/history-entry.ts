import * as z from 'zod'
import { calendarDateSchema } from '#domain/calendar/date.ts'
import { idSchema, personReferenceSchema, unitReferenceSchema } from '#domain/contract/field.ts'
import { qualityMarkSchema } from '#domain/obligation/obligation.ts'
import { bulkSteps } from './bulk.ts'

/** One act upon the task or one of its parts, as the log holds it; values only where the act changed them. */
export const historyEntrySchema = z.object({
  actId: idSchema,
  verb: z.string(),
  at: z.iso.datetime(),
  by: personReferenceSchema.nullable(),
  /** The cooperating unit when the act concerned its part alone. */
  part: unitReferenceSchema.nullable(),
  /** What was done in one act upon many tasks. */
  step: z.enum(bulkSteps).nullable(),
  percent: z.number().int().nullable(),
  note: z.string().nullable(),
  reason: z.string().nullable(),
  quality: qualityMarkSchema.nullable(),
  person: personReferenceSchema.nullable(),
  /** To which unit it was passed on, or proposed to be. */
  unit: unitReferenceSchema.nullable(),
  dueOn: calendarDateSchema.nullable(),
})
export type HistoryEntry = z.infer<typeof historyEntrySchema>
