import * as z from 'zod'
import { calendarDateSchema } from '#domain/calendar/date.ts'
import { defineRoute } from '#domain/contract/define-route.ts'
import {
  decisionSchema,
  idSchema,
  lineSchema,
  pageOf,
  pageQuery,
  unitReferenceSchema,
} from '#domain/contract/field.ts'
import { decimalSchema } from '#domain/quantity/decimal.ts'
import { boardColumnSchema } from './board-cell.ts'
import { indicatorSchema, standingSchema, throughSchema, yearSchema } from './contract.ts'
import { figuresSchema, thresholdsSchema, verdictSchema, verdicts } from './figures.ts'
import { directionSchema } from './indicator.ts'
import { urgencies } from './urgency.ts'

/** A unit in the order of the tree; `depth` tells which of those before it is the one above. */
const boardUnitSchema = unitReferenceSchema.extend({ depth: z.number().int() })

/** All units together, of one indicator that is summed; null figures where a rate cannot be. */
const totalSchema = z.object({ indicatorId: idSchema, figures: figuresSchema, targets: z.number().int() })

const reviewQuery = {
  year: yearSchema.optional(),
  /** Reviewed are the months 1 to this; the last that is over where nothing is said. */
  through: throughSchema.optional(),
  /** The day whose tree of units is meant: today, or the last of a year that is past, where nothing is said. */
  on: calendarDateSchema.optional(),
}

export const readBoard = defineRoute({
  method: 'GET',
  path: '/targets/board',
  summary:
    'The catch-up board: units by indicators, each cell with its figure and verdict, as far as the reader sees',
  query: z.object(reviewQuery),
  response: z.object({
    year: z.number().int(),
    /** Reviewed are the months 1 to this; 0 when none is over yet. */
    through: z.number().int(),
    lastClosedMonth: z.number().int(),
    on: calendarDateSchema,
    thresholds: thresholdsSchema,
    indicators: z.array(indicatorSchema),
    units: z.array(boardUnitSchema),
    /** One for each indicator, in the same order. */
    columns: z.array(boardColumnSchema),
    totals: z.array(totalSchema),
    /** Of targets that stand on their own figures: a sum of units is not counted beside its units. */
    counts: z.record(verdictSchema, z.number().int()),
    years: z.array(z.number().int()),
    can: z.object({ keep: decisionSchema, import: decisionSchema }),
    /** Units whose figures the reader may enter. */
    entersFor: z.array(idSchema),
  }),
})

const listedTargetSchema = standingSchema
  .extend({
    weight: decimalSchema,
    /** What the year is expected to come to, of the unit's own figures; null where nobody can say, and for sums of units. */
    forecast: z.object({ total: decimalSchema, low: decimalSchema, high: decimalSchema }).nullable(),
    indicator: z.object({
      name: z.string(),
      shortName: z.string(),
      unitOfMeasure: z.string(),
      decimals: z.number().int(),
      direction: directionSchema,
    }),
  })
  .meta({ id: 'ListedTarget' })
export type ListedTarget = z.infer<typeof listedTargetSchema>

export const listTargets = defineRoute({
  method: 'GET',
  path: '/targets',
  summary: 'Targets with all their figures, the most urgent first',
  query: z.object({
    ...reviewQuery,
    /** This unit and all below it. */
    below: idSchema.optional(),
    indicatorId: idSchema.optional(),
    /** Targets of what this programme is judged by, in a year in which it lasts. */
    programmeId: idSchema.optional(),
    /** `lagging` stands for behind and hard to reach. */
    verdict: z.enum([...verdicts, 'lagging']).optional(),
    /** Words of the unit or of the indicator, with or without diacritics. */
    text: lineSchema(200).optional(),
    /** Whether sums of units are listed beside their units. */
    sums: z.stringbool().default(false),
    /** By the need against the pace so far, by the shortfall as a share of what was expected, by weight, or by the gap foreseen. */
    sort: z.enum(urgencies).default('need'),
    ...pageQuery,
  }),
  response: pageOf(listedTargetSchema).extend({
    year: z.number().int(),
    through: z.number().int(),
    /** How many match, of how many that are visible. */
    matching: z.number().int(),
    all: z.number().int(),
  }),
})

export const findTarget = defineRoute({
  method: 'GET',
  path: '/targets/of',
  summary: 'The target of an indicator that a unit holds in a year',
  query: z.object({ unitId: idSchema, indicatorId: idSchema, year: yearSchema }),
  response: z.object({ id: idSchema }),
})
