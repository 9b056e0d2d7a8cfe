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
import { documentFamilySchema, documentKindSchema } from './document.ts'
import { numberingBases } from './numbering.ts'

const dates = { validFrom: calendarDateSchema, validTo: calendarDateSchema.nullable() }

export const documentTypeSchema = z.object({
  id: idSchema,
  family: documentFamilySchema,
  name: z.string(),
  symbol: z.string().nullable(),
  kind: documentKindSchema,
  withYear: z.boolean(),
  ...dates,
  source: z.string().nullable(),
  version: versionSchema,
})
export type DocumentType = z.infer<typeof documentTypeSchema>

export const issuingBodySchema = z.object({
  id: idSchema,
  unit: unitReferenceSchema,
  family: documentFamilySchema,
  name: z.string(),
  symbol: z.string(),
  place: z.string(),
  ...dates,
  version: versionSchema,
})
export type IssuingBody = z.infer<typeof issuingBodySchema>

export const numberingRuleSchema = z.object({
  id: idSchema,
  family: documentFamilySchema,
  basis: z.enum(numberingBases),
  name: z.string(),
  beginsOn: calendarDateSchema,
  source: z.string().nullable(),
  version: versionSchema,
})
export type KeptNumberingRule = z.infer<typeof numberingRuleSchema>

/** The numbers of one type of one body in one period. Whole: as many stand in the register as were given since the start. */
export const numberingSchema = z.object({
  id: idSchema,
  bodyId: idSchema,
  typeId: idSchema,
  ruleId: idSchema,
  year: z.number().int(),
  startNumber: z.number().int(),
  lastNumber: z.number().int(),
  given: z.number().int(),
  voided: z.number().int(),
  isWhole: z.boolean(),
  version: versionSchema,
})
export type Numbering = z.infer<typeof numberingSchema>

export const readDocumentCatalogue = defineRoute({
  method: 'GET',
  path: '/documents/catalogue',
  summary: 'The types of documents, the bodies that issue, how numbers run, and how far they have come',
  response: z.object({
    types: z.array(documentTypeSchema),
    bodies: z.array(issuingBodySchema),
    rules: z.array(numberingRuleSchema),
    numberings: z.array(numberingSchema),
    /** In whose registers the reader writes, and for which units the reader drafts. */
    keepsFor: z.array(unitReferenceSchema),
    draftsFor: z.array(unitReferenceSchema),
    can: z.object({ set: decisionSchema }),
  }),
})

const kept = z.object({ id: idSchema, version: versionSchema })
const seen = { version: versionSchema.nullable() }
const till = calendarDateSchema.nullable().default(null)

export const keepDocumentType = defineRoute({
  method: 'POST',
  path: '/documents/types',
  summary: 'Set a type of document, or change the one with this id',
  verb: 'keep-document-type',
  body: z.object({
    id: idSchema,
    family: documentFamilySchema,
    name: lineSchema(100),
    symbol: lineSchema(20).nullable(),
    kind: documentKindSchema.default('other'),
    withYear: z.boolean().default(false),
    validFrom: calendarDateSchema,
    validTo: till,
    source: lineSchema(300).nullable().default(null),
    ...seen,
  }),
  response: kept,
})

export const keepIssuingBody = defineRoute({
  method: 'POST',
  path: '/documents/bodies',
  summary: 'Set a body that issues documents, with the unit that keeps its register',
  verb: 'keep-issuing-body',
  body: z.object({
    id: idSchema,
    unitId: idSchema,
    family: documentFamilySchema,
    name: lineSchema(200),
    symbol: lineSchema(30),
    place: lineSchema(100),
    validFrom: calendarDateSchema,
    validTo: till,
    ...seen,
  }),
  response: kept,
})

export const keepNumberingRule = defineRoute({
  method: 'POST',
  path: '/documents/numbering-rules',
  summary: 'Say from which day on numbers run through a term, or a calendar year',
  verb: 'keep-numbering-rule',
  body: z.object({
    id: idSchema,
    family: documentFamilySchema,
    basis: z.enum(numberingBases),
    name: lineSchema(100),
    beginsOn: calendarDateSchema,
    source: lineSchema(300).nullable().default(null),
    ...seen,
  }),
  response: kept,
})

export const setStartNumber = defineRoute({
  method: 'POST',
  path: '/documents/start-numbers',
  summary: 'Say which number was the last one given on paper, before any is given here',
  verb: 'set-start-number',
  body: z.object({
    bodyId: idSchema,
    typeId: idSchema,
    /** The period is that of this day. */
    on: calendarDateSchema,
    number: z.number().int().min(0).max(999_999),
  }),
  response: kept,
})

export const takeProposedTypes = defineRoute({
  method: 'POST',
  path: '/documents/proposed-types',
  summary: 'Take the proposed types of the Party and of the State, where none are set yet',
  verb: 'take-proposed-types',
  body: z.object({ validFrom: calendarDateSchema }),
  response: z.object({ taken: z.number().int() }),
})
