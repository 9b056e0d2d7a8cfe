import * as z from 'zod'
import { decisionSchema, idSchema, lineSchema } from '#domain/contract/field.ts'
import { draftKinds } from './draft.ts'
import { defineRoute } from '#domain/contract/define-route.ts'

const count = z.number().int()

/** What became of proposals once a person had looked at them. */
const outcomeSchema = z.object({
  asRead: count,
  mended: count,
  dropped: count,
  /** Sentences that the reading missed and a person marked. */
  marked: count,
})
export type ReadingOutcome = z.infer<typeof outcomeSchema>

export const measureReading = defineRoute({
  method: 'GET',
  path: '/intakes/measure',
  summary: 'How often this organisation took proposals as they were read, and the names that it taught',
  response: z.object({
    kinds: z.array(outcomeSchema.extend({ kind: z.enum(draftKinds) })),
    confidences: z.array(outcomeSchema.extend({ confidence: z.enum(['sure', 'check', 'guess']) })),
    /** Of confirmed tasks: in how many a person changed this. */
    fields: z.object({ tasks: count, lead: count, cooperating: count, dueOn: count, title: count }),
    names: z.array(z.object({ written: z.string(), unitId: idSchema, unit: z.string() })),
    can: z.object({ forget: decisionSchema }),
  }),
})

export const forgetName = defineRoute({
  method: 'POST',
  path: '/intakes/names/forget',
  summary: 'Forget what a name in documents was said to mean',
  verb: 'forget-name',
  body: z.object({ written: lineSchema(500) }),
  response: z.object({ written: z.string() }),
})
