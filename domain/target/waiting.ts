import * as z from 'zod'
import { unitReferenceSchema } from '#domain/contract/field.ts'

/** Where a submitted figure waits: a unit above, or the office of the body; and which units were passed over. */
export const waitingSchema = z
  .object({
    at: unitReferenceSchema,
    isOffice: z.boolean(),
    /** Units above without anybody to decide who had no part in the figure. */
    skipped: z.array(unitReferenceSchema),
  })
  .meta({ id: 'Waiting' })
/** The level that gave a figure back. */
export const returnedFromSchema = z.object({ at: unitReferenceSchema, isOffice: z.boolean() })
export type ReturnedFrom = z.infer<typeof returnedFromSchema>

export type ShownWaiting = z.infer<typeof waitingSchema>
