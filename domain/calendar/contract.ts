import * as z from 'zod'
import { defineRoute } from '#domain/contract/define-route.ts'
import { decisionSchema, idSchema, lineSchema, versionSchema } from '#domain/contract/field.ts'
import { calendarDateSchema } from './date.ts'
import { calendarDayKinds } from './working-days.ts'

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

export const declareDay = defineRoute({
  method: 'POST',
  path: '/calendar/days',
  summary: 'Declare a holiday, a compensatory day, a day swapped off or a working Saturday',
  verb: 'declare-day',
  body: z.object({ id: idSchema, ...dayFields }),
  response: calendarDaySchema,
})

export const correctDay = defineRoute({
  method: 'PUT',
  path: '/calendar/days/:id',
  summary: 'Correct a declared day; clocks in working days follow at once',
  verb: 'correct-day',
  params: z.object({ id: idSchema }),
  body: z.object({ ...dayFields, version: versionSchema }),
  response: calendarDaySchema,
})
