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
import { fileReferenceSchema } from '#domain/file/contract.ts'

const adoptionSchema = z.object({
  id: idSchema,
  unit: unitReferenceSchema,
  adoptedOn: calendarDateSchema,
  outcome: z.string().nullable(),
  outcomeOn: calendarDateSchema.nullable(),
  version: versionSchema,
  can: z.object({ tellOutcome: decisionSchema }),
})

/** A way of working that helped a unit, with everyone who took it up. */
export const practiceSchema = z
  .object({
    id: idSchema,
    title: z.string(),
    text: z.string(),
    result: z.string(),
    unit: unitReferenceSchema,
    recordedOn: calendarDateSchema,
    files: z.array(fileReferenceSchema),
    recommended: z.object({ on: calendarDateSchema, by: personReferenceSchema, why: z.string() }).nullable(),
    adoptions: z.array(adoptionSchema),
    version: versionSchema,
    can: z.object({ recommend: decisionSchema, adopt: decisionSchema }),
  })
  .meta({ id: 'Practice' })
export type Practice = z.infer<typeof practiceSchema>

export const listPractices = defineRoute({
  method: 'GET',
  path: '/practices',
  summary: 'Good practices, the latest first, with who took each up',
  query: z.object({
    ...pageQuery,
    state: z.enum(['recorded', 'recommended', 'adopted']).optional(),
    /** Found or taken up by this unit. */
    unitId: idSchema.optional(),
    words: lineSchema(200).optional(),
  }),
  response: pageOf(practiceSchema).extend({
    /** All, those recommended, and those that at least one other unit took up. */
    counts: z.object({
      recorded: z.number().int(),
      recommended: z.number().int(),
      adopted: z.number().int(),
    }),
    /** The units the reader may record for; null for any within reach. */
    raisesFor: z.array(unitReferenceSchema).nullable(),
    can: z.object({ raise: decisionSchema }),
  }),
})

export const readPractice = defineRoute({
  method: 'GET',
  path: '/practices/:id',
  summary: 'One good practice, who took it up and what came of it there',
  params: z.object({ id: idSchema }),
  response: practiceSchema,
})

export const recordPractice = defineRoute({
  method: 'POST',
  path: '/practices',
  summary: 'Record a way of working that helped',
  verb: 'record-practice',
  body: z.object({
    id: idSchema,
    unitId: idSchema,
    title: lineSchema(300),
    text: textSchema(8000),
    result: textSchema(4000),
    /** What shows that it works, or how it is done. */
    fileIds: z.array(idSchema).max(20).default([]),
  }),
  response: z.object({ id: idSchema }),
})

export const recommendPractice = defineRoute({
  method: 'POST',
  path: '/practices/:id/recommendation',
  summary: 'Recommend it to the others, and say why; everyone sees it from then on',
  verb: 'recommend-practice',
  params: z.object({ id: idSchema }),
  body: z.object({ why: lineSchema(500), version: versionSchema }),
  response: practiceSchema,
})

export const adoptPractice = defineRoute({
  method: 'POST',
  path: '/practices/:id/adoptions',
  summary: 'A unit takes it up',
  verb: 'adopt-practice',
  params: z.object({ id: idSchema }),
  body: z.object({ id: idSchema, unitId: idSchema }),
  response: practiceSchema,
})

export const tellOutcome = defineRoute({
  method: 'POST',
  path: '/practices/:id/adoptions/:adoptionId/outcome',
  summary: 'Say what came of it where it was taken up',
  verb: 'tell-practice-outcome',
  params: z.object({ id: idSchema, adoptionId: idSchema }),
  body: z.object({ outcome: textSchema(4000), version: versionSchema }),
  response: practiceSchema,
})
