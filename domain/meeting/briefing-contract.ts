import * as z from 'zod'
import { defineRoute } from '#domain/contract/define-route.ts'
import { idSchema, personReferenceSchema } from '#domain/contract/field.ts'
import { briefingSchema } from './briefing.ts'

export const readBriefing = defineRoute({
  method: 'GET',
  path: '/meetings/:id/briefing',
  summary: 'What is before a meeting: the paper frozen at opening, or how the same stands now',
  params: z.object({ id: idSchema }),
  query: z.object({
    /** `now` gives what stands today beside a frozen paper. */
    as: z.enum(['paper', 'now']).default('paper'),
  }),
  response: z.object({
    briefing: briefingSchema,
    /** Whether it is the paper frozen at opening. */
    isFrozen: z.boolean(),
    /** The people that its passports name. */
    people: z.array(personReferenceSchema),
  }),
})
