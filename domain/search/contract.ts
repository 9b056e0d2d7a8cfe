import * as z from 'zod'
import { defineRoute } from '#domain/contract/define-route.ts'
import { idSchema, lineSchema } from '#domain/contract/field.ts'

export const searchHitSchema = z.object({
  kind: z.enum([
    'unit',
    'task',
    'target',
    'meeting',
    'recommendation',
    'difficulty',
    'programme',
    'project',
    'document',
  ]),
  id: idSchema,
  title: z.string(),
  detail: z.string().nullable(),
})
export type SearchHit = z.infer<typeof searchHitSchema>

/** Finds by any part of a name, with or without diacritics, among what its reader may see. */
export const search = defineRoute({
  method: 'GET',
  path: '/search',
  summary:
    'Units, tasks, targets, meetings, recommendations, difficulties, programmes, projects and documents whose name holds these words',
  query: z.object({ text: lineSchema(200) }),
  response: z.object({ hits: z.array(searchHitSchema) }),
})
