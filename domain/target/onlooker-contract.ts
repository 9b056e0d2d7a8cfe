import * as z from 'zod'
import { defineRoute } from '#domain/contract/define-route.ts'
import { idSchema, personReferenceSchema } from '#domain/contract/field.ts'
import { yearSchema } from './contract.ts'

/** A screen that shows a grid asks so often who else does; who has not asked for three times as long has left. */
export const askedEverySeconds = 10

export const readOnlookers = defineRoute({
  method: 'GET',
  path: '/onlookers',
  summary:
    'Who else has the grid of this unit open now, as far as they say so by asking the same; nothing of it is kept',
  query: z.object({
    unitId: idSchema,
    year: yearSchema,
    /** The grid of one month; of the whole year where none is named. */
    month: z.coerce.number().int().min(1).max(12).optional(),
  }),
  response: z.object({ others: z.array(personReferenceSchema) }),
})
