import * as z from 'zod'
import { defineRoute } from '#domain/contract/define-route.ts'
import { idSchema } from '#domain/contract/field.ts'

const changeSchema = z
  .object({
    key: z.string(),
    kind: z.enum(['text', 'paragraph', 'figure']),
    section: z.string().nullable(),
    before: z.string(),
    /** Null where it was taken out. */
    after: z.string().nullable(),
  })
  .meta({ id: 'BroughtBackChange' })
export type BroughtBackRead = z.infer<typeof changeSchema>

const params = z.object({ id: idSchema, fileId: idSchema })

export const readBroughtBackReport = defineRoute({
  method: 'GET',
  path: '/reports/:id/brought-back/:fileId',
  summary:
    'What was changed in a report that was edited in Word, beside what stands; nothing is taken over yet',
  params,
  response: z.object({
    changes: z.array(changeSchema),
    /** Of what stands and of the file together: taking over asks for it again. */
    seen: z.string(),
  }),
})

export const takeBackReport = defineRoute({
  method: 'POST',
  path: '/reports/:id/brought-back/:fileId',
  summary: 'Take over the chosen changes of a report that was edited in Word; figures are never taken over',
  verb: 'take-back-report',
  params,
  body: z.object({ keys: z.array(z.string().max(100)).min(1).max(2_000), seen: z.string().max(100) }),
  response: z.object({ taken: z.number().int() }),
})
