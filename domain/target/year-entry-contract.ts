import * as z from 'zod'
import { defineRoute } from '#domain/contract/define-route.ts'
import { decisionSchema, idSchema, unitReferenceSchema } from '#domain/contract/field.ts'
import { decimalSchema } from '#domain/quantity/decimal.ts'
import { cellSchema, enteredCellSchema } from './actual-contract.ts'
import { yearSchema } from './contract.ts'
import { countingSchema } from './indicator.ts'
import { monthSchema } from './month.ts'

const yearRowSchema = z
  .object({
    targetId: idSchema,
    indicatorName: z.string(),
    unitOfMeasure: z.string(),
    decimals: z.number().int(),
    ...countingSchema.shape,
    baseName: z.string().nullable(),
    scaleLevels: z.array(z.string()).nullable(),
    planned: decimalSchema,
    cells: z.array(cellSchema),
  })
  .meta({ id: 'YearRow' })
export type YearRow = z.infer<typeof yearRowSchema>

export const readYear = defineRoute({
  method: 'GET',
  path: '/targets/grid/year',
  summary: 'The targets of a unit with their figures of every month of a year, ready for entry',
  query: z.object({ unitId: idSchema, year: yearSchema }),
  response: z.object({
    unit: unitReferenceSchema,
    year: z.number().int(),
    /** The last month that has begun; 0 when the year has not. */
    lastBegunMonth: z.number().int(),
    /** The months that are frozen, and not opened again for the unit. */
    frozenMonths: z.array(monthSchema),
    rows: z.array(yearRowSchema),
    can: z.object({ enter: decisionSchema }),
  }),
})

export const enterYear = defineRoute({
  method: 'PUT',
  path: '/targets/actuals/year',
  summary: 'Save cells of several months of a grid as drafts, all or none, as with those of one month',
  verb: 'enter-actuals',
  body: z.object({
    unitId: idSchema,
    year: z.number().int().min(1990).max(2200),
    cells: z
      .array(enteredCellSchema.extend({ month: monthSchema }))
      .min(1)
      .max(500),
  }),
  response: z.object({ cells: z.array(cellSchema) }),
})
