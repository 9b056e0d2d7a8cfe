import * as z from 'zod'
import { calendarDateSchema } from '#domain/calendar/date.ts'
import { defineRoute } from '#domain/contract/define-route.ts'
import {
  decisionSchema,
  idSchema,
  lineSchema,
  unitReferenceSchema,
  versionSchema,
} from '#domain/contract/field.ts'
import { decimalSchema } from '#domain/quantity/decimal.ts'
import { indicatorSchema, yearSchema } from './contract.ts'
import { aggregationSchema, directionSchema, entrySchema, unitAggregationSchema } from './indicator.ts'
import { frequencySchema } from './period.ts'

const catalogueRowSchema = indicatorSchema
  .extend({
    /** Who holds it in the year asked about, as far as the reader sees. */
    holders: z.array(z.object({ unit: unitReferenceSchema, targetId: idSchema, planned: decimalSchema })),
    /** Whether any year's target rests on it: what it means can then not be changed. */
    isHeld: z.boolean(),
  })
  .meta({ id: 'CatalogueRow' })
export type CatalogueRow = z.infer<typeof catalogueRowSchema>

export const readCatalogue = defineRoute({
  method: 'GET',
  path: '/indicators/catalogue',
  summary: 'What is counted and how, with who holds it in a year',
  query: z.object({ year: yearSchema.optional() }),
  response: z.object({
    year: z.number().int(),
    rows: z.array(catalogueRowSchema),
    can: z.object({ keep: decisionSchema }),
  }),
})

export const changeIndicator = defineRoute({
  method: 'PATCH',
  path: '/indicators/:id',
  summary: 'Change how an indicator is named and shown; what kept figures mean never changes',
  verb: 'change-indicator',
  params: z.object({ id: idSchema }),
  body: z.object({
    code: lineSchema(40),
    name: lineSchema(300),
    shortName: lineSchema(40),
    unitOfMeasure: lineSchema(60),
    direction: directionSchema,
    aggregation: aggregationSchema,
    overUnits: unitAggregationSchema,
    frequency: frequencySchema,
    entry: entrySchema,
    per: z.number().int().min(1).max(1_000_000),
    baseName: lineSchema(120).nullish(),
    scaleLevels: z.array(lineSchema(60)).min(2).max(12).nullish(),
    decimals: z.number().int().min(0).max(6),
    ordinal: z.number().int().min(0).max(100_000),
    version: versionSchema,
  }),
  response: z.object({ id: idSchema, version: versionSchema }),
})

export const retireIndicator = defineRoute({
  method: 'POST',
  path: '/indicators/:id/retirement',
  summary:
    'Retire an indicator from a day on, or take it up again: no new target is set of it, what is kept stays',
  verb: 'retire-indicator',
  params: z.object({ id: idSchema }),
  body: z.object({ retiredOn: calendarDateSchema.nullable(), version: versionSchema }),
  response: z.object({ id: idSchema, version: versionSchema }),
})
