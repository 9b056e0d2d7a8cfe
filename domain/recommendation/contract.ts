import * as z from 'zod'
import { calendarDateSchema } from '#domain/calendar/date.ts'
import { defineRoute } from '#domain/contract/define-route.ts'
import {
  decisionSchema,
  idSchema,
  lineSchema,
  pageOf,
  pageQuery,
  personReferenceSchema,
  textSchema,
  unitReferenceSchema,
  versionSchema,
} from '#domain/contract/field.ts'
import {
  datesOnlyWhatItForwards,
  directionDecisionSchema,
  forwardsToAUnit,
  givesTasksOnlyOnAccepting,
  recommendationStateSchema,
} from './recommendation.ts'

const meetingReferenceSchema = z.object({ id: idSchema, title: z.string(), heldOn: calendarDateSchema })

/** One recommendation as a list shows it. Waiting is counted in working days, from the day after it was raised. */
export const recommendationSchema = z
  .object({
    id: idSchema,
    number: z.number().int(),
    year: z.number().int(),
    text: z.string(),
    state: recommendationStateSchema,
    raisedBy: unitReferenceSchema,
    addressedTo: unitReferenceSchema,
    /** Who owes the answer now: addressed, or forwarded to. */
    answering: unitReferenceSchema,
    /** The level that owes the answer: the kind of that unit, in the organisation's own words. */
    level: z.string(),
    raisedOn: calendarDateSchema,
    dueOn: calendarDateSchema,
    /** The date given first; forwarding may set another and never loses this one. */
    firstDueOn: calendarDateSchema,
    answeredOn: calendarDateSchema.nullable(),
    waitingDays: z.number().int(),
    /** Working days past the date, 0 in time. */
    lateDays: z.number().int(),
    meeting: meetingReferenceSchema.nullable(),
    version: versionSchema,
    can: z.object({ direct: decisionSchema, clarify: decisionSchema }),
  })
  .meta({ id: 'Recommendation' })
export type Recommendation = z.infer<typeof recommendationSchema>

/** A task that a direction made. */
export const madeTaskSchema = z.object({
  id: idSchema,
  number: z.number().int(),
  year: z.number().int(),
  title: z.string(),
})

const directionSchema = z.object({
  id: idSchema,
  decision: directionDecisionSchema,
  text: z.string(),
  forwardedTo: unitReferenceSchema.nullable(),
  answerDueOn: calendarDateSchema.nullable(),
  givenBy: personReferenceSchema,
  recordedBy: personReferenceSchema,
  givenOn: calendarDateSchema,
  meeting: meetingReferenceSchema.nullable(),
  tasks: z.array(madeTaskSchema),
})

export const listRecommendations = defineRoute({
  method: 'GET',
  path: '/recommendations',
  summary: 'Recommendations: those without an answer, oldest first, or those answered, latest first',
  query: z.object({
    ...pageQuery,
    answer: z.enum(['waiting', 'given']).default('waiting'),
    unitId: idSchema.optional(),
    level: lineSchema(60).optional(),
    words: lineSchema(200).optional(),
  }),
  response: pageOf(recommendationSchema).extend({
    waiting: z.number().int(),
    late: z.number().int(),
    /** Those without an answer by the level that owes it, with the longest wait in working days. */
    levels: z.array(
      z.object({
        level: z.string(),
        waiting: z.number().int(),
        late: z.number().int(),
        longestDays: z.number().int(),
      }),
    ),
    can: z.object({ raise: decisionSchema }),
    /** The units the reader may raise for; null for any within reach. */
    raisesFor: z.array(unitReferenceSchema).nullable(),
  }),
})

export const readRecommendation = defineRoute({
  method: 'GET',
  path: '/recommendations/:id',
  summary: 'One recommendation with its sentence, its answer and every direction given on it',
  params: z.object({ id: idSchema }),
  response: recommendationSchema.extend({
    obligationId: idSchema,
    difficulty: z.object({ id: idSchema, text: z.string() }).nullable(),
    source: z
      .object({
        documentId: idSchema,
        title: z.string(),
        symbol: z.string().nullable(),
        address: z.string(),
        sentence: z.string(),
      })
      .nullable(),
    directions: z.array(directionSchema),
    /** What the raiser added when asked. */
    clarifications: z.array(
      z.object({
        id: idSchema,
        text: z.string(),
        givenBy: personReferenceSchema,
        givenOn: calendarDateSchema,
      }),
    ),
    leaders: z.array(personReferenceSchema),
    mustName: z.boolean(),
  }),
})

export const raiseRecommendation = defineRoute({
  method: 'POST',
  path: '/recommendations',
  summary: 'Raise one recommendation; the unit it is addressed to owes an answer',
  verb: 'raise-recommendation',
  body: z.object({
    id: idSchema,
    text: textSchema(4000),
    raisedByUnitId: idSchema,
    addressedToUnitId: idSchema,
    difficultyId: idSchema.nullable().default(null),
    meetingId: idSchema.nullable().default(null),
  }),
  response: z.object({ id: idSchema, number: z.number().int(), year: z.number().int() }),
})

/** A task that a direction makes: who leads, by when, what is to be handed over and what makes it acceptable. */
export const directedTaskSchema = z.object({
  id: idSchema,
  title: lineSchema(500),
  product: lineSchema(500),
  requiredQuality: lineSchema(1000),
  leadUnitId: idSchema,
  dueOn: calendarDateSchema,
})

export const giveDirection = defineRoute({
  method: 'POST',
  path: '/recommendations/:id/directions',
  summary: 'Give a direction: accept, refuse with a reason, ask for more, or forward',
  verb: 'give-direction',
  params: z.object({ id: idSchema }),
  body: z
    .object({
      id: idSchema,
      decision: directionDecisionSchema,
      text: textSchema(4000),
      forwardedToUnitId: idSchema.nullable().default(null),
      /** By when the unit it is forwarded to answers; left out, the date stays. */
      answerDueOn: calendarDateSchema.nullable().default(null),
      tasks: z.array(directedTaskSchema).max(20).default([]),
      /** The leader whose word the office records; left out when the actor's own word it is. */
      givenById: idSchema.nullable().default(null),
      version: versionSchema,
    })
    .refine(forwardsToAUnit, { path: ['forwardedToUnitId'], error: 'forward_needs_a_unit' })
    .refine(datesOnlyWhatItForwards, { path: ['answerDueOn'], error: 'only_a_forward_has_a_date' })
    .refine(givesTasksOnlyOnAccepting, { path: ['tasks'], error: 'only_accepting_gives_tasks' }),
  response: recommendationSchema,
})

export const clarifyRecommendation = defineRoute({
  method: 'POST',
  path: '/recommendations/:id/clarifications',
  summary: 'Give what was asked for; the recommendation waits for its answer again',
  verb: 'clarify-recommendation',
  params: z.object({ id: idSchema }),
  body: z.object({ id: idSchema, text: textSchema(4000), version: versionSchema }),
  response: recommendationSchema,
})
