import * as z from 'zod'
import { calendarDateSchema } from '#domain/calendar/date.ts'
import { defineRoute } from '#domain/contract/define-route.ts'
import { idSchema, lineSchema, pageOf, pageQuery, unitReferenceSchema } from '#domain/contract/field.ts'
import { conclusionTaskSchema } from './briefing.ts'
import { conclusionStandingSchema } from './conclusion-standing.ts'

const neighbourSchema = z.object({ id: idSchema, title: z.string(), heldOn: calendarDateSchema })

/** One conclusion with its whole chain: clause, task, evidence, acceptance, and the meeting that heard of it next. */
export const registeredConclusionSchema = z
  .object({
    id: idSchema,
    ordinal: z.number().int(),
    text: z.string(),
    meeting: neighbourSchema,
    leadUnit: unitReferenceSchema.nullable(),
    cooperatingUnits: z.array(unitReferenceSchema),
    /** The due date as it is now, of the task where it became one. */
    dueOn: calendarDateSchema.nullable(),
    standing: conclusionStandingSchema,
    /** Where it stands in its document; null before there is a notice. */
    clause: z.string().nullable(),
    task: conclusionTaskSchema.nullable(),
    recommendation: z.object({ id: idSchema, number: z.number().int(), year: z.number().int() }).nullable(),
    /** Files handed in as evidence, in all submissions. */
    evidence: z.number().int(),
    returns: z.number().int(),
    quality: z.enum(['below', 'meets', 'exceeds']).nullable(),
    /** What was reported last about the task. */
    lastReport: z.string().nullable(),
    nextMeeting: neighbourSchema.nullable(),
  })
  .meta({ id: 'RegisteredConclusion' })
export type RegisteredConclusion = z.infer<typeof registeredConclusionSchema>

const filter = {
  unitId: idSchema.optional(),
  meetingId: idSchema.optional(),
  series: lineSchema(200).optional(),
  standing: conclusionStandingSchema.optional(),
  from: calendarDateSchema.optional(),
  to: calendarDateSchema.optional(),
}

export const listRegister = defineRoute({
  method: 'GET',
  path: '/conclusions',
  summary: 'The conclusions of closed meetings, the latest meeting first, each with what became of it',
  query: z.object({ ...filter, ...pageQuery }),
  response: pageOf(registeredConclusionSchema),
})

export const exportRegister = defineRoute({
  method: 'GET',
  path: '/conclusions/export',
  summary: 'What a filter of conclusions finds, as a workbook',
  payload: 'download',
  query: z.object(filter),
  response: z.unknown(),
})

export const readImplementation = defineRoute({
  method: 'GET',
  path: '/meetings/:id/implementation',
  summary: 'The annex to a meeting: the state of implementation of its conclusions today',
  params: z.object({ id: idSchema }),
  response: z.object({
    meeting: neighbourSchema,
    asOf: calendarDateSchema,
    rows: z.array(registeredConclusionSchema),
  }),
})
