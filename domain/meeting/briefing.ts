import * as z from 'zod'
import { calendarDateSchema } from '#domain/calendar/date.ts'
import { idSchema, unitReferenceSchema } from '#domain/contract/field.ts'
import { difficultyCauseSchema, difficultyKindSchema } from '#domain/difficulty/difficulty.ts'
import { decimalSchema } from '#domain/quantity/decimal.ts'
import { recommendationStateSchema } from '#domain/recommendation/recommendation.ts'
import { verdictSchema } from '#domain/target/figures.ts'
import { conclusionStandingSchema } from './conclusion-standing.ts'

/** The task that a conclusion became, claimed apart from verified. `daysLate` in working days, 0 in time. */
export const conclusionTaskSchema = z.object({
  id: idSchema,
  number: z.number().int(),
  year: z.number().int(),
  state: z.enum(['assigned', 'in_progress', 'submitted', 'returned', 'accepted', 'cancelled']),
  progressPercent: z.number().int(),
  claimedOn: calendarDateSchema.nullable(),
  verifiedOn: calendarDateSchema.nullable(),
  dueOn: calendarDateSchema.nullable(),
  daysLate: z.number().int(),
})
export type ConclusionTask = z.infer<typeof conclusionTaskSchema>

const openConclusionSchema = z.object({
  id: idSchema,
  meetingId: idSchema,
  heldOn: calendarDateSchema,
  ordinal: z.number().int(),
  text: z.string(),
  leadUnit: unitReferenceSchema,
  task: conclusionTaskSchema,
})

/** A target behind, quantities in its unit of measure with so many decimals. */
const laggingTargetSchema = z.object({
  targetId: idSchema,
  unit: unitReferenceSchema,
  indicator: z.string(),
  unitOfMeasure: z.string(),
  decimals: z.number().int(),
  planned: decimalSchema,
  actual: decimalSchema.nullable(),
  expected: decimalSchema.nullable(),
  percentOfExpected: decimalSchema.nullable(),
  paceSoFar: decimalSchema.nullable(),
  neededPerPeriod: decimalSchema.nullable(),
  verdict: verdictSchema,
  /** Whose figure of the last month it is; older papers do not say. People by id: their names stand apart. */
  passport: z
    .object({
      month: z.number().int(),
      submittedBy: idSchema.nullable(),
      submittedOn: calendarDateSchema.nullable(),
      approvedBy: idSchema.nullable(),
      approvedOn: calendarDateSchema.nullable(),
    })
    .nullable()
    .default(null),
})

const waitingRecommendationSchema = z.object({
  id: idSchema,
  number: z.number().int(),
  year: z.number().int(),
  text: z.string(),
  state: recommendationStateSchema,
  raisedBy: unitReferenceSchema,
  answering: unitReferenceSchema,
  raisedOn: calendarDateSchema,
  waitingDays: z.number().int(),
  lateDays: z.number().int(),
})

const newDifficultySchema = z.object({
  id: idSchema,
  kind: difficultyKindSchema,
  cause: difficultyCauseSchema,
  text: z.string(),
  raisers: z.array(unitReferenceSchema),
  raisedOn: calendarDateSchema,
  ageDays: z.number().int(),
})

/** A conclusion of the previous meeting and where it stood; claimed apart from verified. */
const previousConclusionSchema = z.object({
  id: idSchema,
  ordinal: z.number().int(),
  text: z.string(),
  leadUnit: unitReferenceSchema.nullable(),
  standing: conclusionStandingSchema,
  dueOn: calendarDateSchema.nullable(),
  task: conclusionTaskSchema.nullable(),
})

/** What a unit owes as tasks: open, of these overdue, and the working days of the oldest. */
const overdueOfUnitSchema = z.object({
  unit: unitReferenceSchema,
  open: z.number().int(),
  overdue: z.number().int(),
  oldestDays: z.number().int(),
})

/** A matter on the desk of the leader: submitted, no direction yet. */
const matterOnDeskSchema = z.object({
  id: idSchema,
  number: z.number().int(),
  year: z.number().int(),
  title: z.string(),
  submittedBy: unitReferenceSchema,
  submittedOn: calendarDateSchema,
  waitingDays: z.number().int(),
})

/** A draft document that passed its appraisal and lies with the leader for the decision. */
const draftOnDeskSchema = z.object({
  id: idSchema,
  number: z.number().int(),
  year: z.number().int(),
  title: z.string(),
  type: z.string(),
  draftedBy: unitReferenceSchema,
  heldSince: calendarDateSchema,
  heldDays: z.number().int(),
  lateDays: z.number().int(),
})

export const briefedFigures = [
  'conclusions',
  'targets',
  'overdue',
  'recommendations',
  'matters',
  'drafts',
  'difficulties',
] as const
export type BriefedFigure = (typeof briefedFigures)[number]

/**
 * What is before a meeting: the conclusions of earlier meetings of the series that are not yet verified, the targets
 * behind, the recommendations without an answer, the difficulties raised since the previous meeting.
 */
export const briefingSchema = z
  .object({
    asOf: calendarDateSchema,
    /** How many tasks the previous meeting made, and how many of them are verified. */
    previousTasks: z.number().int(),
    previousVerified: z.number().int(),
    conclusions: z.array(openConclusionSchema),
    /** Those that need most, of so many that are behind; older papers hold all and do not say. */
    targets: z.array(laggingTargetSchema),
    targetsBehind: z.number().int().optional(),
    recommendations: z.array(waitingRecommendationSchema),
    difficulties: z.array(newDifficultySchema),
    /** From here on what older papers do not hold. */
    previousConclusions: z.array(previousConclusionSchema).default([]),
    overdueByUnit: z.array(overdueOfUnitSchema).default([]),
    matters: z.array(matterOnDeskSchema).default([]),
    /** Null in papers frozen before they held drafts. */
    drafts: z.array(draftOnDeskSchema).nullable().default(null),
    /** Who took the figures, and when; null while they are not frozen. */
    taken: z.object({ by: idSchema, at: z.iso.datetime() }).nullable().default(null),
  })
  .meta({ id: 'Briefing' })
export type Briefing = z.infer<typeof briefingSchema>

/**
 * The part of a briefing that concerns units within reach. Conclusions stay whole: a notice has told them to everyone
 * invited; targets, recommendations and difficulties of others do not.
 */
export function briefingFor(briefing: Briefing, visible: 'all' | readonly string[]): Briefing {
  if (visible === 'all') return briefing
  const reaches = (...units: { id: string }[]) => units.some(({ id }) => visible.includes(id))
  return {
    ...briefing,
    targets: briefing.targets.filter(({ unit }) => reaches(unit)),
    targetsBehind: undefined,
    recommendations: briefing.recommendations.filter((each) => reaches(each.raisedBy, each.answering)),
    difficulties: briefing.difficulties.filter(({ raisers }) => reaches(...raisers)),
    overdueByUnit: briefing.overdueByUnit.filter(({ unit }) => reaches(unit)),
    matters: briefing.matters.filter(({ submittedBy }) => reaches(submittedBy)),
    drafts: briefing.drafts?.filter(({ draftedBy }) => reaches(draftedBy)) ?? null,
  }
}

/** The figure of each part of a briefing, by the rule that its name stands for. */
export const figuresOf = (briefing: Briefing): Record<BriefedFigure, number> => ({
  conclusions: briefing.conclusions.length,
  targets: briefing.targetsBehind ?? briefing.targets.length,
  overdue: briefing.overdueByUnit.reduce((sum, { overdue }) => sum + overdue, 0),
  recommendations: briefing.recommendations.length,
  matters: briefing.matters.length,
  drafts: briefing.drafts?.length ?? 0,
  difficulties: briefing.difficulties.length,
})
