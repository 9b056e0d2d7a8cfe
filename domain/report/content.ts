import * as z from 'zod'
import { calendarDateSchema } from '#domain/calendar/date.ts'
import { idSchema, unitReferenceSchema } from '#domain/contract/field.ts'
import { decimalSchema } from '#domain/quantity/decimal.ts'
import { verdictSchema } from '#domain/target/figures.ts'
import { bases } from '#domain/target/target-standing.ts'
import { reportLists, sectionSchema } from './template.ts'

const bySchema = z.object({ name: z.string().nullable(), on: calendarDateSchema })

/** One indicator of the unit a report is about, with its passport: by whose figures, which rule, who is missing, who approved. */
export const reportFigureSchema = z
  .object({
    targetId: idSchema,
    indicator: z.string(),
    unitOfMeasure: z.string(),
    decimals: z.number().int(),
    planned: decimalSchema,
    actualToDate: decimalSchema.nullable(),
    expectedToDate: decimalSchema.nullable(),
    percentOfExpected: decimalSchema.nullable(),
    percentOfPlan: decimalSchema.nullable(),
    verdict: verdictSchema,
    asOfMonth: z.number().int(),
    basis: z.enum(bases),
    /** How periods, and how units, make one figure. */
    aggregation: z.string(),
    overUnits: z.string(),
    missingUnits: z.array(unitReferenceSchema),
    /** The parts of a sum of units, as they stood: by them the figure is found again. */
    parts: z.array(
      z.object({ unit: unitReferenceSchema, targetId: idSchema, value: decimalSchema.nullable() }),
    ),
    submitted: bySchema.nullable(),
    approved: bySchema.nullable(),
  })
  .meta({ id: 'ReportFigure' })
export type ReportFigure = z.infer<typeof reportFigureSchema>

/** A line drawn from the ledger; `path` opens it on its page. */
export const reportLineSchema = z.object({
  id: idSchema,
  text: z.string(),
  unit: unitReferenceSchema,
  dueOn: calendarDateSchema.nullable(),
  doneOn: calendarDateSchema.nullable(),
  isLate: z.boolean(),
})
export type ReportLine = z.infer<typeof reportLineSchema>

const listSchema = z.object({ total: z.number().int(), lines: z.array(reportLineSchema) })

/** What the ledger and the targets say of a unit in a window, before a word is written. */
export const reportFactsSchema = z.object({
  figures: z.array(reportFigureSchema),
  lists: z.record(z.enum(reportLists), listSchema),
  /** Tasks that came due in the window. */
  tasks: z.object({
    done: z.number().int(),
    doneOnTime: z.number().int(),
    overdue: z.number().int(),
    open: z.number().int(),
  }),
})
export type ReportFacts = z.infer<typeof reportFactsSchema>

/** A report as it was handed up. */
export const reportContentSchema = z.object({
  sections: z.array(sectionSchema),
  texts: z.record(z.string(), z.string()),
  /** What was summed up from below, by section, each with the units that say it. */
  paragraphs: z.record(
    z.string(),
    z.array(z.object({ id: idSchema.optional(), text: z.string(), units: z.array(unitReferenceSchema) })),
  ),
  facts: reportFactsSchema,
  asOf: calendarDateSchema,
  /** Units whose report was not there when it was handed up, and those that ended. */
  missingReports: z.array(unitReferenceSchema),
})
export type ReportContent = z.infer<typeof reportContentSchema>
