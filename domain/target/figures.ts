import * as z from 'zod'
import { decimalSchema } from '#domain/quantity/decimal.ts'
import { monthSchema } from './month.ts'

/** Vượt, đúng tiến độ, chậm, khó hoàn thành; unknown while nothing is reported. */
export const verdicts = ['exceeded', 'on_pace', 'behind', 'hard', 'unknown'] as const
export const verdictSchema = z.enum(verdicts)
export type Verdict = (typeof verdicts)[number]

/** The verdicts that the review meeting talks about. */
export const isLagging = (verdict: Verdict): boolean => verdict === 'behind' || verdict === 'hard'

/** From which percentage of what was expected a target is exceeded, and from which it is on pace. */
export const thresholdsSchema = z.object({
  exceeded: z.number().min(0).max(1000),
  onPace: z.number().min(0).max(1000),
})
export type Thresholds = z.infer<typeof thresholdsSchema>
export const defaultThresholds: Thresholds = { exceeded: 105, onPace: 95 }

/** Where one target stands; quantities in the indicator's unit of measure, quotients to six decimals. */
export const figuresSchema = z
  .object({
    planned: decimalSchema,
    /** The last month reported, to which all figures refer; 0 when none is. */
    asOfMonth: z.number().int().min(0).max(12),
    reportedMonths: z.array(monthSchema),
    missingMonths: z.array(monthSchema),
    actualToDate: decimalSchema.nullable(),
    expectedToDate: decimalSchema.nullable(),
    percentOfExpected: decimalSchema.nullable(),
    percentOfPlan: decimalSchema.nullable(),
    /** How far behind the expected figure, in the bad direction; 0 when not behind. */
    shortfall: decimalSchema.nullable(),
    /** What is left of the plan; below zero only where less is better and the plan is already overrun. */
    remaining: decimalSchema.nullable(),
    remainingMonths: z.number().int(),
    neededPerMonth: decimalSchema.nullable(),
    paceSoFar: decimalSchema.nullable(),
    neededOverPace: decimalSchema.nullable(),
    bestMonth: z.object({ year: z.number().int(), month: monthSchema, value: decimalSchema }).nullable(),
    verdict: verdictSchema,
  })
  .meta({ id: 'Figures' })
export type Figures = z.infer<typeof figuresSchema>
