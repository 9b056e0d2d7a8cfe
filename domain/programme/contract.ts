import * as z from 'zod'
import { calendarDateSchema } from '#domain/calendar/date.ts'
import { defineRoute } from '#domain/contract/define-route.ts'
import {
  decisionSchema,
  idSchema,
  lineSchema,
  unitReferenceSchema,
  versionSchema,
} from '#domain/contract/field.ts'

export const programmeReferenceSchema = z.object({ id: idSchema, name: z.string(), shortName: z.string() })

/** A programme as long as it lasts, with the units that stand for it today. */
export const programmeSchema = programmeReferenceSchema
  .extend({
    beginsOn: calendarDateSchema,
    endsOn: calendarDateSchema.nullable(),
    /** The programme that goes on with it. */
    successorId: idSchema.nullable(),
    standingUnits: z.array(unitReferenceSchema),
    /** What it is judged by: the targets of these in the years in which it lasts belong to it. */
    indicatorIds: z.array(idSchema),
    version: versionSchema,
  })
  .meta({ id: 'Programme' })
export type Programme = z.infer<typeof programmeSchema>

const fields = {
  name: lineSchema(200),
  shortName: lineSchema(60),
  beginsOn: calendarDateSchema,
  endsOn: calendarDateSchema.nullable().default(null),
  successorId: idSchema.nullable().default(null),
  standingUnitIds: z.array(idSchema).max(20).default([]),
}

export const listProgrammes = defineRoute({
  method: 'GET',
  path: '/programmes',
  summary: 'The programmes of the organisation with their dates and standing units, those that last first',
  response: z.object({ programmes: z.array(programmeSchema), can: z.object({ keep: decisionSchema }) }),
})

export const enterProgramme = defineRoute({
  method: 'POST',
  path: '/programmes',
  summary: 'Enter a programme in the catalogue',
  verb: 'enter-programme',
  body: z.object({ id: idSchema, ...fields }),
  response: programmeSchema,
})

export const changeProgramme = defineRoute({
  method: 'PUT',
  path: '/programmes/:id',
  summary: 'Change the name, the dates, the successor or the standing units of a programme',
  verb: 'change-programme',
  params: z.object({ id: idSchema }),
  body: z.object({ ...fields, version: versionSchema }),
  response: programmeSchema,
})
