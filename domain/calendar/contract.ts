import * as z from 'zod'
import { defineRoute } from '#domain/contract/define-route.ts'
import {
  decisionSchema,
  idSchema,
  lineSchema,
  unitReferenceSchema,
  versionSchema,
} from '#domain/contract/field.ts'
import { calendarDateSchema } from './date.ts'
import { dayKinds } from './due-in.ts'
import { proposalBases, proposalNames } from './proposals.ts'
import { calendarDayKinds } from './working-days.ts'
import { placeSchema } from '#domain/obligation/place.ts'

export const calendarDayKindSchema = z.enum(calendarDayKinds)

export const calendarDaySchema = z
  .object({
    id: idSchema,
    on: calendarDateSchema,
    kind: calendarDayKindSchema,
    name: z.string(),
    source: z.string(),
    version: versionSchema,
  })
  .meta({ id: 'CalendarDay' })
export type CalendarDay = z.infer<typeof calendarDaySchema>

/** What a change of the calendar did: terms in working days that now end on another day. */
const consequenceSchema = z.object({ movedTerms: z.number().int() })
const keptDaySchema = calendarDaySchema.extend({ consequence: consequenceSchema })

const yearQuery = z.object({ year: z.coerce.number().int().min(1901).max(2199) })
const dayFields = {
  on: calendarDateSchema,
  kind: calendarDayKindSchema,
  name: lineSchema(200),
  source: lineSchema(500),
}

export const listCalendarDays = defineRoute({
  method: 'GET',
  path: '/calendar/days',
  summary: 'The days of a year that differ from the plain week, each with the document that says so',
  query: z.object({ year: z.coerce.number().int().min(1900).max(2200) }),
  response: z.object({ days: z.array(calendarDaySchema), can: z.object({ keep: decisionSchema }) }),
})

const proposedDaySchema = z.object({
  on: calendarDateSchema,
  kind: calendarDayKindSchema,
  name: z.enum(proposalNames),
  basis: z.enum(proposalBases),
})
export type ShownProposal = z.infer<typeof proposedDaySchema>

export const listProposedDays = defineRoute({
  method: 'GET',
  path: '/calendar/proposals',
  summary:
    'The days off that a year is likely to have and that are not declared yet, for a person to confirm',
  query: yearQuery,
  response: z.object({ days: z.array(proposedDaySchema) }),
})

export const declareDay = defineRoute({
  method: 'POST',
  path: '/calendar/days',
  summary: 'Declare a holiday, a compensatory day, a day swapped off or a working Saturday',
  verb: 'declare-day',
  body: z.object({ id: idSchema, ...dayFields }),
  response: keptDaySchema,
})

export const confirmDays = defineRoute({
  method: 'POST',
  path: '/calendar/confirmations',
  summary: 'Declare several days at once, as the notice of a year names them; terms in working days follow',
  verb: 'confirm-days',
  body: z.object({
    source: lineSchema(500),
    days: z
      .array(
        z.object({
          id: idSchema,
          on: calendarDateSchema,
          kind: calendarDayKindSchema,
          name: lineSchema(200),
        }),
      )
      .min(1)
      .max(60),
  }),
  response: z.object({ declared: z.number().int(), consequence: consequenceSchema }),
})

export const correctDay = defineRoute({
  method: 'PUT',
  path: '/calendar/days/:id',
  summary: 'Correct a declared day; clocks and terms in working days follow at once',
  verb: 'correct-day',
  params: z.object({ id: idSchema }),
  body: z.object({ ...dayFields, version: versionSchema }),
  response: keptDaySchema,
})

export const removeDay = defineRoute({
  method: 'POST',
  path: '/calendar/days/:id/removal',
  summary: 'Take a declared day out of the calendar again, with the reason; it stays in the log',
  verb: 'remove-day',
  params: z.object({ id: idSchema }),
  body: z.object({ reason: lineSchema(500), version: versionSchema }),
  response: keptDaySchema,
})

export const reckonDueDate = defineRoute({
  method: 'GET',
  path: '/calendar/due-date',
  summary: 'The day on which a term of so many calendar or working days from today ends',
  query: z.object({ days: z.coerce.number().int().min(1).max(1000), kind: z.enum(dayKinds) }),
  response: z.object({ dueOn: calendarDateSchema }),
})

export const listDueOnDaysOff = defineRoute({
  method: 'GET',
  path: '/calendar/due-on-days-off',
  summary:
    'Open work given to be due on a date that is a day off: it stays as it was given, and is named here',
  query: yearQuery,
  response: z.object({
    /** As many as the reader sees, at most a hundred. */
    rows: z.array(
      z.object({
        id: idSchema,
        place: placeSchema.nullable(),
        title: z.string(),
        owedBy: unitReferenceSchema,
        dueOn: calendarDateSchema,
      }),
    ),
  }),
})
