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
import { meetingRhythmSchema } from './rhythm.ts'

const timePattern = /^([01]\d|2[0-3]):[0-5]\d$/

const usualItemSchema = z.object({
  title: lineSchema(500),
  speakerUnitId: idSchema.nullable().default(null),
  minutes: z.number().int().min(1).max(600).nullable().default(null),
})
export const usualAgendaSchema = z.array(usualItemSchema).max(100)

export const seriesSchema = z.object({
  id: idSchema,
  name: z.string(),
  host: unitReferenceSchema,
  rhythm: meetingRhythmSchema,
  chair: personReferenceSchema.nullable(),
  startsAt: z.string().nullable(),
  place: z.string().nullable(),
  invited: z.array(unitReferenceSchema),
  agenda: usualAgendaSchema,
  version: versionSchema,
  last: z.object({ id: idSchema, title: z.string(), heldOn: calendarDateSchema }).nullable(),
  /** A meeting of the series that is scheduled already. */
  isScheduled: z.boolean(),
  /** Tasks from conclusions of its meetings that are not verified: with these the next one opens. */
  openConclusions: z.number().int(),
  proposal: z.object({
    heldOn: calendarDateSchema,
    reviewedFrom: calendarDateSchema,
    reviewedTo: calendarDateSchema,
    aheadFrom: calendarDateSchema,
    aheadTo: calendarDateSchema,
  }),
  can: z.object({ keep: decisionSchema }),
})
export type MeetingSeries = z.infer<typeof seriesSchema>

const fields = {
  rhythm: meetingRhythmSchema,
  chairId: idSchema.nullable().default(null),
  startsAt: z.string().regex(timePattern, 'not_a_time').nullable().default(null),
  place: lineSchema(300).nullable().default(null),
  invitedUnitIds: z.array(idSchema).max(500).default([]),
  agenda: usualAgendaSchema.default([]),
}

export const listSeries = defineRoute({
  method: 'GET',
  path: '/meeting-series',
  summary: 'The series of meetings, each with the next meeting that its rhythm proposes',
  response: z.object({ series: z.array(seriesSchema), can: z.object({ found: decisionSchema }) }),
})

const changed = z.object({ id: idSchema, version: versionSchema })

export const foundSeries = defineRoute({
  method: 'POST',
  path: '/meeting-series',
  summary: 'Found a series of meetings with its rhythm, chair, invited units and usual agenda',
  verb: 'found-series',
  body: z.object({ id: idSchema, hostUnitId: idSchema, name: lineSchema(200), ...fields }),
  response: changed,
})

export const changeSeries = defineRoute({
  method: 'PUT',
  path: '/meeting-series/:id',
  summary: 'Change how a series meets; its meetings stay as they are',
  verb: 'change-series',
  params: z.object({ id: idSchema }),
  body: z.object({ ...fields, version: versionSchema }),
  response: changed,
})
