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
import { columnMeaningSchema, confidences } from '#domain/target/column-meaning.ts'
import { cellRemarkSchema, importSummarySchema } from '#domain/target/import-contract.ts'
import { monthSchema } from '#domain/target/month.ts'

const states = ['open', 'imported', 'called_off'] as const
export type ConsolidationState = (typeof states)[number]

/** What keeps a workbook from being written (a problem), and what its author should know (a notice). */
const remarkSchema = cellRemarkSchema.extend({ fileId: idSchema, isProblem: z.boolean() })
export type Remark = z.infer<typeof remarkSchema>

const fileSchema = z.object({
  id: idSchema,
  name: z.string(),
  size: z.number().int(),
  isLeftOut: z.boolean(),
  /** Why it cannot be read; null for one that can. */
  unreadable: z
    .object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) })
    .nullable(),
  rows: z.number().int(),
  problems: z.number().int(),
  notices: z.number().int(),
  /** The units that its lines speak of; empty where none was recognised. */
  units: z.array(unitReferenceSchema),
  version: versionSchema,
})
export type ConsolidatedFile = z.infer<typeof fileSchema>

const layoutColumnSchema = z.object({
  column: z.number().int(),
  letters: z.string(),
  heading: z.string(),
  evidence: z.string().nullable(),
  meaning: columnMeaningSchema.nullable(),
  confidence: z.enum(confidences),
  hasFigures: z.boolean(),
})

/** How the tables of some workbooks are laid out, with the first rows as they stand. */
export const layoutSchema = z.object({
  fingerprint: z.string(),
  files: z.number().int(),
  /** Whether something needed was not recognised, or figures stand in a column of which nothing is known. */
  isUnsure: z.boolean(),
  remembered: z.object({ fileName: z.string(), savedOn: calendarDateSchema }).nullable(),
  columns: z.array(layoutColumnSchema),
  sample: z.array(z.array(z.string())),
})
export type Layout = z.infer<typeof layoutSchema>

/** What a person says that the columns of a layout hold. */
export const saidLayoutSchema = z.object({
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
  /** What differs from what was recognised; null forgets what was said. */
  columns: z
    .array(
      z.object({
        column: z.number().int().min(0).max(16_383),
        heading: z.string().max(1_000),
        meaning: columnMeaningSchema,
      }),
    )
    .max(500)
    .nullable(),
})
export type SaidLayout = z.infer<typeof saidLayoutSchema>

/** A name that files write and nobody knows: which of ours is meant? */
const unknownNameSchema = z.object({
  kind: z.enum(['unit', 'indicator']),
  written: z.string(),
  times: z.number().int(),
  /** The file that is about this unit as a whole; null where lines name it. */
  fileId: idSchema.nullable(),
  nearestId: idSchema.nullable(),
})
export type UnknownName = z.infer<typeof unknownNameSchema>

const rememberedNameSchema = z.object({
  kind: z.enum(['unit', 'indicator']),
  written: z.string(),
  name: z.string(),
})

const headSchema = z.object({
  id: idSchema,
  year: z.number().int(),
  month: monthSchema.nullable(),
  state: z.enum(states),
  createdBy: personReferenceSchema,
  createdOn: calendarDateSchema,
  files: z.number().int(),
})
export type ConsolidationHead = z.infer<typeof headSchema>

const params = z.object({ id: idSchema })
const fileParams = z.object({ id: idSchema, fileId: idSchema })
const done = z.object({ version: versionSchema })

export const listConsolidations = defineRoute({
  method: 'GET',
  path: '/consolidations',
  summary: 'The latest consolidations of workbooks, the open ones first',
  response: z.object({ consolidations: z.array(headSchema), can: z.object({ open: decisionSchema }) }),
})

export const openConsolidation = defineRoute({
  method: 'POST',
  path: '/consolidations',
  summary: 'Open a consolidation of workbooks of a year, or of one month of it',
  verb: 'open-consolidation',
  body: z.object({ id: idSchema, year: z.number().int().min(1990).max(2200), month: monthSchema.nullish() }),
  response: done,
})

export const addWorkbook = defineRoute({
  method: 'POST',
  path: '/consolidations/:id/files',
  summary: 'Add a workbook (.xlsx), which is read at once; nothing of it is written yet',
  verb: 'add-workbook',
  payload: 'upload',
  params,
  query: z.object({
    fileId: idSchema,
    name: lineSchema(255),
    /** A person looked at what seemed a secrecy stamp, found that it is none and says why. */
    stampReason: lineSchema(300).optional(),
  }),
  response: z.object({
    id: idSchema,
    unreadable: fileSchema.shape.unreadable,
    rows: z.number().int(),
    /** The name under which the same bytes were added already; they are not added twice. */
    sameAs: z.string().nullable(),
  }),
})

export const readConsolidation = defineRoute({
  method: 'GET',
  path: '/consolidations/:id',
  summary: 'A consolidation: every file, what is wrong in which cell, who is missing, what would be written',
  params,
  query: z.object({ defineMissing: z.stringbool().default(false) }),
  response: headSchema.extend({
    endedOn: calendarDateSchema.nullable(),
    files: z.array(fileSchema),
    /** The first some thousand; `counts` speaks of all. */
    remarks: z.array(remarkSchema),
    counts: z.array(z.object({ code: z.string(), isProblem: z.boolean(), count: z.number().int() })),
    layouts: z.array(layoutSchema),
    unknownNames: z.array(unknownNameSchema),
    rememberedNames: z.array(rememberedNameSchema),
    missingUnits: z.array(unitReferenceSchema),
    summary: importSummarySchema,
    /** The first some hundred of the changes stand in the summary. */
    changeCount: z.number().int(),
    mayDefine: z.boolean(),
    /** Files without a problem, of those not left out. */
    clean: z.number().int(),
    outcome: z
      .object({ targets: z.number().int(), figures: z.number().int(), leftOut: z.array(z.string()) })
      .nullable(),
    version: versionSchema,
    can: z.object({ confirm: decisionSchema }),
  }),
})

export const leaveOutWorkbook = defineRoute({
  method: 'POST',
  path: '/consolidations/:id/files/:fileId/leaving',
  summary: 'Leave a workbook out of a consolidation, or take it in again',
  verb: 'leave-out-workbook',
  params: fileParams,
  body: z.object({ isLeftOut: z.boolean(), version: versionSchema }),
  response: done,
})

export const nameUnitOfWorkbook = defineRoute({
  method: 'POST',
  path: '/consolidations/:id/files/:fileId/unit',
  summary: 'Say which unit a workbook is about; what it calls the unit is remembered',
  verb: 'name-unit-of-workbook',
  params: fileParams,
  body: z.object({ unitId: idSchema }),
  response: done,
})

export const rememberName = defineRoute({
  method: 'POST',
  path: '/consolidations/:id/names',
  summary: 'Say which unit or indicator a name in workbooks means; it is remembered, or forgotten',
  verb: 'remember-name',
  params,
  body: z.object({
    kind: z.enum(['unit', 'indicator']),
    written: lineSchema(500),
    /** Null forgets what was said. */
    meansId: idSchema.nullable(),
  }),
  response: z.object({ kind: z.enum(['unit', 'indicator']) }),
})

export const mapLayout = defineRoute({
  method: 'POST',
  path: '/consolidations/:id/layouts',
  summary: 'Say what the columns of a layout hold; it is remembered, and the workbooks are read anew',
  verb: 'map-layout',
  params,
  body: saidLayoutSchema,
  response: z.object({ readAnew: z.number().int() }),
})

export const confirmConsolidation = defineRoute({
  method: 'POST',
  path: '/consolidations/:id/confirmation',
  summary: 'Write all that the workbooks say in one transaction: all files, or only those without a problem',
  verb: 'confirm-consolidation',
  params,
  body: z.object({
    version: versionSchema,
    files: z.enum(['all', 'clean']).default('all'),
    defineMissing: z.boolean().default(false),
  }),
  response: z.object({
    state: z.enum(states),
    targets: z.number().int(),
    figures: z.number().int(),
    unchanged: z.number().int(),
    leftOut: z.array(z.string()),
  }),
})

export const callOffConsolidation = defineRoute({
  method: 'POST',
  path: '/consolidations/:id/calling-off',
  summary: 'Call a consolidation off; nothing of it is written',
  verb: 'call-off-consolidation',
  params,
  body: z.object({ version: versionSchema }),
  response: done,
})
