import * as z from 'zod'
import { defineRoute } from '#domain/contract/define-route.ts'
import { decisionSchema, idSchema, unitReferenceSchema } from '#domain/contract/field.ts'

const slide = z.number().int().min(0).max(9_999)

const spokenItemSchema = z.object({
  id: idSchema,
  ordinal: z.number().int(),
  title: z.string(),
  speaker: unitReferenceSchema.nullable(),
  minutes: z.number().int().nullable(),
  /** Seconds since the meeting began to speak of it; null while it does not. */
  runningSeconds: z.number().int().nullable(),
  wasSpokenOf: z.boolean(),
})
export type SpokenItem = z.infer<typeof spokenItemSchema>

const turnedSchema = z.object({
  /** The slide that the screens of the meeting show, from 0 on; null before anyone turned. */
  slide: slide.nullable(),
  /** How often it was turned: a screen that has seen fewer turns follows. */
  turns: z.number().int(),
})

const params = z.object({ id: idSchema })

export const readStage = defineRoute({
  method: 'GET',
  path: '/presentations/:id',
  summary: 'What the screens of a meeting show now, and of which item of the agenda it speaks',
  params,
  response: turnedSchema.extend({
    agenda: z.array(spokenItemSchema),
    can: z.object({ turn: decisionSchema, begin: decisionSchema }),
  }),
})

export const turnSlide = defineRoute({
  method: 'PUT',
  path: '/presentations/:id',
  summary: 'Turn the screens of a meeting to a slide; nothing of it is kept',
  verb: 'turn-slide',
  params,
  body: z.object({ slide }),
  response: turnedSchema,
})

export const beginAgendaItem = defineRoute({
  method: 'POST',
  path: '/presentations/:id/agenda/:itemId/begin',
  summary: 'Begin to speak of an item of the agenda; what was spoken of before ends',
  verb: 'begin-agenda-item',
  params: z.object({ id: idSchema, itemId: idSchema }),
  response: z.object({ agenda: z.array(spokenItemSchema) }),
})
