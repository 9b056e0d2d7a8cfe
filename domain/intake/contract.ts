import * as z from 'zod'
import { calendarDateSchema } from '#domain/calendar/date.ts'
import { defineRoute } from '#domain/contract/define-route.ts'
import {
  decisionSchema,
  idSchema,
  lineSchema,
  pageOf,
  pageQuery,
  versionSchema,
} from '#domain/contract/field.ts'
import { draftSchema, markKinds } from './draft.ts'

/** What is declared of the secrecy of a document: only what is no state secret may enter (see product rules). */
export const declaredSecrecySchema = z.enum(['none', 'mat', 'toi_mat', 'tuyet_mat'])

/** A person looked at what seemed a secrecy stamp, found that it is none and says why. */
const stampReasonSchema = lineSchema(300).optional()
/** The old encoding in which the text stands, once a person has compared before and after and agreed. */
const convertSchema = z.enum(['TCVN3', 'VNI']).optional()

const intakeState = z.enum(['proposed', 'confirmed', 'dismissed'])
const itemState = z.enum(['proposed', 'confirmed', 'dismissed'])

/** What said, or tracks, the same already when the document was read. */
export const twinSchema = z.object({
  kind: z.enum(['tracked', 'confirmed', 'proposed', 'dropped']),
  /** Of the task, or of the reading in which it stands. */
  id: idSchema,
  title: z.string(),
  /** The document in which it stands; empty for a task. */
  where: z.string(),
})
export type Twin = z.infer<typeof twinSchema>

export const intakeItemSchema = z
  .object({
    id: idSchema,
    ordinal: z.number().int(),
    state: itemState,
    startsAt: z.number().int(),
    endsAt: z.number().int(),
    address: z.string(),
    confidence: z.enum(['sure', 'check', 'guess']),
    reasons: z.array(z.string()),
    /** As read, and as a person corrected it; the correction counts. */
    read: draftSchema,
    draft: draftSchema,
    /** Fields without which it cannot be confirmed. */
    missing: z.array(z.string()),
    twin: twinSchema.nullable(),
    dismissedReason: z.string().nullable(),
    resultId: idSchema.nullable(),
    version: versionSchema,
  })
  .meta({ id: 'IntakeItem' })
export type IntakeItem = z.infer<typeof intakeItemSchema>

export const intakeHeadSchema = z.object({
  kind: z.enum(['news', 'notice', 'plan']),
  title: z.string().nullable(),
  number: z.string().nullable(),
  issuedOn: calendarDateSchema.nullable(),
  heldOn: calendarDateSchema.nullable(),
  chair: z.string().nullable(),
  periodReviewed: z.string().nullable(),
  periodAhead: z.string().nullable(),
  units: z.array(z.string()),
})
export type IntakeHead = z.infer<typeof intakeHeadSchema>

const summarySchema = z.object({
  id: idSchema,
  name: z.string(),
  state: intakeState,
  createdOn: calendarDateSchema,
  confirmedOn: calendarDateSchema.nullable(),
  confirmed: z.number().int(),
  dismissed: z.number().int(),
  total: z.number().int(),
})
export type IntakeSummary = z.infer<typeof summarySchema>

export const listIntakes = defineRoute({
  method: 'GET',
  path: '/intakes',
  summary: 'Documents read in, latest first',
  query: z.object({ ...pageQuery, after: idSchema.optional() }),
  response: pageOf(summarySchema).extend({ can: z.object({ readIn: decisionSchema }) }),
})

export const readInText = defineRoute({
  method: 'POST',
  path: '/intakes',
  summary: 'Read a pasted text into proposals; a text with a secrecy stamp is held unsaved',
  verb: 'read-in-document',
  body: z.object({
    id: idSchema,
    name: lineSchema(255),
    text: z.string().min(1).max(500_000),
    declaredSecrecy: declaredSecrecySchema,
    stampReason: stampReasonSchema,
    convert: convertSchema,
  }),
  response: z.object({ id: idSchema }),
})

export const readInFile = defineRoute({
  method: 'POST',
  path: '/intakes/files',
  summary:
    'Read a .txt, .docx, .xlsx or .pdf file into proposals, or a scan by a job; one with a secrecy stamp is held unsaved',
  verb: 'read-in-document',
  payload: 'upload',
  query: z.object({
    id: idSchema,
    name: lineSchema(255),
    declaredSecrecy: declaredSecrecySchema,
    stampReason: stampReasonSchema,
    convert: convertSchema,
  }),
  response: z.object({
    id: idSchema,
    /** The work that recognises the letters of a scan; the reading is there once it is done. */
    jobId: idSchema.nullable(),
  }),
})

/** What the recognition of a scan gives: the reading made of it. */
export const recognisedSchema = z.object({ id: idSchema })

export const readIntake = defineRoute({
  method: 'GET',
  path: '/intakes/:id',
  summary: 'One document under reading: its text, what its head says, its proposals',
  params: z.object({ id: idSchema }),
  response: z.object({
    id: idSchema,
    name: z.string(),
    state: intakeState,
    text: z.string(),
    head: intakeHeadSchema,
    missed: z.array(z.object({ startsAt: z.number().int(), endsAt: z.number().int() })),
    items: z.array(intakeItemSchema),
    /** How well, in the words that this organisation uses most for its tasks; null while it has no habit. */
    usualQuality: z.string().nullable(),
    /** The reading of an earlier version of this document. */
    follows: z.object({ id: idSchema, name: z.string() }).nullable(),
    documentId: idSchema,
    fileId: idSchema.nullable(),
    meetingId: idSchema.nullable(),
    version: versionSchema,
    can: z.object({ correct: decisionSchema }),
  }),
})

export const correctItem = defineRoute({
  method: 'PATCH',
  path: '/intakes/:id/items/:itemId',
  summary: 'Correct, confirm or drop one proposal, or take that back',
  verb: 'correct-proposal',
  params: z.object({ id: idSchema, itemId: idSchema }),
  body: z.object({
    state: itemState,
    draft: draftSchema,
    dismissedReason: lineSchema(500).nullable().default(null),
    version: versionSchema,
  }),
  response: intakeItemSchema,
})

export const splitItem = defineRoute({
  method: 'POST',
  path: '/intakes/:id/items/:itemId/split',
  summary: 'Make two proposals of one, cut at a place of the text',
  verb: 'split-proposal',
  params: z.object({ id: idSchema, itemId: idSchema }),
  body: z.object({
    /** Of the second. */
    id: idSchema,
    at: z.number().int().min(1),
    version: versionSchema,
  }),
  response: z.object({ items: z.array(intakeItemSchema) }),
})

export const mergeItems = defineRoute({
  method: 'POST',
  path: '/intakes/:id/items/:itemId/merge',
  summary: 'Make one proposal of two of a kind; the other goes into this one',
  verb: 'merge-proposals',
  params: z.object({ id: idSchema, itemId: idSchema }),
  body: z.object({ otherId: idSchema, otherVersion: versionSchema, version: versionSchema }),
  response: intakeItemSchema,
})

export const compareIntake = defineRoute({
  method: 'GET',
  path: '/intakes/:id/changes',
  summary: 'What this version of a document changes in the one read before it',
  params: z.object({ id: idSchema }),
  response: z.object({
    changes: z.array(z.object({ before: z.string().nullable(), after: z.string().nullable() })),
    /** More than are sent. */
    total: z.number().int(),
  }),
})

export const markSentence = defineRoute({
  method: 'POST',
  path: '/intakes/:id/items',
  summary: 'Mark a sentence that the reading missed as a proposal of a kind',
  verb: 'mark-sentence',
  params: z.object({ id: idSchema }),
  body: z.object({
    id: idSchema,
    startsAt: z.number().int().min(0),
    endsAt: z.number().int().min(1),
    kind: z.enum(markKinds),
  }),
  response: intakeItemSchema,
})

export const confirmIntake = defineRoute({
  method: 'POST',
  path: '/intakes/:id/confirm',
  summary:
    'Make what was confirmed: tasks, recommendations, difficulties, practices and remarks, each with its clause',
  verb: 'confirm-intake',
  params: z.object({ id: idSchema }),
  body: z.object({
    /** An open meeting whose conclusions the tasks become; without one they are assigned at once. */
    meetingId: idSchema.nullable().default(null),
    version: versionSchema,
  }),
  response: z.object({
    tasks: z.number().int(),
    conclusions: z.number().int(),
    recommendations: z.number().int(),
    difficulties: z.number().int(),
    practices: z.number().int(),
    remarks: z.number().int(),
  }),
})

export const dismissIntake = defineRoute({
  method: 'POST',
  path: '/intakes/:id/dismiss',
  summary: 'Put a document aside: nothing comes of it',
  verb: 'dismiss-intake',
  params: z.object({ id: idSchema }),
  body: z.object({ version: versionSchema }),
  response: z.object({ id: idSchema }),
})
