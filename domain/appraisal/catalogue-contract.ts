import * as z from 'zod'
import { calendarDateSchema } from '#domain/calendar/date.ts'
import { defineRoute } from '#domain/contract/define-route.ts'
import {
  decisionSchema,
  idSchema,
  lineSchema,
  personReferenceSchema,
  unitReferenceSchema,
  versionSchema,
} from '#domain/contract/field.ts'

/** How many working days each step may take. */
const days = z.number().int().min(1).max(250)
export const stepDays = {
  draftingDays: days,
  opinionDays: days,
  appraisalDays: days,
  revisionDays: days,
  decisionDays: days,
  issueDays: days,
}

export const appraisalTypeSchema = z.object({
  id: idSchema,
  name: z.string(),
  documentTypeId: idSchema,
  documentType: z.string(),
  needsOpinions: z.boolean(),
  ...stepDays,
  validFrom: calendarDateSchema,
  validTo: calendarDateSchema.nullable(),
  source: z.string().nullable(),
  version: versionSchema,
})
export type AppraisalType = z.infer<typeof appraisalTypeSchema>

export const returnCauseSchema = z.object({
  id: idSchema,
  name: z.string(),
  ordinal: z.number().int(),
  retiredOn: calendarDateSchema.nullable(),
  version: versionSchema,
})
export type ReturnCause = z.infer<typeof returnCauseSchema>

export const delegationSchema = z.object({
  id: idSchema,
  unit: unitReferenceSchema,
  from: personReferenceSchema,
  to: personReferenceSchema,
  beginsOn: calendarDateSchema,
  endsOn: calendarDateSchema,
  basis: z.string(),
  endedOn: calendarDateSchema.nullable(),
  isInForce: z.boolean(),
  version: versionSchema,
  can: z.object({ end: decisionSchema }),
})
export type Delegation = z.infer<typeof delegationSchema>

export const readAppraisalCatalogue = defineRoute({
  method: 'GET',
  path: '/appraisals/catalogue',
  summary:
    'Kinds of drafts with their time limits, causes of return, and the delegations of units within reach',
  response: z.object({
    types: z.array(appraisalTypeSchema),
    causes: z.array(returnCauseSchema),
    delegations: z.array(delegationSchema),
    /** Who may be delegated from and to: people with posts, by unit. */
    people: z.array(personReferenceSchema.extend({ unitId: idSchema, isHead: z.boolean() })),
    can: z.object({ set: decisionSchema, delegate: decisionSchema }),
  }),
})

const kept = z.object({ id: idSchema, version: versionSchema })
const seen = { version: versionSchema.nullable() }

export const keepAppraisalType = defineRoute({
  method: 'POST',
  path: '/appraisals/types',
  summary: 'Set a kind of draft with its steps and time limits, or change the one with this id',
  verb: 'keep-appraisal-type',
  body: z.object({
    id: idSchema,
    name: lineSchema(100),
    documentTypeId: idSchema,
    needsOpinions: z.boolean().default(true),
    ...stepDays,
    validFrom: calendarDateSchema,
    validTo: calendarDateSchema.nullable().default(null),
    source: lineSchema(300).nullable().default(null),
    ...seen,
  }),
  response: kept,
})

export const keepReturnCause = defineRoute({
  method: 'POST',
  path: '/appraisals/causes',
  summary:
    'Set a cause of return, or change the one with this id; a retired one stays with what came back for it',
  verb: 'keep-return-cause',
  body: z.object({
    id: idSchema,
    name: lineSchema(100),
    ordinal: z.number().int().min(1).max(999),
    isRetired: z.boolean().default(false),
    ...seen,
  }),
  response: kept,
})

export const takeProposedCauses = defineRoute({
  method: 'POST',
  path: '/appraisals/proposed-causes',
  summary: 'Take the proposed causes of return, where none are set yet',
  verb: 'take-proposed-causes',
  body: z.object({}),
  response: z.object({ taken: z.number().int() }),
})

export const delegate = defineRoute({
  method: 'POST',
  path: '/appraisals/delegations',
  summary: 'Let a deputy appraise and decide for a unit from a day to a day, under own name',
  verb: 'delegate',
  body: z.object({
    id: idSchema,
    unitId: idSchema,
    fromPersonId: idSchema,
    toPersonId: idSchema,
    beginsOn: calendarDateSchema,
    endsOn: calendarDateSchema,
    basis: lineSchema(300),
  }),
  response: kept,
})

export const endDelegation = defineRoute({
  method: 'POST',
  path: '/appraisals/delegations/:id/ending',
  summary: 'End a delegation today',
  verb: 'end-delegation',
  params: z.object({ id: idSchema }),
  body: z.object({ version: versionSchema }),
  response: kept,
})

/** Causes that offices name; the organisation takes them over and goes on from there. */
export const proposedCauses = [
  'Nội dung',
  'Căn cứ pháp lý',
  'Thể thức',
  'Kỹ thuật trình bày',
  'Thiếu hồ sơ',
  'Chưa lấy ý kiến đủ',
  'Sai thẩm quyền',
] as const
