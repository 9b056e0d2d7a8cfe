import * as z from 'zod'
import { calendarDateSchema } from '#domain/calendar/date.ts'
import { defineRoute } from '#domain/contract/define-route.ts'
import {
  decisionSchema,
  idSchema,
  personReferenceSchema,
  unitReferenceSchema,
  versionSchema,
} from '#domain/contract/field.ts'
import { termsSchema } from '#domain/cut-off/contract.ts'
import { decimalSchema } from '#domain/quantity/decimal.ts'
import { actualStateSchema } from './actual.ts'
import { countingSchema } from './indicator.ts'
import { monthSchema } from './month.ts'
import { bases } from './target-standing.ts'
import { waitingSchema } from './waiting.ts'

const yearQuery = z.coerce.number().int().min(1990).max(2200)
const monthQuery = z.coerce.number().int().min(1).max(12)
const seenSchema = z.object({ id: idSchema, version: versionSchema })

/** How far one unit below is with its month. */
const unitOfMonthSchema = z
  .object({
    unit: unitReferenceSchema,
    /** 1 for a unit directly below. */
    depth: z.number().int(),
    targets: z.number().int(),
    draft: z.number().int(),
    submitted: z.number().int(),
    approved: z.number().int(),
    returned: z.number().int(),
    lastSubmittedOn: calendarDateSchema.nullable(),
    /** Submitted, or still owed, after the day until which the month was due. */
    isLate: z.boolean(),
    waitsAt: z.array(waitingSchema),
    returnedReasons: z.array(z.string()),
    /** Until when this unit may change the month although it is frozen. */
    openUntilOn: calendarDateSchema.nullable(),
    /** Its figures that wait for the reader, as they were seen. */
    toApprove: z.array(seenSchema),
  })
  .meta({ id: 'UnitOfMonth' })
export type UnitOfMonth = z.infer<typeof unitOfMonthSchema>

/** What the units below come to, of one target of the unit above. */
const sumOfMonthSchema = z
  .object({
    targetId: idSchema,
    indicatorName: z.string(),
    unitOfMeasure: z.string(),
    decimals: z.number().int(),
    ...countingSchema.shape,
    planned: decimalSchema,
    inMonth: decimalSchema.nullable(),
    toDate: decimalSchema.nullable(),
    percentOfExpected: decimalSchema.nullable(),
    basis: z.enum(bases),
    parts: z.number().int(),
    /** Of a unit that reports itself: what the units below come to in this month, to be held against it. */
    partsInMonth: decimalSchema.nullable(),
    missingUnits: z.array(unitReferenceSchema),
    /** Units whose figure of the month counts and is not approved at every level. */
    unapprovedUnits: z.array(unitReferenceSchema),
  })
  .meta({ id: 'SumOfMonth' })
export type SumOfMonth = z.infer<typeof sumOfMonthSchema>

export const readMonth = defineRoute({
  method: 'GET',
  path: '/targets/month',
  summary:
    'A month of a unit with everything below it: who has reported, where each waits, and what they come to together',
  query: z.object({ unitId: idSchema, year: yearQuery, month: monthQuery }),
  response: z.object({
    unit: unitReferenceSchema,
    year: z.number().int(),
    month: monthSchema,
    terms: termsSchema.extend({ isFrozen: z.boolean() }),
    units: z.array(unitOfMonthSchema),
    sums: z.array(sumOfMonthSchema),
    can: z.object({ approve: decisionSchema, reopen: decisionSchema, publish: decisionSchema }),
  }),
})

export const approveMonthsBelow = defineRoute({
  method: 'POST',
  path: '/targets/approvals/below',
  summary: 'Approve the submitted figures of several units below at once, those that wait for the approver',
  verb: 'approve-months-below',
  body: z.object({
    unitId: idSchema,
    year: z.number().int().min(1990).max(2200),
    month: monthSchema,
    seen: z.array(seenSchema).min(1).max(5000),
  }),
  response: z.object({ approved: z.number().int() }),
})

const decisionTakenSchema = z.object({
  kind: z.enum(['approve', 'return']),
  level: unitReferenceSchema,
  isOffice: z.boolean(),
  value: decimalSchema,
  reason: z.string().nullable(),
  by: personReferenceSchema,
  at: z.iso.datetime(),
  /** Whether it was taken on the submission that stands now. */
  isPresent: z.boolean(),
})
export type DecisionTaken = z.infer<typeof decisionTakenSchema>

/** A figure of a unit below that went into a sum. */
const partOfFigureSchema = z.object({
  targetId: idSchema,
  unit: unitReferenceSchema,
  value: decimalSchema.nullable(),
})

export const readPassport = defineRoute({
  method: 'GET',
  path: '/targets/:id/passport',
  summary:
    'Where the figure of one month comes from: who submitted it, who approved it at each level and when, how it adds up',
  params: z.object({ id: idSchema }),
  query: z.object({ month: monthQuery }),
  response: z.object({
    targetId: idSchema,
    unit: unitReferenceSchema,
    indicatorName: z.string(),
    unitOfMeasure: z.string(),
    year: z.number().int(),
    month: monthSchema,
    counting: countingSchema,
    basis: z.enum(bases),
    value: decimalSchema.nullable(),
    base: decimalSchema.nullable(),
    toDate: decimalSchema.nullable(),
    /** The months that make up the figure to date. */
    months: z.array(monthSchema),
    state: actualStateSchema.nullable(),
    note: z.string().nullable(),
    submittedBy: personReferenceSchema.nullable(),
    submittedOn: calendarDateSchema.nullable(),
    approvedOn: calendarDateSchema.nullable(),
    approvedBy: personReferenceSchema.nullable(),
    waiting: waitingSchema.nullable(),
    citedCell: z.string().nullable(),
    citedFrom: z.string().nullable(),
    /** The latest first. */
    decisions: z.array(decisionTakenSchema),
    reopening: z
      .object({ reason: z.string(), untilOn: calendarDateSchema, reopenedBy: personReferenceSchema })
      .nullable(),
    parts: z.array(partOfFigureSchema),
    missingUnits: z.array(unitReferenceSchema),
  }),
})
