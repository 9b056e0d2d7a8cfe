import * as z from 'zod'
import { calendarDateSchema } from '#domain/calendar/date.ts'
import { termsSchema } from '#domain/cut-off/contract.ts'
import { defineRoute } from '#domain/contract/define-route.ts'
import {
  decisionSchema,
  idSchema,
  lineSchema,
  personReferenceSchema,
  unitReferenceSchema,
  versionSchema,
} from '#domain/contract/field.ts'
import { decimalSchema } from '#domain/quantity/decimal.ts'
import { actualStateSchema } from './actual.ts'
import { yearSchema } from './contract.ts'
import { monthSchema } from './month.ts'
import { countingSchema } from './indicator.ts'
import { returnedFromSchema, waitingSchema } from './waiting.ts'

const period = { unitId: idSchema, year: z.number().int().min(1990).max(2200), month: monthSchema }

/** A cell of the grid: a figure of one target in one month, as it stands. */
export const cellSchema = z
  .object({
    id: idSchema,
    targetId: idSchema,
    month: monthSchema,
    value: decimalSchema,
    /** The denominator of a ratio, or the weight of a rate; null where figures stand alone. */
    base: decimalSchema.nullable(),
    state: actualStateSchema,
    note: z.string().nullable(),
    returnedReason: z.string().nullable(),
    /** Who last wrote the figure; null for figures from files and from before this was kept. */
    enteredBy: personReferenceSchema.nullable(),
    submittedBy: personReferenceSchema.nullable(),
    submittedOn: calendarDateSchema.nullable(),
    approvedBy: personReferenceSchema.nullable(),
    approvedOn: calendarDateSchema.nullable(),
    /** The cell of the workbook that it came from, `Sheet!F2`, and the title of that document; null once it was changed. */
    citedCell: z.string().nullable(),
    citedFrom: z.string().nullable(),
    version: versionSchema,
  })
  .meta({ id: 'ActualCell' })
export type ActualCell = z.infer<typeof cellSchema>

const gridRowSchema = z
  .object({
    targetId: idSchema,
    indicatorName: z.string(),
    unitOfMeasure: z.string(),
    decimals: z.number().int(),
    ...countingSchema.shape,
    baseName: z.string().nullable(),
    scaleLevels: z.array(z.string()).nullable(),
    planned: decimalSchema,
    /** The figure of the month before, and all months before together; null when nothing was reported. */
    previous: decimalSchema.nullable(),
    previousToDate: decimalSchema.nullable(),
    /** What the plan expects of the months 1 to this. */
    expectedToDate: decimalSchema,
    cell: cellSchema.nullable(),
    /** Where a submitted figure waits; null in every other state. */
    waiting: waitingSchema.nullable(),
    /** Which level gave it back; null in every other state. */
    returnedFrom: returnedFromSchema.nullable(),
    /** Whether it was changed after its month was frozen, under a reopening. */
    changedAfterFreeze: z.boolean(),
    can: z.object({ approve: decisionSchema, return: decisionSchema }),
  })
  .meta({ id: 'GridRow' })
export type GridRow = z.infer<typeof gridRowSchema>

export const readGrid = defineRoute({
  method: 'GET',
  path: '/targets/grid',
  summary:
    'The targets of a unit with their figures of one month, the month before beside them, ready for entry',
  query: z.object({
    unitId: idSchema,
    year: yearSchema,
    month: z.coerce.number().int().min(1).max(12),
  }),
  response: z.object({
    unit: unitReferenceSchema,
    year: z.number().int(),
    month: monthSchema,
    rows: z.array(gridRowSchema),
    terms: termsSchema.extend({
      isFrozen: z.boolean(),
      /** Until when the unit may still change a frozen month; null while it may not. */
      openUntilOn: calendarDateSchema.nullable(),
    }),
    /** Where figures that the reader submits would wait first. */
    next: waitingSchema,
    can: z.object({
      enter: decisionSchema,
      submit: decisionSchema,
      approve: decisionSchema,
      return: decisionSchema,
    }),
  }),
})

/** A cell with the version that its writer saw, null when the writer saw none. */
export const enteredCellSchema = z.object({
  id: idSchema,
  targetId: idSchema,
  value: decimalSchema,
  base: decimalSchema.nullish(),
  note: lineSchema(500).nullish(),
  version: versionSchema.nullable(),
})

export const enterActuals = defineRoute({
  method: 'PUT',
  path: '/targets/actuals',
  summary:
    'Save the cells of a grid as drafts, all or none; each wrong cell is named, a conflict shows both values',
  verb: 'enter-actuals',
  body: z.object({ ...period, cells: z.array(enteredCellSchema).min(1).max(500) }),
  response: z.object({ cells: z.array(cellSchema) }),
})

/** The figures that the writer saw: what is decided is what was seen. */
const seenSchema = z
  .array(z.object({ id: idSchema, version: versionSchema }))
  .min(1)
  .max(500)

const stepped = z.object({ cells: z.array(cellSchema) })

export const submitMonth = defineRoute({
  method: 'POST',
  path: '/targets/submissions',
  summary: 'Submit the figures of a unit for a month',
  verb: 'submit-month',
  body: z.object({ ...period, seen: seenSchema }),
  response: stepped,
})

export const approveMonth = defineRoute({
  method: 'POST',
  path: '/targets/approvals',
  summary: 'Approve the submitted figures of a unit for a month; nobody approves their own',
  verb: 'approve-month',
  body: z.object({ ...period, seen: seenSchema }),
  response: stepped,
})

export const returnMonth = defineRoute({
  method: 'POST',
  path: '/targets/returns',
  summary: 'Return submitted figures of a unit for a month, with a reason',
  verb: 'return-month',
  body: z.object({ ...period, seen: seenSchema, reason: lineSchema(500) }),
  response: stepped,
})

export const correctActual = defineRoute({
  method: 'POST',
  path: '/targets/actuals/:id/corrections',
  summary:
    'Correct a figure that was submitted or approved; it waits for approval again and the log keeps both',
  verb: 'correct-actual',
  params: z.object({ id: idSchema }),
  body: z.object({
    value: decimalSchema,
    base: decimalSchema.nullish(),
    reason: lineSchema(500),
    version: versionSchema,
  }),
  response: cellSchema,
})

const reportingSchema = z.object({
  unit: unitReferenceSchema,
  targets: z.number().int(),
  draft: z.number().int(),
  submitted: z.number().int(),
  approved: z.number().int(),
  returned: z.number().int(),
  lastSubmittedOn: calendarDateSchema.nullable(),
})
export type Reporting = z.infer<typeof reportingSchema>

export const listReporting = defineRoute({
  method: 'GET',
  path: '/targets/reporting',
  summary:
    'Which units have reported a month: how many of their targets are drafted, submitted, approved, returned',
  query: z.object({ year: yearSchema, month: z.coerce.number().int().min(1).max(12) }),
  response: z.object({ units: z.array(reportingSchema) }),
})
