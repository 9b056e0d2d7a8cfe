import * as z from 'zod'
import { defineRoute } from '#domain/contract/define-route.ts'
import { idSchema } from '#domain/contract/field.ts'
import { decimalSchema } from '#domain/quantity/decimal.ts'

/** What the year is expected to come to, with the interval that is to hold four outcomes of five; or why nobody can say. */
const forecastSchema = z.union([
  z.object({
    total: decimalSchema,
    low: decimalSchema,
    high: decimalSchema,
    method: z.enum(['complete', 'history', 'profile']),
    /** Whole earlier years that it stands on. */
    years: z.number().int(),
  }),
  z.object({ reason: z.string() }),
])

export const readOutlook = defineRoute({
  method: 'GET',
  path: '/targets/:id/outlook',
  summary: 'A target against the same months of last year, and the forecast of its year',
  params: z.object({ id: idSchema }),
  query: z.object({ through: z.coerce.number().int().min(1).max(12).optional() }),
  response: z.object({
    lastYear: z
      .object({
        year: z.number().int(),
        /** The same months of that year. */
        actualToDate: decimalSchema,
        change: z.object({ kind: z.enum(['points', 'percent']), value: decimalSchema }).nullable(),
      })
      .nullable(),
    forecast: forecastSchema,
  }),
})
