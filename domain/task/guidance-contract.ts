import * as z from 'zod'
import { calendarDateSchema } from '#domain/calendar/date.ts'
import { defineRoute } from '#domain/contract/define-route.ts'
import { idSchema, personReferenceSchema, textSchema, unitReferenceSchema } from '#domain/contract/field.ts'
import { decisionSchema } from '#domain/contract/field.ts'
import { fileReferenceSchema } from '#domain/file/contract.ts'

/** How work is to be done below, with who has read it and which units below have not. */
export const guidanceSchema = z.object({
  id: idSchema,
  /** The task it was given with: this one, or one that it was made of. */
  taskId: idSchema,
  text: z.string(),
  files: z.array(fileReferenceSchema),
  givenBy: personReferenceSchema,
  givenOn: calendarDateSchema,
  readings: z.array(
    z.object({ person: personReferenceSchema, unit: unitReferenceSchema, readOn: calendarDateSchema }),
  ),
  unreadBy: z.array(unitReferenceSchema),
  can: z.object({ read: decisionSchema }),
})
export type Guidance = z.infer<typeof guidanceSchema>

export const giveGuidance = defineRoute({
  method: 'POST',
  path: '/tasks/:id/guidance',
  summary: 'Say how a task is to be done below, in words and files; it goes along with every task made of it',
  verb: 'give-guidance',
  params: z.object({ id: idSchema }),
  body: z.object({
    id: idSchema,
    text: textSchema(10_000),
    fileIds: z.array(idSchema).max(20).default([]),
  }),
  response: z.object({ id: idSchema }),
})

export const readGuidance = defineRoute({
  method: 'POST',
  path: '/tasks/:id/guidance/:guidanceId/readings',
  summary: 'Say that one has read the guidance that goes along with a task',
  verb: 'read-guidance',
  params: z.object({ id: idSchema, guidanceId: idSchema }),
  response: z.object({ id: idSchema }),
})
