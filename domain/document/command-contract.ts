import * as z from 'zod'
import { calendarDateSchema } from '#domain/calendar/date.ts'
import { defineRoute } from '#domain/contract/define-route.ts'
import { idSchema, lineSchema, textSchema, versionSchema } from '#domain/contract/field.ts'
import { declaredSecrecySchema } from '#domain/intake/contract.ts'
import {
  documentFileRoleSchema,
  documentUrgencySchema,
  relationKindSchema,
  signingPowerSchema,
} from './document.ts'

const entered = z.object({ id: idSchema, version: versionSchema })
const params = z.object({ id: idSchema })
const recipientSchema = z.object({ unitId: idSchema.nullable().default(null), name: lineSchema(200) })
const head = {
  id: idSchema,
  title: lineSchema(500),
  urgency: documentUrgencySchema.default('ordinary'),
  recipients: z.array(recipientSchema).max(100).default([]),
  fileIds: z.array(idSchema).max(20).default([]),
  declaredSecrecy: declaredSecrecySchema,
}

export const enterIncoming = defineRoute({
  method: 'POST',
  path: '/documents/incoming',
  summary: 'Enter what has arrived under the next arrival number of the year',
  verb: 'enter-incoming',
  body: z.object({
    ...head,
    keptByUnitId: idSchema,
    typeId: idSchema.nullable().default(null),
    /** Number and mark as its sender prints them. */
    symbol: lineSchema(60).nullable().default(null),
    issuer: lineSchema(200),
    issuedOn: calendarDateSchema,
    arrivedOn: calendarDateSchema,
    signerName: lineSchema(100).nullable().default(null),
    signerTitle: lineSchema(100).nullable().default(null),
    power: signingPowerSchema.nullable().default(null),
    handledByUnitId: idSchema.nullable().default(null),
    /** One that is cited already and is now entered: its clauses and what they made stay with it. */
    citedId: idSchema.nullable().default(null),
    answersId: idSchema.nullable().default(null),
  }),
  response: entered.extend({ arrivalNumber: z.number().int(), arrivalYear: z.number().int() }),
})

export const draftOutgoing = defineRoute({
  method: 'POST',
  path: '/documents/outgoing',
  summary: 'Enter what is to go out; it gets its number when it is issued',
  verb: 'draft-outgoing',
  body: z.object({
    ...head,
    typeId: idSchema,
    bodyId: idSchema,
    draftedByUnitId: idSchema,
    answersId: idSchema.nullable().default(null),
  }),
  response: entered,
})

export const enterEarlier = defineRoute({
  method: 'POST',
  path: '/documents/earlier',
  summary: 'Enter what was issued on paper before, under the number that it has',
  verb: 'enter-earlier',
  body: z.object({
    ...head,
    typeId: idSchema,
    bodyId: idSchema,
    draftedByUnitId: idSchema,
    number: z.number().int().min(1).max(999_999),
    issuedOn: calendarDateSchema,
    signerName: lineSchema(100).nullable().default(null),
    signerTitle: lineSchema(100).nullable().default(null),
    power: signingPowerSchema.nullable().default(null),
    citedId: idSchema.nullable().default(null),
  }),
  response: entered.extend({ symbol: z.string() }),
})

export const issueDocument = defineRoute({
  method: 'POST',
  path: '/documents/:id/issue',
  summary: 'Issue it today: it takes the next number of its type and period',
  verb: 'issue-document',
  params,
  body: z.object({
    typeId: idSchema,
    bodyId: idSchema,
    place: lineSchema(100),
    power: signingPowerSchema,
    signerId: idSchema.nullable().default(null),
    signerName: lineSchema(100).nullable().default(null),
    signerTitle: lineSchema(100),
    version: versionSchema,
  }),
  response: entered.extend({ number: z.number().int(), symbol: z.string() }),
})

export const voidDocument = defineRoute({
  method: 'POST',
  path: '/documents/:id/voiding',
  summary: 'Make it void with a reason; its number stays used',
  verb: 'void-document',
  params,
  body: z.object({ reason: textSchema(1000), version: versionSchema }),
  response: entered,
})

export const handDocument = defineRoute({
  method: 'POST',
  path: '/documents/:id/handling',
  summary: 'Say which unit, and who in it, handles what has arrived',
  verb: 'hand-document',
  params,
  body: z.object({
    unitId: idSchema.nullable(),
    personId: idSchema.nullable().default(null),
    version: versionSchema,
  }),
  response: entered,
})

export const addDocumentFile = defineRoute({
  method: 'POST',
  path: '/documents/:id/files',
  summary: 'Add a version of the text, or an annex',
  verb: 'add-document-file',
  params,
  body: z.object({
    id: idSchema,
    fileId: idSchema,
    role: documentFileRoleSchema,
    note: lineSchema(300).nullable().default(null),
    version: versionSchema,
  }),
  response: entered,
})

export const keepClauses = defineRoute({
  method: 'POST',
  path: '/documents/:id/clauses',
  summary: 'Add clauses, or correct those that nothing cites yet',
  verb: 'keep-clauses',
  params,
  body: z.object({
    clauses: z
      .array(z.object({ id: idSchema, address: lineSchema(40), text: textSchema(4000) }))
      .min(1)
      .max(600),
    version: versionSchema,
  }),
  response: entered,
})

export const relateDocuments = defineRoute({
  method: 'POST',
  path: '/documents/:id/relations',
  summary: 'Say that it replaces, amends, carries out or answers another',
  verb: 'relate-documents',
  params,
  body: z.object({
    id: idSchema,
    kind: relationKindSchema,
    toDocumentId: idSchema,
    version: versionSchema,
  }),
  response: entered,
})

export const removeRelation = defineRoute({
  method: 'POST',
  path: '/documents/:id/relations/:relationId/removal',
  summary: 'Take back a relation that was set by mistake',
  verb: 'remove-document-relation',
  params: params.extend({ relationId: idSchema }),
  body: z.object({ version: versionSchema }),
  response: entered,
})
