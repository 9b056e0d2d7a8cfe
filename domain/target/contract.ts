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
import { decimalSchema } from '#domain/quantity/decimal.ts'
import { actualStateSchema } from './actual.ts'
import { figuresSchema, thresholdsSchema } from './figures.ts'
import {
  aggregationSchema,
  countingSchema,
  directionSchema,
  entrySchema,
  unitAggregationSchema,
} from './indicator.ts'
import { monthSchema } from './month.ts'
import { frequencySchema } from './period.ts'
import { profileChoiceSchema, profileSchema } from './profile.ts'
import { sourceFields } from './source-contract.ts'
import { shareOfUnitsSchema } from './share-contract.ts'
import { bases } from './target-standing.ts'
import { waitingSchema } from './waiting.ts'

export const yearSchema = z.coerce.number().int().min(1990).max(2200)
export const throughSchema = z.coerce.number().int().min(1).max(12)

export const indicatorSchema = z
  .object({
    id: idSchema,
    code: z.string(),
    name: z.string(),
    shortName: z.string(),
    unitOfMeasure: z.string(),
    ...countingSchema.shape,
    /** What the denominator of a ratio, or the weight of a rate, is; null where figures stand alone. */
    baseName: z.string().nullable(),
    /** The levels of a qualitative scale, lowest first; figures are their places, 1 the lowest. */
    scaleLevels: z.array(z.string()).nullable(),
    decimals: z.number().int(),
    ordinal: z.number().int(),
    retiredOn: calendarDateSchema.nullable(),
    version: versionSchema,
  })
  .meta({ id: 'Indicator' })
export type Indicator = z.infer<typeof indicatorSchema>

export const listIndicators = defineRoute({
  method: 'GET',
  path: '/indicators',
  summary: 'What is counted, in the order of the plan',
  response: z.object({ indicators: z.array(indicatorSchema), can: z.object({ define: decisionSchema }) }),
})

export const defineIndicator = defineRoute({
  method: 'POST',
  path: '/indicators',
  summary: 'Define what is counted, in what unit of measure, and how it adds up',
  verb: 'define-indicator',
  body: z.object({
    id: idSchema,
    code: lineSchema(40),
    name: lineSchema(300),
    shortName: lineSchema(40).optional(),
    unitOfMeasure: lineSchema(60),
    direction: directionSchema.default('higher'),
    aggregation: aggregationSchema.default('sum'),
    /** Where nothing is said: amounts and pairs add up, answers are counted, everything else does not add up. */
    overUnits: unitAggregationSchema.optional(),
    frequency: frequencySchema.default('month'),
    entry: entrySchema.default('in_period'),
    per: z.number().int().min(1).max(1_000_000).default(100),
    baseName: lineSchema(120).optional(),
    scaleLevels: z.array(lineSchema(60)).min(2).max(12).optional(),
    decimals: z.number().int().min(0).max(6).default(0),
    ordinal: z.number().int().min(0).max(100_000).default(0),
  }),
  response: z.object({ id: idSchema }),
})

/** What is planned is never below zero. */
export const plannedSchema = decimalSchema.refine((value) => !value.startsWith('-'), { error: 'negative' })

/** Null stands for absent, as forms send it. */
const planFields = {
  planned: plannedSchema,
  /** The upper end of a band whose lower end is `planned`. */
  plannedHigh: decimalSchema.nullish(),
  /** The day by which it is to be reached, when that is before the end of the year. */
  dueOn: calendarDateSchema.nullish(),
  profile: profileChoiceSchema.default({ kind: 'even' }),
  /** How much it counts among others; 1 where nothing is said, and as it was where a plan is adjusted. */
  weight: decimalSchema.refine((value) => !value.startsWith('-'), { error: 'negative' }).optional(),
}

export const setTarget = defineRoute({
  method: 'POST',
  path: '/targets',
  summary: 'Set what a unit is to reach in a year, with the clause that says so',
  verb: 'set-target',
  body: z.object({
    id: idSchema,
    indicatorId: idSchema,
    unitId: idSchema,
    year: z.number().int().min(1990).max(2200),
    ...planFields,
    ...sourceFields,
  }),
  response: z.object({ id: idSchema, version: versionSchema }),
})

export const adjustTarget = defineRoute({
  method: 'POST',
  path: '/targets/:id/adjustments',
  summary: 'Adjust a target during the year; the value given first is kept',
  verb: 'adjust-target',
  params: z.object({ id: idSchema }),
  body: z.object({
    ...planFields,
    reason: lineSchema(500),
    ...sourceFields,
    version: versionSchema,
  }),
  response: z.object({ id: idSchema, version: versionSchema }),
})

/** A target as a list shows it: whose, of what, and where it stands. */
export const standingSchema = z
  .object({
    targetId: idSchema,
    indicatorId: idSchema,
    unit: unitReferenceSchema,
    figures: figuresSchema,
    /** Units below whose figures this one sums and that have not reported some month; empty for own figures. */
    missingUnits: z.array(unitReferenceSchema),
    /** Whether the figures are the unit's own or made of those of units below. */
    basis: z.enum(bases),
    /** Of a share of units: how many of how many reach theirs; null for any other figure. */
    share: z.object({ met: z.number().int(), of: z.number().int() }).nullable(),
    /** Months that are submitted and not yet approved. */
    unapprovedMonths: z.array(monthSchema),
  })
  .meta({ id: 'Standing' })
export type Standing = z.infer<typeof standingSchema>

const sourceSchema = z.object({
  clauseId: idSchema,
  text: z.string(),
  address: z.string(),
  documentId: idSchema,
  documentTitle: z.string(),
  documentSymbol: z.string().nullable(),
  issuedOn: calendarDateSchema.nullable(),
})

/** One month of a target: its figure, its state and who answered for it. */
const monthOfTargetSchema = z.object({
  month: monthSchema,
  actual: z
    .object({
      id: idSchema,
      value: decimalSchema,
      base: decimalSchema.nullable(),
      state: actualStateSchema,
      note: z.string().nullable(),
      submittedBy: personReferenceSchema.nullable(),
      submittedOn: calendarDateSchema.nullable(),
      approvedBy: personReferenceSchema.nullable(),
      approvedOn: calendarDateSchema.nullable(),
      returnedReason: z.string().nullable(),
      /** The cell of the workbook that it came from, and the title of that document. */
      citedCell: z.string().nullable(),
      citedFrom: z.string().nullable(),
      /** Where it waits while it is submitted. */
      waiting: waitingSchema.nullable(),
      changedAfterFreeze: z.boolean(),
      version: versionSchema,
      can: z.object({ correct: decisionSchema, approve: decisionSchema, return: decisionSchema }),
    })
    .nullable(),
  /** What the period that ends here brought: own, or that of the units below together; null when nothing counts. */
  counted: decimalSchema.nullable(),
  /** The figure of the year up to this month, by the indicator's own way; null where nothing counts this month. */
  toDate: decimalSchema.nullable(),
  plannedToDate: decimalSchema,
  missingUnits: z.array(unitReferenceSchema),
})
export type MonthOfTarget = z.infer<typeof monthOfTargetSchema>

/** A unit below with its share of the figure, and who answered for the last month reviewed. */
const partSchema = standingSchema.extend({
  state: actualStateSchema.nullable(),
  submittedBy: personReferenceSchema.nullable(),
  submittedOn: calendarDateSchema.nullable(),
  approvedBy: personReferenceSchema.nullable(),
  approvedOn: calendarDateSchema.nullable(),
})
export type Part = z.infer<typeof partSchema>

/** One act on a figure, from the log: both values, before and after. */
const actOnFigureSchema = z.object({
  at: z.iso.datetime(),
  by: personReferenceSchema.nullable(),
  verb: z.string(),
  /** The month of an actual; null for the target itself. */
  month: monthSchema.nullable(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  state: actualStateSchema.nullable(),
  reason: z.string().nullable(),
})
export type ActOnFigure = z.infer<typeof actOnFigureSchema>

export const getTarget = defineRoute({
  method: 'GET',
  path: '/targets/:id',
  summary:
    'One target: its figures, its months, where each figure comes from, and the units below that make it up',
  params: z.object({ id: idSchema }),
  query: z.object({ through: throughSchema.optional() }),
  response: z.object({
    id: idSchema,
    year: z.number().int(),
    through: z.number().int(),
    lastClosedMonth: z.number().int(),
    indicator: indicatorSchema,
    thresholds: thresholdsSchema,
    standing: standingSchema,
    firstPlanned: decimalSchema,
    /** Why the targets of the units below do not add up to this one, when that was said. */
    partsReason: z.string().nullable(),
    weight: decimalSchema,
    dueOn: calendarDateSchema.nullable(),
    profile: profileSchema,
    adjustmentReason: z.string().nullable(),
    months: z.array(monthOfTargetSchema),
    /** Of a ratio or a weighted mean: both its numbers to date, added up; null of any other figure. */
    pair: z.object({ value: decimalSchema, base: decimalSchema }).nullable(),
    /** Of a share of units: those that do not reach theirs, and of them those that reported nothing above zero. */
    unmetUnits: z.array(unitReferenceSchema),
    noneUnits: z.array(unitReferenceSchema),
    source: sourceSchema.nullable(),
    parts: z.array(partSchema),
    /** Of a share of units: who does not reach theirs, and who has nothing; null for any other figure. */
    share: shareOfUnitsSchema.nullable(),
    history: z.array(actOnFigureSchema),
    version: versionSchema,
    can: z.object({ adjust: decisionSchema, enter: decisionSchema }),
  }),
})
