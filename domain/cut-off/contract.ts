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
import { monthSchema } from '#domain/target/month.ts'

const yearSchema = z.number().int().min(1990).max(2199)
const daySchema = z.number().int().min(1).max(31)

const ruleSchema = z
  .object({
    id: idSchema,
    year: z.number().int(),
    dueDay: daySchema.nullable(),
    frozenDay: daySchema.nullable(),
    source: z.string(),
    version: versionSchema,
  })
  .meta({ id: 'CutOffRule' })
export type KeptRule = z.infer<typeof ruleSchema>

/** What a month has of its own, where it differs from the rule of its year. */
const ownTermsSchema = z.object({ id: idSchema, source: z.string(), version: versionSchema })

export const termsSchema = z.object({
  dueOn: calendarDateSchema.nullable(),
  frozenFrom: calendarDateSchema.nullable(),
})

const periodSchema = termsSchema
  .extend({ month: monthSchema, own: ownTermsSchema.nullable(), isFrozen: z.boolean() })
  .meta({ id: 'PeriodCutOff' })
export type PeriodCutOff = z.infer<typeof periodSchema>

const reopeningSchema = z
  .object({
    id: idSchema,
    unit: unitReferenceSchema,
    month: monthSchema,
    reason: z.string(),
    untilOn: calendarDateSchema,
    reopenedBy: personReferenceSchema,
    reopenedOn: calendarDateSchema,
    isInForce: z.boolean(),
  })
  .meta({ id: 'Reopening' })
export type ShownReopening = z.infer<typeof reopeningSchema>

export const readCutOffs = defineRoute({
  method: 'GET',
  path: '/cut-offs',
  summary:
    'Until when the figures of each month of a year are due, from when frozen, and what was opened again',
  query: z.object({ year: z.coerce.number().int().min(1990).max(2199) }),
  response: z.object({
    year: z.number().int(),
    rule: ruleSchema.nullable(),
    periods: z.array(periodSchema),
    /** Of the units that the reader sees, the latest first. */
    reopenings: z.array(reopeningSchema),
    can: z.object({ keep: decisionSchema, reopen: decisionSchema }),
  }),
})

export const keepRule = defineRoute({
  method: 'PUT',
  path: '/cut-offs/rule',
  summary:
    'Set the rule of a year: the days of the next month until which figures are due and from which they are frozen',
  verb: 'keep-cut-off-rule',
  body: z.object({
    id: idSchema,
    year: yearSchema,
    dueDay: daySchema.nullable(),
    frozenDay: daySchema.nullable(),
    source: lineSchema(300),
    /** Null when the writer saw none. */
    version: versionSchema.nullable(),
  }),
  response: ruleSchema,
})

export const keepPeriod = defineRoute({
  method: 'PUT',
  path: '/cut-offs/periods',
  summary: 'Set the days of one month apart from the rule of its year; null for never',
  verb: 'keep-period-cut-off',
  body: z.object({
    id: idSchema,
    year: yearSchema,
    month: monthSchema,
    dueOn: calendarDateSchema.nullable(),
    frozenFrom: calendarDateSchema.nullable(),
    source: lineSchema(300),
    version: versionSchema.nullable(),
  }),
  response: z.object({ id: idSchema, version: versionSchema }),
})

export const reopenPeriod = defineRoute({
  method: 'POST',
  path: '/cut-offs/reopenings',
  summary:
    'Open a frozen month again for one unit until a day, with a reason; what is changed then is marked',
  verb: 'reopen-period',
  body: z.object({
    id: idSchema,
    unitId: idSchema,
    year: yearSchema,
    month: monthSchema,
    reason: lineSchema(500),
    untilOn: calendarDateSchema,
  }),
  response: z.object({ id: idSchema }),
})
