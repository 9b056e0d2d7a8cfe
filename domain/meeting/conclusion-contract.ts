import * as z from 'zod'
import { calendarDateSchema } from '#domain/calendar/date.ts'
import { dueInSchema } from '#domain/calendar/due-in.ts'
import { defineRoute } from '#domain/contract/define-route.ts'
import {
  idSchema,
  personReferenceSchema,
  textSchema,
  unitReferenceSchema,
  versionSchema,
} from '#domain/contract/field.ts'
import {
  directionDecisionSchema,
  forwardsToAUnit,
  recommendationStateSchema,
} from '#domain/recommendation/recommendation.ts'
import { rhythmSchema } from '#domain/task/rhythm.ts'
import { conclusionTaskSchema } from './briefing.ts'

export const conclusionSchema = z
  .object({
    id: idSchema,
    ordinal: z.number().int(),
    text: z.string(),
    leadUnit: unitReferenceSchema.nullable(),
    cooperatingUnits: z.array(unitReferenceSchema),
    dueOn: calendarDateSchema.nullable(),
    /** The term of which the date is the end; while the meeting is open it is reckoned from today. */
    dueIn: dueInSchema.nullable(),
    /** In which rhythm it is done again, or reported on where it stands without a date. */
    rhythm: rhythmSchema.nullable(),
    requiredQuality: z.string().nullable(),
    recommendation: z
      .object({
        id: idSchema,
        number: z.number().int(),
        year: z.number().int(),
        text: z.string(),
        state: recommendationStateSchema,
        raisedBy: unitReferenceSchema,
      })
      .nullable(),
    decision: directionDecisionSchema.nullable(),
    forwardedTo: unitReferenceSchema.nullable(),
    /** The task it became when the meeting closed. */
    task: conclusionTaskSchema.nullable(),
    /** Who typed it last, where that is kept. */
    writtenBy: personReferenceSchema.nullable(),
    version: versionSchema,
  })
  .meta({ id: 'Conclusion' })
export type Conclusion = z.infer<typeof conclusionSchema>

const ofMeeting = z.object({ id: idSchema })
const ofConclusion = z.object({ id: idSchema, conclusionId: idSchema })
const conclusions = z.object({ conclusions: z.array(conclusionSchema) })

/** Typed quickly: only the text is asked for now; what a task lacks is asked for at closing. */
const conclusionFields = z.object({
  text: textSchema(4000),
  leadUnitId: idSchema.nullable().default(null),
  cooperatingUnitIds: z.array(idSchema).max(200).default([]),
  dueOn: calendarDateSchema.nullable().default(null),
  /** The term of which the date is the end, where one was given: it counts from the closing of the meeting. */
  dueIn: dueInSchema.nullable().default(null),
  rhythm: rhythmSchema.nullable().default(null),
  requiredQuality: textSchema(2000).nullable().default(null),
  recommendationId: idSchema.nullable().default(null),
  decision: directionDecisionSchema.nullable().default(null),
  forwardedToUnitId: idSchema.nullable().default(null),
})

/** A decision and the recommendation that it answers go together. */
const answersTogether = (fields: { recommendationId: string | null; decision: string | null }): boolean =>
  (fields.recommendationId === null) === (fields.decision === null)

const unanswered = { path: ['decision'], error: 'decision_needs_a_recommendation' }
const unforwarded = { path: ['forwardedToUnitId'], error: 'forward_needs_a_unit' }

export const addConclusion = defineRoute({
  method: 'POST',
  path: '/meetings/:id/conclusions',
  summary: 'Add a conclusion at the end, under the next number',
  verb: 'add-conclusion',
  params: ofMeeting,
  body: conclusionFields
    .extend({ id: idSchema })
    .refine(answersTogether, unanswered)
    .refine(forwardsToAUnit, unforwarded),
  response: conclusions,
})

export const editConclusion = defineRoute({
  method: 'PUT',
  path: '/meetings/:id/conclusions/:conclusionId',
  summary: 'Change a conclusion of an open meeting',
  verb: 'edit-conclusion',
  params: ofConclusion,
  body: conclusionFields
    .extend({ version: versionSchema })
    .refine(answersTogether, unanswered)
    .refine(forwardsToAUnit, unforwarded),
  response: conclusions,
})

export const removeConclusion = defineRoute({
  method: 'POST',
  path: '/meetings/:id/conclusions/:conclusionId/remove',
  summary: 'Take a conclusion out; the numbers after it move up',
  verb: 'remove-conclusion',
  params: ofConclusion,
  body: z.object({ version: versionSchema }),
  response: conclusions,
})

/** The ids of all conclusions in their new order; refused when one was added or removed meanwhile. */
export const reorderConclusions = defineRoute({
  method: 'PUT',
  path: '/meetings/:id/conclusion-order',
  summary: 'Put the conclusions in another order',
  verb: 'reorder-conclusions',
  params: ofMeeting,
  body: z.object({ ids: z.array(idSchema).max(500) }),
  response: conclusions,
})
