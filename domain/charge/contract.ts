import * as z from 'zod'
import { calendarDateSchema } from '#domain/calendar/date.ts'
import { defineRoute } from '#domain/contract/define-route.ts'
import {
  decisionSchema,
  idSchema,
  pageQuery,
  personReferenceSchema,
  unitReferenceSchema,
  versionSchema,
} from '#domain/contract/field.ts'
import { workFieldReferenceSchema } from '#domain/work-field/contract.ts'
import { chargeStandingSchema } from './charge.ts'
import { chargeRulesSchema } from './rules.ts'

const count = z.number().int()

const chargeSchema = z.object({
  id: idSchema,
  person: personReferenceSchema.nullable(),
  isPersonHere: z.boolean(),
  deputy: personReferenceSchema.nullable(),
  isDeputyHere: z.boolean(),
  cover: unitReferenceSchema.nullable(),
  beginsOn: calendarDateSchema,
  version: versionSchema,
})

const cellSchema = z.object({
  workFieldId: idSchema,
  standing: chargeStandingSchema,
  charge: chargeSchema.nullable(),
})

const rowSchema = z
  .object({
    unit: unitReferenceSchema,
    /** The unit right above. */
    above: z.string().nullable(),
    holes: count,
    /** Those that are needed or held, by their fields. */
    cells: z.array(cellSchema),
    can: z.object({ assign: decisionSchema }),
  })
  .meta({ id: 'ChargeRow' })
export type ChargeRow = z.infer<typeof rowSchema>
export type ChargeCell = ChargeRow['cells'][number]

export const readCharges = defineRoute({
  method: 'GET',
  path: '/charges',
  summary: 'Who is in charge of which field of work in which unit: units with holes first, then by the tree',
  query: z.object({
    ...pageQuery,
    workFieldId: idSchema.optional(),
    /** This unit and all below it. */
    below: idSchema.optional(),
    /** Units that have such a cell alone; a hole is nobody named or nobody left. */
    only: z.enum(['hole', 'covered', 'overloaded']).optional(),
  }),
  response: z.object({
    fields: z.array(workFieldReferenceSchema.extend({ kinds: z.array(z.string()), holes: count })),
    rows: z.array(rowSchema),
    next: z.string().nullable(),
    /** Of all cells that match but for `only`, by how they stand. */
    counts: z.record(chargeStandingSchema, count),
    /** Who holds more than one person can bear, within the reader's reach. */
    overloads: z.array(
      z.object({
        person: personReferenceSchema,
        held: count,
        asDeputy: count,
        charges: z.array(z.object({ unit: unitReferenceSchema, workField: workFieldReferenceSchema })),
      }),
    ),
    rules: chargeRulesSchema.extend({ version: versionSchema.nullable() }),
    can: z.object({ keepRules: decisionSchema }),
  }),
})

const params = z.object({ workFieldId: idSchema, unitId: idSchema })

export const readChargeHistory = defineRoute({
  method: 'GET',
  path: '/charges/:workFieldId/:unitId',
  summary: 'Who was in charge of a field in a unit from when to when, the latest first',
  params,
  response: z.object({
    charges: z.array(
      z.object({
        id: idSchema,
        person: personReferenceSchema.nullable(),
        deputy: personReferenceSchema.nullable(),
        cover: unitReferenceSchema.nullable(),
        beginsOn: calendarDateSchema,
        endsOn: calendarDateSchema.nullable(),
      }),
    ),
  }),
})

const answer = z.object({ id: idSchema, standing: chargeStandingSchema })

export const assignCharge = defineRoute({
  method: 'PUT',
  path: '/charges/:workFieldId/:unitId',
  summary: 'Say who is in charge of a field in a unit from today on, who stands in, and which unit covers',
  verb: 'assign-charge',
  params,
  body: z.object({
    id: idSchema,
    personId: idSchema.nullable(),
    deputyId: idSchema.nullable().default(null),
    coverUnitId: idSchema.nullable().default(null),
    /** Of the charge that holds now; null where nobody is named. */
    version: versionSchema.nullable(),
  }),
  response: answer,
})

export const endCharge = defineRoute({
  method: 'POST',
  path: '/charges/:workFieldId/:unitId/end',
  summary: 'Say that nobody is in charge of a field in a unit any more',
  verb: 'end-charge',
  params,
  body: z.object({ version: versionSchema }),
  response: answer,
})

export const setChargeRules = defineRoute({
  method: 'PUT',
  path: '/charges/rules',
  summary: 'Say which kinds of units must have whom in charge, and how much one person can bear',
  verb: 'set-charge-rules',
  body: chargeRulesSchema.extend({ version: versionSchema.nullable() }),
  response: z.object({ version: versionSchema }),
})
