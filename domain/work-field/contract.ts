import * as z from 'zod'
import { calendarDateSchema } from '#domain/calendar/date.ts'
import { defineRoute } from '#domain/contract/define-route.ts'
import { decisionSchema, idSchema, lineSchema, versionSchema } from '#domain/contract/field.ts'

/** A field of work (lĩnh vực) that the organisation tells apart. */
const workFieldSchema = z
  .object({
    id: idSchema,
    name: z.string(),
    /** From then on it is given to nothing new; what has it is still counted under it. */
    endedOn: calendarDateSchema.nullable(),
    version: versionSchema,
  })
  .meta({ id: 'WorkField' })
export type WorkField = z.infer<typeof workFieldSchema>

export const workFieldReferenceSchema = workFieldSchema.pick({ id: true, name: true })
export type WorkFieldReference = z.infer<typeof workFieldReferenceSchema>

const nameSchema = lineSchema(120)

export const listWorkFields = defineRoute({
  method: 'GET',
  path: '/work-fields',
  summary: 'The fields of work that the organisation tells apart, by name; those that have ended come last',
  response: z.object({ workFields: z.array(workFieldSchema), can: z.object({ keep: decisionSchema }) }),
})

export const nameWorkField = defineRoute({
  method: 'POST',
  path: '/work-fields',
  summary: 'Name a field of work',
  verb: 'name-work-field',
  body: z.object({ id: idSchema, name: nameSchema }),
  response: workFieldSchema,
})

export const changeWorkField = defineRoute({
  method: 'PUT',
  path: '/work-fields/:id',
  summary: 'Give a field of work another name, end it, or take it up again',
  verb: 'change-work-field',
  params: z.object({ id: idSchema }),
  body: z.object({ name: nameSchema, isEnded: z.boolean(), version: versionSchema }),
  response: workFieldSchema,
})
