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
import { fileReferenceSchema } from '#domain/file/contract.ts'
import {
  documentFamilySchema,
  documentFileRoleSchema,
  documentUrgencySchema,
  registerSideSchema,
  relationKindSchema,
  signingPowerSchema,
} from './document.ts'
import { documentStateSchema } from './lifecycle.ts'

const typeReferenceSchema = z.object({ id: idSchema, name: z.string(), family: documentFamilySchema })

/** A document as lists show it. */
export const documentSchema = z
  .object({
    id: idSchema,
    side: registerSideSchema.nullable(),
    state: documentStateSchema,
    type: typeReferenceSchema.nullable(),
    symbol: z.string().nullable(),
    number: z.number().int().nullable(),
    mark: z.string().nullable(),
    title: z.string(),
    issuer: z.string().nullable(),
    issuedOn: calendarDateSchema.nullable(),
    registeredOn: calendarDateSchema.nullable(),
    arrivalNumber: z.number().int().nullable(),
    arrivalYear: z.number().int().nullable(),
    arrivedOn: calendarDateSchema.nullable(),
    urgency: documentUrgencySchema,
    keptBy: unitReferenceSchema.nullable(),
    draftedBy: unitReferenceSchema.nullable(),
    handledBy: unitReferenceSchema.nullable(),
    handledByPerson: personReferenceSchema.nullable(),
    version: versionSchema,
  })
  .meta({ id: 'Document' })
export type Document = z.infer<typeof documentSchema>

export const documentFilter = {
  side: registerSideSchema.optional(),
  state: documentStateSchema.optional(),
  typeId: idSchema.optional(),
  /** Kept, drafted or handled by this unit. */
  unitId: idSchema.optional(),
  urgency: documentUrgencySchema.optional(),
  /** Entered in the register from this day to that. */
  from: calendarDateSchema.optional(),
  to: calendarDateSchema.optional(),
  words: lineSchema(200).optional(),
}

export const listDocuments = defineRoute({
  method: 'GET',
  path: '/documents',
  summary: 'The register, what was entered last first; with state cited, what is only cited',
  query: z.object({ ...pageQuery, ...documentFilter }),
  response: pageOf(documentSchema).extend({
    can: z.object({ enter: decisionSchema, draft: decisionSchema }),
  }),
})

export const exportDocuments = defineRoute({
  method: 'GET',
  path: '/documents/export',
  summary: 'The register as a workbook, as the filter of the page finds it',
  payload: 'download',
  query: z.object(documentFilter),
  response: z.unknown(),
})

const madeSchema = z.object({
  id: idSchema,
  kind: z.enum(['task', 'target', 'conclusion', 'recommendation']),
  title: z.string(),
  address: z.string(),
  meetingId: idSchema.nullable(),
})
export type Made = z.infer<typeof madeSchema>

export const documentDetailSchema = documentSchema.extend({
  place: z.string().nullable(),
  bodyId: idSchema.nullable(),
  signer: personReferenceSchema.nullable(),
  signerName: z.string().nullable(),
  signerTitle: z.string().nullable(),
  power: signingPowerSchema.nullable(),
  recipients: z.array(z.object({ id: idSchema, unitId: idSchema.nullable(), name: z.string() })),
  files: z.array(
    z.object({
      id: idSchema,
      role: documentFileRoleSchema,
      ordinal: z.number().int(),
      note: z.string().nullable(),
      addedBy: personReferenceSchema.nullable(),
      addedOn: calendarDateSchema.nullable(),
      file: fileReferenceSchema,
    }),
  ),
  clauses: z.array(
    z.object({
      id: idSchema,
      address: z.string(),
      text: z.string(),
      isCited: z.boolean(),
      version: versionSchema,
    }),
  ),
  relations: z.array(
    z.object({
      id: idSchema,
      kind: relationKindSchema,
      /** Whether this document does it to the other, or the other to this one. */
      isOurs: z.boolean(),
      document: z.object({ id: idSchema, symbol: z.string().nullable(), title: z.string() }),
      version: versionSchema,
    }),
  ),
  made: z.array(madeSchema),
  voided: z.object({ on: calendarDateSchema, reason: z.string(), by: personReferenceSchema }).nullable(),
  registeredBy: personReferenceSchema.nullable(),
  /** The people of the body who may sign, and those of the handling unit. */
  signers: z.array(personReferenceSchema),
  can: z.object({
    issue: decisionSchema,
    void: decisionSchema,
    keep: decisionSchema,
    take: decisionSchema,
  }),
})
export type DocumentDetail = z.infer<typeof documentDetailSchema>

export const readDocumentInRegister = defineRoute({
  method: 'GET',
  path: '/documents/:id',
  summary: 'One document: its number, clauses and what they gave rise to, relations, files and history',
  params: z.object({ id: idSchema }),
  response: documentDetailSchema,
})

export const proposeClauses = defineRoute({
  method: 'GET',
  path: '/documents/:id/proposed-clauses',
  summary: 'The clauses that the latest text seems to have, to be confirmed by a person',
  params: z.object({ id: idSchema }),
  response: z.object({ clauses: z.array(z.object({ address: z.string(), text: z.string() })) }),
})
