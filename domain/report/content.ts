import * as z from 'zod'
import { calendarDateSchema } from '#domain/calendar/date.ts'
import { idSchema, unitReferenceSchema } from '#domain/contract/field.ts'
import { decimalSchema } from '#domain/quantity/decimal.ts'
import { verdictSchema } from '#domain/target/figures.ts'
import { bases } from '#domain/target/target-standing.ts'
import { endedUnitSchema } from './ended-unit.ts'
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

/** A line of the report before that a list does not hold any more, and the list in which it stands now. */
const goneLineSchema = reportLineSchema.extend({ became: z.enum(reportLists).nullable() })
export type GoneLine = z.infer<typeof goneLineSchema>

const listChangeSchema = z.object({
  /** How many there were. */
  before: z.number().int(),
  /** Lines that the report before did not hold. */
  fresh: z.array(idSchema),
  gone: z.array(goneLineSchema),
})

const figureChangeSchema = z.object({
  targetId: idSchema,
  /** What the report before said; null where it said nothing of the indicator. */
  before: decimalSchema.nullable(),
  /** How much was added since; null where one of the two is missing, or the year began anew. */
  change: decimalSchema.nullable(),
})
export type FigureChange = z.infer<typeof figureChangeSchema>

/** What differs from the last report of the same type about the same unit for an earlier period. */
export const sinceLastSchema = z.object({
  title: z.string(),
  asOf: calendarDateSchema,
  year: z.number().int(),
  /** Figures of another year are shown and not subtracted. */
  isOtherYear: z.boolean(),
  figures: z.array(figureChangeSchema),
  /** Null where two lists cannot be compared: of what was done, where the windows begin on different days. */
  lists: z.record(z.enum(reportLists), listChangeSchema.nullable()),
})
export type SinceLast = z.infer<typeof sinceLastSchema>

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
  /** Units below that ended, with what became of their report. */
  ended: z.array(endedUnitSchema.extend({ unit: unitReferenceSchema })).default([]),
  /** Null where no report came before; absent in what was handed up before this was kept. */
  since: sinceLastSchema.nullable().optional(),
})
export type ReportContent = z.infer<typeof reportContentSchema>
