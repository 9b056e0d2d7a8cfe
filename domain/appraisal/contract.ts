import * as z from 'zod'
import { calendarDateSchema } from '#domain/calendar/date.ts'
import { defineRoute } from '#domain/contract/define-route.ts'
import {
  decisionSchema,
  idSchema,
  lineSchema,
  pageOf,
  pageQuery,
  personReferenceSchema,
  unitReferenceSchema,
  versionSchema,
} from '#domain/contract/field.ts'
import { documentDetailSchema } from '#domain/document/contract.ts'
import { qualityMarkSchema } from '#domain/obligation/obligation.ts'
import { comparedSchema } from './compare-texts.ts'
import { appraisalOutcomes, appraisalStateSchema, appraisalStepKinds } from './lifecycle.ts'

/** A draft on its way: with whom it lies now and for how many working days. */
export const appraisalSchema = z
  .object({
    id: idSchema,
    number: z.number().int(),
    year: z.number().int(),
    documentId: idSchema,
    title: z.string(),
    symbol: z.string().nullable(),
    type: z.object({ id: idSchema, name: z.string() }),
    state: appraisalStateSchema,
    draftedBy: unitReferenceSchema,
    appraiser: unitReferenceSchema,
    decider: unitReferenceSchema,
    openedOn: calendarDateSchema,
    endedOn: calendarDateSchema.nullable(),
    /** Null once it is issued or withdrawn. */
    holder: unitReferenceSchema.nullable(),
    heldSince: calendarDateSchema.nullable(),
    dueOn: calendarDateSchema.nullable(),
    heldDays: z.number().int(),
    /** Working days past the date, 0 in time. */
    lateDays: z.number().int(),
    returns: z.number().int(),
    quality: qualityMarkSchema.nullable(),
    version: versionSchema,
  })
  .meta({ id: 'Appraisal' })
export type Appraisal = z.infer<typeof appraisalSchema>

export const appraisalFilter = {
  state: appraisalStateSchema.optional(),
  open: z.stringbool().optional(),
  late: z.stringbool().optional(),
  typeId: idSchema.optional(),
  draftedById: idSchema.optional(),
  holderId: idSchema.optional(),
  /** Issued from this day to that. */
  issuedFrom: calendarDateSchema.optional(),
  issuedTo: calendarDateSchema.optional(),
  /** Returned at least once from this day to that, for this cause where one is named. */
  returnedFrom: calendarDateSchema.optional(),
  returnedTo: calendarDateSchema.optional(),
  causeId: idSchema.optional(),
  words: lineSchema(200).optional(),
}

export const listAppraisals = defineRoute({
  method: 'GET',
  path: '/appraisals',
  summary: 'Drafts on their way to a number, the latest first',
  query: z.object({ ...pageQuery, ...appraisalFilter }),
  response: pageOf(appraisalSchema).extend({ can: z.object({ open: decisionSchema }) }),
})

export const readAppraisalBoard = defineRoute({
  method: 'GET',
  path: '/appraisals/board',
  summary: 'What lies where for how long: every draft that is on its way, and how many each unit holds',
  response: z.object({
    rows: z.array(appraisalSchema),
    holders: z.array(
      z.object({
        unit: unitReferenceSchema,
        count: z.number().int(),
        late: z.number().int(),
        longestDays: z.number().int(),
      }),
    ),
  }),
})

const mediansSchema = z.object({
  drafter: z.number().nullable(),
  opinions: z.number().nullable(),
  appraiser: z.number().nullable(),
  decider: z.number().nullable(),
})
const measureSchema = z.object({
  issued: z.number().int(),
  /** Working days, over those issued in the quarter. */
  medians: mediansSchema,
  /** Drafts returned at least once in the quarter, and how often in all. */
  returned: z.number().int(),
  returns: z.number().int(),
})
const reference = z.object({ id: idSchema, name: z.string() })

export const measureAppraisals = defineRoute({
  method: 'GET',
  path: '/appraisals/measures',
  summary: 'Of a quarter: medians of days by place, returns by type, cause and unit',
  query: z.object({
    year: z.coerce.number().int().min(1900).max(2200),
    quarter: z.coerce.number().int().min(1).max(4),
  }),
  response: z.object({
    from: calendarDateSchema,
    to: calendarDateSchema,
    total: measureSchema,
    types: z.array(measureSchema.extend({ type: reference })),
    units: z.array(measureSchema.extend({ unit: unitReferenceSchema })),
    causes: z.array(z.object({ cause: reference, returned: z.number().int(), returns: z.number().int() })),
    quality: z.object({
      below: z.number().int(),
      meets: z.number().int(),
      exceeds: z.number().int(),
    }),
  }),
})

const stepSchema = z.object({
  id: idSchema,
  kind: z.enum(appraisalStepKinds),
  round: z.number().int(),
  unit: unitReferenceSchema,
  askedOn: calendarDateSchema,
  dueOn: calendarDateSchema.nullable(),
  outcome: z.enum(appraisalOutcomes).nullable(),
  text: z.string().nullable(),
  givenBy: personReferenceSchema.nullable(),
  /** In whose place. */
  givenFor: personReferenceSchema.nullable(),
  givenOn: calendarDateSchema.nullable(),
  causes: z.array(z.object({ name: z.string(), note: z.string().nullable() })),
  version: versionSchema,
  can: decisionSchema,
})

export const readAppraisal = defineRoute({
  method: 'GET',
  path: '/appraisals/:id',
  summary: 'One draft: its versions, opinions, rounds, with whom its days lay, and what its reader may do',
  params: z.object({ id: idSchema }),
  response: appraisalSchema.extend({
    needsOpinions: z.boolean(),
    withdrawnReason: z.string().nullable(),
    openedBy: personReferenceSchema,
    steps: z.array(stepSchema),
    files: documentDetailSchema.shape.files,
    held: z.array(
      z.object({
        unit: unitReferenceSchema,
        why: z.enum(['work', 'part', 'decision']),
        from: calendarDateSchema,
        to: calendarDateSchema,
        days: z.number().int(),
      }),
    ),
    stages: z.array(
      z.object({
        id: idSchema,
        state: appraisalStateSchema,
        unit: unitReferenceSchema,
        from: calendarDateSchema,
        dueOn: calendarDateSchema.nullable(),
        to: calendarDateSchema.nullable(),
        days: z.number().int(),
        lateDays: z.number().int(),
      }),
    ),
    can: z.object({
      ask: decisionSchema,
      send: decisionSchema,
      pass: decisionSchema,
      return: decisionSchema,
      approve: decisionSchema,
      sendBack: decisionSchema,
      withdraw: decisionSchema,
    }),
  }),
})

export const compareVersions = defineRoute({
  method: 'GET',
  path: '/appraisals/:id/comparison',
  summary: 'Two versions of the text side by side, paragraph by paragraph and word by word',
  params: z.object({ id: idSchema }),
  query: z.object({ before: idSchema, after: idSchema }),
  response: z.object({ paragraphs: z.array(comparedSchema) }),
})
