import * as z from 'zod'
import { defineRoute } from '#domain/contract/define-route.ts'
import { lineSchema } from '#domain/contract/field.ts'
import { decimalSchema } from '#domain/quantity/decimal.ts'
import { yearSchema } from './contract.ts'
import { aggregationSchema, entrySchema } from './indicator.ts'
import { monthSchema } from './month.ts'
import { frequencySchema } from './period.ts'

const params = z.record(z.string(), z.union([z.string(), z.number()]))

/** Something about one cell of a file: its address, what, the values of the sentence, and what the cell shows. */
export const cellRemarkSchema = z.object({
  sheet: z.string(),
  cell: z.string(),
  code: z.string(),
  params,
  value: z.string(),
})
export type CellRemark = z.infer<typeof cellRemarkSchema>

const changeSchema = z.object({
  sheet: z.string(),
  cell: z.string(),
  indicator: z.string(),
  unit: z.string(),
  /** Null where the plan of the year changes. */
  month: monthSchema.nullable(),
  before: decimalSchema,
  after: decimalSchema,
})
export type ImportChange = z.infer<typeof changeSchema>

const newIndicatorSchema = z.object({
  code: z.string(),
  name: z.string(),
  unitOfMeasure: z.string(),
  aggregation: aggregationSchema,
  frequency: frequencySchema,
  entry: entrySchema,
  decimals: z.number().int(),
  /** The known indicator whose name is most like this one's, lest a slip of the pen becomes an indicator. */
  nearest: z.string().nullable(),
})
export type NewIndicator = z.infer<typeof newIndicatorSchema>

export const importSummarySchema = z.object({
  newIndicators: z.array(newIndicatorSchema),
  newTargets: z.number().int(),
  newFigures: z.number().int(),
  changes: z.array(changeSchema),
  /** Plans and figures that stand already as the file says. */
  unchanged: z.number().int(),
})
export type ImportSummary = z.infer<typeof importSummarySchema>

export const importTargets = defineRoute({
  method: 'POST',
  path: '/targets/imports',
  summary: 'Import targets and figures of a year from an .xlsx: a trial run first, then all or nothing',
  verb: 'import-targets',
  payload: 'upload',
  query: z.object({
    year: yearSchema,
    name: lineSchema(255),
    dryRun: z.stringbool().default(true),
    /** Defines the indicators that the file names and the organisation does not know yet. */
    defineMissing: z.stringbool().default(false),
    /** A person looked at what seemed a secrecy stamp, found that it is none and says why. */
    stampReason: lineSchema(300).optional(),
  }),
  response: z.object({
    state: z.enum(['problems', 'preview', 'unchanged', 'imported']),
    sheet: z.string().nullable(),
    rows: z.number().int(),
    problems: z.array(cellRemarkSchema),
    notices: z.array(cellRemarkSchema),
    summary: importSummarySchema,
    /** Whether some problems are indicators that the import may define. */
    mayDefine: z.boolean(),
  }),
})

export const downloadTemplate = defineRoute({
  method: 'GET',
  path: '/targets/template',
  summary: 'An .xlsx to fill in: each unit by each indicator, with the figures that stand already',
  payload: 'download',
  query: z.object({ year: yearSchema }),
  response: z.unknown(),
})

export const exportBoard = defineRoute({
  method: 'GET',
  path: '/targets/board/export',
  summary: 'The catch-up board as .xlsx',
  payload: 'download',
  query: z.object({ year: yearSchema, through: z.coerce.number().int().min(1).max(12).optional() }),
  response: z.unknown(),
})
