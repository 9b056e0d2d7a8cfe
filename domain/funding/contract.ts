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
  textSchema,
  unitReferenceSchema,
  versionSchema,
} from '#domain/contract/field.ts'
import { fileReferenceSchema } from '#domain/file/contract.ts'
import { programmeReferenceSchema } from '#domain/programme/contract.ts'
import { amountSchema, balanceSchema, fundingStateSchema, fundingStepKindSchema } from './funding.ts'

/** Money asked for, with how much of it was approved, allotted and spent. Amounts in whole đồng. */
export const fundingSchema = z
  .object({
    id: idSchema,
    number: z.number().int(),
    year: z.number().int(),
    purpose: z.string(),
    unit: unitReferenceSchema,
    state: fundingStateSchema,
    askedOn: calendarDateSchema,
    balance: balanceSchema,
    difficulty: z.object({ id: idSchema, text: z.string() }),
    programme: programmeReferenceSchema.nullable(),
    version: versionSchema,
    can: z.object({
      approved: decisionSchema,
      allotted: decisionSchema,
      spent: decisionSchema,
      refuse: decisionSchema,
      place: decisionSchema,
    }),
  })
  .meta({ id: 'Funding' })
export type Funding = z.infer<typeof fundingSchema>

export const sumSchema = balanceSchema.extend({ count: z.number().int() })

export const listFunding = defineRoute({
  method: 'GET',
  path: '/funding',
  summary: 'Money asked for, the latest first, with sums by state and by unit',
  query: z.object({
    ...pageQuery,
    state: fundingStateSchema.optional(),
    unitId: idSchema.optional(),
    programmeId: idSchema.optional(),
    words: lineSchema(200).optional(),
  }),
  response: pageOf(fundingSchema).extend({
    total: sumSchema,
    states: z.array(sumSchema.extend({ state: fundingStateSchema })),
    units: z.array(sumSchema.extend({ unit: unitReferenceSchema })),
    /** The units the reader may ask for; null for any within reach. */
    raisesFor: z.array(unitReferenceSchema).nullable(),
    can: z.object({ raise: decisionSchema }),
  }),
})

const entrySchema = z.object({
  id: idSchema,
  kind: fundingStepKindSchema,
  amount: amountSchema,
  happenedOn: calendarDateSchema,
  document: z.string().nullable(),
  file: fileReferenceSchema.nullable(),
  overReason: z.string().nullable(),
  recordedBy: personReferenceSchema,
  recordedOn: calendarDateSchema,
  withdrawn: z.object({ on: calendarDateSchema, reason: z.string() }).nullable(),
  can: z.object({ withdraw: decisionSchema }),
})

export const readFunding = defineRoute({
  method: 'GET',
  path: '/funding/:id',
  summary: 'Money asked for, from its difficulty to the last đồng spent',
  params: z.object({ id: idSchema }),
  response: fundingSchema.extend({
    askedBy: personReferenceSchema,
    file: fileReferenceSchema.nullable(),
    refused: z.object({ on: calendarDateSchema, by: personReferenceSchema, reason: z.string() }).nullable(),
    recommendation: z
      .object({ id: idSchema, number: z.number().int(), year: z.number().int(), text: z.string() })
      .nullable(),
    entries: z.array(entrySchema),
  }),
})

export const askFunding = defineRoute({
  method: 'POST',
  path: '/funding',
  summary: 'Ask for money because of a difficulty',
  verb: 'ask-funding',
  body: z.object({
    id: idSchema,
    unitId: idSchema,
    difficultyId: idSchema,
    recommendationId: idSchema.nullable().default(null),
    programmeId: idSchema.nullable().default(null),
    purpose: textSchema(2000),
    amount: amountSchema,
    fileId: idSchema.nullable().default(null),
  }),
  response: z.object({ id: idSchema, number: z.number().int(), year: z.number().int() }),
})

const params = z.object({ id: idSchema })
const entryBody = z.object({
  id: idSchema,
  amount: amountSchema,
  happenedOn: calendarDateSchema,
  /** Number and symbol of the document that says so. */
  document: lineSchema(300).nullable().default(null),
  fileId: idSchema.nullable().default(null),
  /** Why it is more than what it is drawn from. */
  overReason: lineSchema(500).nullable().default(null),
  version: versionSchema,
})

export const approveFunding = defineRoute({
  method: 'POST',
  path: '/funding/:id/approvals',
  summary: 'Approve an amount, all or a part',
  verb: 'approve-funding',
  params,
  body: entryBody,
  response: fundingSchema,
})

export const allotFunding = defineRoute({
  method: 'POST',
  path: '/funding/:id/allotments',
  summary: 'Allot an amount of what was approved',
  verb: 'allot-funding',
  params,
  body: entryBody,
  response: fundingSchema,
})

export const spendFunding = defineRoute({
  method: 'POST',
  path: '/funding/:id/spendings',
  summary: 'Record an amount spent of what was allotted',
  verb: 'spend-funding',
  params,
  body: entryBody,
  response: fundingSchema,
})

export const refuseFunding = defineRoute({
  method: 'POST',
  path: '/funding/:id/refusal',
  summary: 'Refuse the whole, with the reason, before anything of it is approved',
  verb: 'refuse-funding',
  params,
  body: z.object({ reason: lineSchema(500), version: versionSchema }),
  response: fundingSchema,
})

export const withdrawEntry = defineRoute({
  method: 'POST',
  path: '/funding/:id/entries/:entryId/withdrawal',
  summary: 'Withdraw an entry that was wrong, with the reason; it stays in sight',
  verb: 'withdraw-funding-entry',
  params: z.object({ id: idSchema, entryId: idSchema }),
  body: z.object({ reason: lineSchema(500), version: versionSchema }),
  response: fundingSchema,
})

export const placeFunding = defineRoute({
  method: 'PUT',
  path: '/funding/:id/programme',
  summary: 'Put money asked for under a programme, or under none',
  verb: 'place-funding',
  params,
  body: z.object({ programmeId: idSchema.nullable(), version: versionSchema }),
  response: fundingSchema,
})
