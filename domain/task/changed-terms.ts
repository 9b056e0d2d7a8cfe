import * as z from 'zod'
import { calendarDateSchema } from '#domain/calendar/date.ts'
import { idSchema, personReferenceSchema, unitReferenceSchema } from '#domain/contract/field.ts'

/** A later date asked for, or given by own decision of the one who is owed, and what was decided. */
export const extensionSchema = z.object({
  id: idSchema,
  dueOnBefore: calendarDateSchema,
  proposedDueOn: calendarDateSchema,
  reason: z.string(),
  /** Null where the one who is owed moved the date by own decision. */
  askedBy: personReferenceSchema.nullable(),
  askedOn: calendarDateSchema,
  decision: z.enum(['granted', 'refused']).nullable(),
  grantedDueOn: calendarDateSchema.nullable(),
  decisionReason: z.string().nullable(),
  decidedBy: personReferenceSchema.nullable(),
  decidedOn: calendarDateSchema.nullable(),
  /** Taken back with the act upon many that granted it. */
  undoneOn: calendarDateSchema.nullable(),
})
export type Extension = z.infer<typeof extensionSchema>

/** A unit that said the work is another's, and whose, and what was decided. */
export const contestSchema = z.object({
  id: idSchema,
  unit: unitReferenceSchema,
  proposedUnit: unitReferenceSchema,
  reason: z.string(),
  contestedBy: personReferenceSchema,
  contestedOn: calendarDateSchema,
  decision: z.enum(['agreed', 'insisted']).nullable(),
  decisionReason: z.string().nullable(),
  decidedBy: personReferenceSchema.nullable(),
  decidedOn: calendarDateSchema.nullable(),
})
export type Contest = z.infer<typeof contestSchema>

export const transferSchema = z.object({
  id: idSchema,
  from: unitReferenceSchema,
  to: unitReferenceSchema,
  reason: z.string(),
  decidedBy: personReferenceSchema,
  decidedOn: calendarDateSchema,
})
export type Transfer = z.infer<typeof transferSchema>
