import * as z from 'zod'
import { calendarDateSchema } from '#domain/calendar/date.ts'
import { defineRoute } from '#domain/contract/define-route.ts'
import { idSchema, pageOf, pageQuery } from '#domain/contract/field.ts'
import { remarkToneSchema } from './remark.ts'

/** Praise or criticism of a unit, as a document says it. */
export const remarkSchema = z
  .object({
    id: idSchema,
    tone: remarkToneSchema,
    text: z.string(),
    saidOn: calendarDateSchema,
    document: z.object({ id: idSchema, title: z.string(), symbol: z.string().nullable() }),
    /** Where in the document it stands, "II.3.b". */
    address: z.string(),
  })
  .meta({ id: 'Remark' })
export type Remark = z.infer<typeof remarkSchema>

export const listRemarks = defineRoute({
  method: 'GET',
  path: '/units/:id/remarks',
  summary: 'What documents say of a unit in praise or criticism, the latest first',
  params: z.object({ id: idSchema }),
  query: z.object(pageQuery),
  response: pageOf(remarkSchema),
})
