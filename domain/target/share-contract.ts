import * as z from 'zod'
import { idSchema, unitReferenceSchema } from '#domain/contract/field.ts'
import { decimalSchema } from '#domain/quantity/decimal.ts'
import { monthSchema } from './month.ts'

/** A unit that does not reach what it was to reach, with its own figure; null where it has said nothing. */
const unmetUnitSchema = z.object({
  targetId: idSchema,
  unit: unitReferenceSchema,
  planned: decimalSchema,
  actual: decimalSchema.nullable(),
  /** Whether it has nothing at all ("trắng"): nothing reported, or nothing above zero. */
  hasNone: z.boolean(),
})
export type UnmetUnit = z.infer<typeof unmetUnitSchema>

/** How many of how many units reach theirs by the end of the last period reported, and which do not. */
export const shareOfUnitsSchema = z
  .object({
    month: monthSchema,
    met: z.number().int(),
    of: z.number().int(),
    unmet: z.array(unmetUnitSchema),
  })
  .meta({ id: 'ShareOfUnits' })
export type ShareOfUnits = z.infer<typeof shareOfUnitsSchema>
