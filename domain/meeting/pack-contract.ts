import * as z from 'zod'
import { defineRoute } from '#domain/contract/define-route.ts'
import { idSchema } from '#domain/contract/field.ts'
import { documentFileKindSchema } from '#domain/official-document/file-kind.ts'

export const downloadPack = defineRoute({
  method: 'GET',
  path: '/meetings/:id/pack',
  summary:
    'The briefing pack as Word or PDF, as far as it is the reader\u2019s: each figure with its source in the annex',
  payload: 'download',
  params: z.object({ id: idSchema }),
  query: z.object({ as: documentFileKindSchema.default('docx') }),
  response: z.unknown(),
})

export const downloadImplementation = defineRoute({
  method: 'GET',
  path: '/meetings/:id/implementation/file',
  summary: 'The state of implementation of the conclusions of a closed meeting today, as Word or PDF',
  payload: 'download',
  params: z.object({ id: idSchema }),
  query: z.object({ as: documentFileKindSchema.default('docx') }),
  response: z.unknown(),
})
