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
  versionSchema,
} from '#domain/contract/field.ts'
import { programmeReferenceSchema } from '#domain/programme/contract.ts'
import { channelSchema } from './channel.ts'
import { standingSchema } from './standing.ts'

const yearSchema = z.coerce.number().int().min(1990).max(2200)

/** One thing told, or to be told, of a programme. */
const itemSchema = z
  .object({
    id: idSchema,
    programme: programmeReferenceSchema,
    unit: unitReferenceSchema,
    topic: z.string(),
    channel: channelSchema,
    plannedOn: calendarDateSchema.nullable(),
    appearedOn: calendarDateSchema.nullable(),
    link: z.string().nullable(),
    note: z.string().nullable(),
    cancelReason: z.string().nullable(),
    standing: standingSchema,
    /** The agreement of a working session that it carries out. */
    agreement: z.object({ id: idSchema, text: z.string(), heldOn: calendarDateSchema }).nullable(),
    version: versionSchema,
    can: z.object({ change: decisionSchema }),
  })
  .meta({ id: 'CommunicationItem' })
export type CommunicationItem = z.infer<typeof itemSchema>

export const listCommunication = defineRoute({
  method: 'GET',
  path: '/communication',
  summary:
    'The communication plan: what is to be told of each programme on which channel by when, and what was',
  query: z.object({
    ...pageQuery,
    programmeId: idSchema.optional(),
    unitId: idSchema.optional(),
    channel: channelSchema.optional(),
    standing: standingSchema.optional(),
    topic: lineSchema(200).optional(),
    year: yearSchema.optional(),
  }),
  response: pageOf(itemSchema).extend({
    /** The units the reader may plan for; null for any within reach. */
    plansFor: z.array(unitReferenceSchema).nullable(),
    can: z.object({ plan: decisionSchema }),
  }),
})

const linkSchema = z
  .string()
  .trim()
  .max(1_000)
  .pipe(z.url({ protocol: /^https?$/ }))

const planFields = {
  programmeId: idSchema,
  unitId: idSchema,
  topic: lineSchema(200),
  channel: channelSchema,
  plannedOn: calendarDateSchema,
}

export const planCommunication = defineRoute({
  method: 'POST',
  path: '/communication',
  summary: 'Plan something to be told of a programme on a channel by a day',
  verb: 'plan-communication',
  body: z.object({ id: idSchema, ...planFields, agreementId: idSchema.nullable().default(null) }),
  response: itemSchema,
})

const params = z.object({ id: idSchema })

export const changePlan = defineRoute({
  method: 'PUT',
  path: '/communication/:id',
  summary: 'Change what is planned, while it has not appeared',
  verb: 'change-communication-plan',
  params,
  body: z.object({ ...planFields, version: versionSchema }),
  response: itemSchema,
})

const appearance = {
  appearedOn: calendarDateSchema,
  /** Where it can be read, seen or heard; broadcast things may have none. */
  link: linkSchema.nullable().default(null),
  note: lineSchema(500).nullable().default(null),
}

export const tellAppeared = defineRoute({
  method: 'POST',
  path: '/communication/:id/appearance',
  summary: 'Say where and when it appeared',
  verb: 'tell-communication-appeared',
  params,
  body: z.object({ ...appearance, version: versionSchema }),
  response: itemSchema,
})

export const recordUnplanned = defineRoute({
  method: 'POST',
  path: '/communication/unplanned',
  summary: 'Record what appeared without having been planned',
  verb: 'record-unplanned-communication',
  body: z.object({
    id: idSchema,
    programmeId: idSchema,
    unitId: idSchema,
    topic: lineSchema(200),
    channel: channelSchema,
    ...appearance,
  }),
  response: itemSchema,
})

export const giveUpPlan = defineRoute({
  method: 'POST',
  path: '/communication/:id/cancellation',
  summary: 'Give up what was planned, with the reason',
  verb: 'give-up-communication',
  params,
  body: z.object({ reason: lineSchema(500), version: versionSchema }),
  response: itemSchema,
})

const coverSchema = z.object({
  planned: z.number().int(),
  appeared: z.number().int(),
  missing: z.number().int(),
  unplanned: z.number().int(),
})

export const readCoverage = defineRoute({
  method: 'GET',
  path: '/communication/coverage',
  summary: 'Per programme of a year: planned, appeared, missing; by topic and channel',
  query: z.object({ year: yearSchema }),
  response: z.object({
    programmes: z.array(
      z.object({
        programme: programmeReferenceSchema,
        cover: coverSchema,
        sessions: z.number().int(),
        channels: z.array(channelSchema),
        topics: z.array(
          z.object({
            topic: z.string(),
            cover: coverSchema,
            byChannel: z.partialRecord(channelSchema, coverSchema),
          }),
        ),
      }),
    ),
  }),
})
