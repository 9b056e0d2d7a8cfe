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

export const takeReportForm = defineRoute({
  method: 'POST',
  path: '/reports/:id/forms',
  summary:
    'Read a filled in form that was brought as a file, or kept when it came behind the lock, into the draft: all or nothing',
  verb: 'take-report-form',
  params: z.object({ id: idSchema }),
  body: z.object({
    fileId: idSchema,
    /** In which the words of a refusal name what is wrong in which cell. */
    language: z.enum(['vi', 'en']).default('vi'),
  }),
  response: z.object({
    sections: z.number().int(),
    figures: z.number().int(),
    /** Sections that somebody changed on the page since the form was made: they stay, and what the form says stands here. */
    left: z.array(z.object({ title: z.string(), text: z.string() })),
  }),
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
