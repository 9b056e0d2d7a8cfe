import * as z from 'zod'
import { defineRoute } from '#domain/contract/define-route.ts'
import { idSchema } from '#domain/contract/field.ts'

export const downloadReportForm = defineRoute({
  method: 'GET',
  path: '/reports/:id/form',
  summary:
    'The form of a report to be filled in away from the page, as Excel or Word; it knows what it is when it comes back by mail',
  payload: 'download',
  params: z.object({ id: idSchema }),
  query: z.object({ as: z.enum(['xlsx', 'docx']).default('xlsx') }),
  response: z.unknown(),
})

export const mailReportForms = defineRoute({
  method: 'POST',
  path: '/report-rounds/:id/form-mails',
  summary:
    'Send their form by mail to those who write for the units of a round that have not handed up; one unit or all of them',
  verb: 'mail-report-forms',
  params: z.object({ id: idSchema }),
  body: z.object({
    id: idSchema,
    /** One report of the round; null for every one that is still to be handed up. */
    reportId: idSchema.nullable(),
  }),
  response: z.object({
    mails: z.number().int(),
    /** Units for which nobody who writes has an address. */
    unitsWithout: z.array(z.string()),
  }),
})
