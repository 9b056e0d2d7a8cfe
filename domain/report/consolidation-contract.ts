import * as z from 'zod'
import { defineRoute } from '#domain/contract/define-route.ts'
import { idSchema, lineSchema, versionSchema } from '#domain/contract/field.ts'

export const consolidateReport = defineRoute({
  method: 'POST',
  path: '/reports/:id/consolidations',
  summary:
    'Sum up the reports below: narrative joined with all names, what a person changed kept, what changed shown',
  verb: 'consolidate-report',
  params: z.object({ id: idSchema }),
  body: z.object({ id: idSchema, version: versionSchema }),
  response: z.object({
    id: idSchema,
    version: versionSchema,
    reports: z.number().int(),
    added: z.number().int(),
    changed: z.number().int(),
    withdrawn: z.number().int(),
  }),
})

export const editReportParagraph = defineRoute({
  method: 'PUT',
  path: '/reports/:id/paragraphs/:paragraphId',
  summary: 'Change a paragraph of a summed up report, take it out, or let it follow the units again',
  verb: 'edit-report-paragraph',
  params: z.object({ id: idSchema, paragraphId: idSchema }),
  body: z.object({
    /** Null lets it follow what the units say again. */
    text: lineSchema(5000).nullable(),
    isRemoved: z.boolean(),
    version: versionSchema,
  }),
  response: z.object({ id: idSchema, version: versionSchema }),
})
