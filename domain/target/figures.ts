import * as z from 'zod'
import { calendarDateSchema } from '#domain/calendar/date.ts'
import { decimalSchema } from '#domain/quantity/decimal.ts'
import { monthSchema } from './month.ts'

/** Vượt, đúng tiến độ, chậm, khó hoàn thành; unknown while nothing is reported. */
export const verdicts = ['exceeded', 'on_pace', 'behind', 'hard', 'unknown'] as const
export const verdictSchema = z.enum(verdicts)
export type Verdict = (typeof verdicts)[number]

/** The verdicts that the review meeting talks about. */
export const isLagging = (verdict: Verdict): boolean => verdict === 'behind' || verdict === 'hard'

/** What a need is measured against before it is called hard: the best single period ever, or the best run as long as what is left. */
export const measuresOfHard = ['best_month', 'best_run'] as const

/** From which percentage of what was expected a target is exceeded, and from which it is on pace; and what is hard. */
export const thresholdsSchema = z.object({
  exceeded: z.number().min(0).max(1000),
  onPace: z.number().min(0).max(1000),
  hardAgainst: z.enum(measuresOfHard).default('best_month'),
})
export type Thresholds = z.infer<typeof thresholdsSchema>
export const defaultThresholds: Thresholds = { exceeded: 105, onPace: 95, hardAgainst: 'best_month' }

/** Where one target stands; quantities in the indicator's unit of measure, quotients to six decimals. */
export const figuresSchema = z
  .object({
    planned: decimalSchema,
    /** The upper end of a band whose lower end is `planned`; null for every other direction. */
    plannedHigh: decimalSchema.nullable(),
    /** The last month reported, to which all figures refer; 0 when none is. */
    asOfMonth: z.number().int().min(0).max(12),
    /** The months that the reports cover. */
    reportedMonths: z.array(monthSchema),
    /** Periods, named by their last month, that are over and not reported. */
    missingMonths: z.array(monthSchema),
    actualToDate: decimalSchema.nullable(),
    expectedToDate: decimalSchema.nullable(),
    /** Null also where a figure is judged as it stands: a band, a yes, a level of a scale. */
    percentOfExpected: decimalSchema.nullable(),
    percentOfPlan: decimalSchema.nullable(),
    /** How far behind the expected figure, in the bad direction; 0 when not behind. */
    shortfall: decimalSchema.nullable(),
    /** What is left of the plan; below zero only where less is better and the plan is already overrun. */
    remaining: decimalSchema.nullable(),
    /** Periods (months, quarters, …) left until the plan is to be reached. */
    remainingPeriods: z.number().int(),
    neededPerPeriod: decimalSchema.nullable(),
    paceSoFar: decimalSchema.nullable(),
    neededOverPace: decimalSchema.nullable(),
    bestMonth: z.object({ year: z.number().int(), month: monthSchema, value: decimalSchema }).nullable(),
    /** The best run ever of as many periods as are left: from which month to which, and its mean. */
    bestRun: z
      .object({
        year: z.number().int(),
        fromMonth: monthSchema,
        toMonth: monthSchema,
        periods: z.number().int(),
        perPeriod: decimalSchema,
      })
      .nullable(),
    /** The last day from which the best run ever would still reach the plan; earlier than the last report when it is past. */
    latestStartOn: calendarDateSchema.nullable(),
    /** The day on which the pace so far reaches the plan, this year or later; null where it never does. */
    reachesOn: calendarDateSchema.nullable(),
    verdict: verdictSchema,
  })
  .meta({ id: 'Figures' })
export type Figures = z.infer<typeof figuresSchema>
