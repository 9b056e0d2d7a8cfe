import * as z from 'zod'
import { defineRoute } from '#domain/contract/define-route.ts'
import { idSchema, unitReferenceSchema } from '#domain/contract/field.ts'
import { decimalSchema } from '#domain/quantity/decimal.ts'
import { comparisonPeriods } from './compare-period.ts'
import { directionSchema } from './indicator.ts'
import { monthSchema } from './month.ts'

/** Several values: a part of the address repeated, or one part with commas. */
const listOf = <T>(schema: z.ZodType<T, string>, most: number) =>
  z
    .union([z.string().max(40 * most), z.array(z.string().max(40)).max(most)])
    .transform((given) => [given].flat().flatMap((text) => text.split(',').filter(Boolean)))
    .pipe(z.array(schema).max(most))

const yearInListSchema = z
  .string()
  .regex(/^\d{4}$/)
  .transform(Number)
  .pipe(z.number().int().min(1990).max(2200))

const query = z.object({
  indicators: listOf(idSchema, 12).optional(),
  /** Units by name, or all units below one of them that hold the indicator. */
  units: listOf(idSchema, 40).optional(),
  below: idSchema.optional(),
  years: listOf(yearInListSchema, 5).optional(),
  period: z.enum(comparisonPeriods).default('running'),
  /** The month with which the period ends; of a running total, the last month of it. */
  end: z.coerce.number().int().min(1).max(12).optional(),
})

const differenceSchema = z.object({
  /** In the unit of measure, or in points where the figures are percentages. */
  amount: decimalSchema,
  /** Per hundred of the figure of the same period last year; null where the difference is in points or that figure is zero. */
  percent: decimalSchema.nullable(),
  isInPoints: z.boolean(),
})

/** One figure of a comparison: of an indicator, a unit and a year, in the period that all are compared in. */
const comparedSchema = z
  .object({
    indicatorId: idSchema,
    unit: unitReferenceSchema,
    year: z.number().int(),
    /** Null where the unit had no target of that year. */
    targetId: idSchema.nullable(),
    figure: decimalSchema.nullable(),
    planned: decimalSchema.nullable(),
    percentOfPlan: decimalSchema.nullable(),
    /** Months of the period of which nothing is reported. */
    missingMonths: z.array(monthSchema),
    isUnapproved: z.boolean(),
    /** The figure of the same period a year before. */
    lastYear: decimalSchema.nullable(),
    difference: differenceSchema.nullable(),
    /** The place among the units shown of the same year, the best 1; equal figures share a place. */
    rank: z.number().int().nullable(),
    /** Per hundred of all units shown of that year; null where figures do not add up. */
    shareOfWhole: decimalSchema.nullable(),
  })
  .meta({ id: 'Compared' })
export type Compared = z.infer<typeof comparedSchema>

const comparedIndicatorSchema = z.object({
  id: idSchema,
  name: z.string(),
  shortName: z.string(),
  unitOfMeasure: z.string(),
  decimals: z.number().int(),
  direction: directionSchema,
})
export type ComparedIndicator = z.infer<typeof comparedIndicatorSchema>

const chosen = {
  indicators: z.array(comparedIndicatorSchema),
  units: z.array(unitReferenceSchema),
  years: z.array(z.number().int()),
}

export const compareTargets = defineRoute({
  method: 'GET',
  path: '/targets/comparison',
  summary:
    'Figures of units and years side by side in one period: the same period last year, difference, rank, share of the whole',
  query,
  response: z.object({
    period: z.enum(comparisonPeriods),
    end: monthSchema,
    /** What is compared, in the order of the plan, of the tree and of time. */
    chosen: z.object(chosen),
    /** What may be compared, as far as the reader sees. */
    choices: z.object({ ...chosen, units: z.array(unitReferenceSchema.extend({ hasBelow: z.boolean() })) }),
    below: unitReferenceSchema.nullable(),
    rows: z.array(comparedSchema),
  }),
})

export const exportComparison = defineRoute({
  method: 'GET',
  path: '/targets/comparison/export',
  summary: 'The comparison as a table in .xlsx',
  payload: 'download',
  query,
  response: z.unknown(),
})

export const exportTarget = defineRoute({
  method: 'GET',
  path: '/targets/:id/export',
  summary:
    'One target with the units that make it up, as a table of the office in .xlsx whose formulas go on reckoning',
  payload: 'download',
  params: z.object({ id: idSchema }),
  query: z.object({ through: z.coerce.number().int().min(1).max(12).optional() }),
  response: z.unknown(),
})
