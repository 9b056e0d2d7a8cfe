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
import { indicatorSchema, plannedSchema, yearSchema } from './contract.ts'
import { profileChoiceSchema } from './profile.ts'
import { sourceFields } from './source-contract.ts'

/** A unit below: its target if it has one, and last year's figures by which it may be given its share. */
const cascadeRowSchema = z
  .object({
    unit: unitReferenceSchema,
    target: z.object({ id: idSchema, planned: decimalSchema, version: versionSchema }).nullable(),
    lastYearPlanned: decimalSchema.nullable(),
    lastYearActual: decimalSchema.nullable(),
  })
  .meta({ id: 'CascadeRow' })
export type CascadeRow = z.infer<typeof cascadeRowSchema>

export const readCascade = defineRoute({
  method: 'GET',
  path: '/targets/:id/cascade',
  summary: 'The units below a target, with what each was given of it and what is left of the whole',
  params: z.object({ id: idSchema }),
  response: z.object({
    id: idSchema,
    year: z.number().int(),
    unit: unitReferenceSchema,
    indicator: indicatorSchema,
    planned: decimalSchema,
    plannedHigh: decimalSchema.nullable(),
    dueOn: calendarDateSchema.nullable(),
    /** All parts together, also of units that the reader does not see; null where a rate is copied. */
    shared: decimalSchema.nullable(),
    left: decimalSchema.nullable(),
    partsReason: z.string().nullable(),
    rows: z.array(cascadeRowSchema),
    version: versionSchema,
    can: z.object({ cascade: decisionSchema }),
  }),
})

export const cascadeTarget = defineRoute({
  method: 'POST',
  path: '/targets/:id/cascade',
  summary:
    'Give the units below their parts of a target, all or none; parts that differ from the whole need a reason',
  verb: 'cascade-target',
  params: z.object({ id: idSchema }),
  body: z.object({
    parts: z
      .array(
        z.object({
          id: idSchema,
          unitId: idSchema,
          planned: plannedSchema,
          version: versionSchema.nullable(),
        }),
      )
      .min(1)
      .max(2_000),
    /** On what ground parts that stand already are changed. */
    reason: lineSchema(500).nullish(),
    /** Why the parts do not add up to the whole. */
    partsReason: lineSchema(500).nullish(),
    ...sourceFields,
    version: versionSchema,
  }),
  response: z.object({ set: z.number().int(), adjusted: z.number().int(), version: versionSchema }),
})

const mismatchSchema = z.object({
  targetId: idSchema,
  unit: unitReferenceSchema,
  indicatorName: z.string(),
  unitOfMeasure: z.string(),
  planned: decimalSchema,
  shared: decimalSchema,
  left: decimalSchema,
  parts: z.number().int(),
  reason: z.string().nullable(),
})
export type Mismatch = z.infer<typeof mismatchSchema>

export const listMismatches = defineRoute({
  method: 'GET',
  path: '/targets/mismatches',
  summary: 'Targets of a year whose parts below do not add up to them, with the reason where one was given',
  query: z.object({ year: yearSchema }),
  response: z.object({ year: z.number().int(), rows: z.array(mismatchSchema), cascaded: z.number().int() }),
})

export const setTargetsOfKind = defineRoute({
  method: 'POST',
  path: '/targets/of-kind',
  summary:
    'Set the same target for every unit of a kind; units that hold it already keep theirs and are named',
  verb: 'set-targets-of-kind',
  body: z.object({
    indicatorId: idSchema,
    year: z.number().int().min(1990).max(2200),
    unitKind: lineSchema(60),
    planned: plannedSchema,
    plannedHigh: decimalSchema.nullish(),
    dueOn: calendarDateSchema.nullish(),
    profile: profileChoiceSchema.default({ kind: 'even' }),
    ...sourceFields,
  }),
  response: z.object({ set: z.number().int(), kept: z.array(unitReferenceSchema) }),
})
