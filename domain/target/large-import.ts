import * as z from 'zod'
import { defineRoute } from '#domain/contract/define-route.ts'
import { idSchema, lineSchema } from '#domain/contract/field.ts'
import { yearSchema } from './contract.ts'
import { layoutSchema, saidLayoutSchema } from '#domain/consolidation/contract.ts'
import { cellRemarkSchema } from './import-contract.ts'

/** What became of a large workbook: its problems, or what was written, or would be. */
export const largeImportSchema = z.object({
  state: z.enum(['problems', 'preview', 'unchanged', 'imported']),
  name: z.string(),
  year: z.number().int(),
  rows: z.number().int(),
  /** The first some hundred of `problemCount`. */
  problems: z.array(cellRemarkSchema),
  problemCount: z.number().int(),
  notices: z.array(cellRemarkSchema),
  targets: z.number().int(),
  figures: z.number().int(),
  unchanged: z.number().int(),
  newIndicators: z.number().int(),
  /** Whether some problems are indicators that the import may define. */
  mayDefine: z.boolean(),
  /** How its table is laid out, where a person must say what a column holds. */
  layout: layoutSchema.nullable().default(null),
})
export type LargeImport = z.infer<typeof largeImportSchema>

export const importLargeWorkbook = defineRoute({
  method: 'POST',
  path: '/targets/imports/large',
  summary: 'Read a workbook too large for one request, as long work with progress: nothing is written yet',
  verb: 'read-large-workbook',
  payload: 'upload',
  query: z.object({
    /** The id of the job, made by the client. */
    id: idSchema,
    year: yearSchema,
    name: lineSchema(255),
    defineMissing: z.stringbool().default(false),
    /** A person looked at what seemed a secrecy stamp, found that it is none and says why. */
    stampReason: lineSchema(300).optional(),
  }),
  response: z.object({ id: idSchema }),
})

export const confirmLargeImport = defineRoute({
  method: 'POST',
  path: '/targets/imports/large/:id/confirmation',
  summary:
    'Write what a large workbook was seen to say, as long work: everything in one transaction or nothing',
  verb: 'confirm-large-import',
  params: z.object({ id: idSchema }),
  body: z.object({
    id: idSchema,
    defineMissing: z.boolean().default(false),
    dryRun: z.boolean().default(false),
  }),
  response: z.object({ id: idSchema }),
})

export const mapLargeLayout = defineRoute({
  method: 'POST',
  path: '/targets/imports/large/:id/layout',
  summary: 'Say what the columns of a large workbook hold; it is remembered, and the workbook is read anew',
  verb: 'map-layout',
  params: z.object({ id: idSchema }),
  /** The id of the job that reads it anew, made by the client. */
  body: saidLayoutSchema.extend({ id: idSchema, defineMissing: z.boolean().default(false) }),
  response: z.object({ id: idSchema }),
})
