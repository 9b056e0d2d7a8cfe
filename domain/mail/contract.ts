import * as z from 'zod'
import { defineRoute } from '#domain/contract/define-route.ts'
import {
  decisionSchema,
  idSchema,
  pageOf,
  pageQuery,
  personReferenceSchema,
  versionSchema,
} from '#domain/contract/field.ts'
import { mailKinds, mailStates } from './mail.ts'

const mailSchema = z
  .object({
    id: idSchema,
    kind: z.enum(mailKinds),
    to: personReferenceSchema,
    state: z.enum(mailStates),
    attempts: z.number().int(),
    createdAt: z.iso.datetime(),
    sentAt: z.iso.datetime().nullable(),
    /** What the mail server said, or that it said nothing. */
    problem: z.string().nullable(),
    version: versionSchema,
    can: z.object({ resend: decisionSchema }),
  })
  .meta({ id: 'Mail' })
export type ListedMail = z.infer<typeof mailSchema>

export const listMails = defineRoute({
  method: 'GET',
  path: '/mails',
  summary: 'What went out by mail and what became of it; never what stands in it',
  query: z.object({ state: z.enum(mailStates).optional(), ...pageQuery }),
  response: pageOf(mailSchema).extend({
    /** Whether a mail server is set; without one nothing is written to go out. */
    isOn: z.boolean(),
    can: z.object({ tryOut: decisionSchema }),
  }),
})

export const resendMail = defineRoute({
  method: 'POST',
  path: '/mails/:id/resending',
  summary: 'Send what was refused or is unclear once more, under the same Message-ID',
  verb: 'resend-mail',
  params: z.object({ id: idSchema }),
  body: z.object({ version: versionSchema }),
  response: z.object({ version: versionSchema }),
})

export const tryOutMail = defineRoute({
  method: 'POST',
  path: '/mails/trial',
  summary: 'Send a trial mail to my own address',
  verb: 'try-out-mail',
  body: z.object({ id: idSchema }),
  response: z.object({ id: idSchema }),
})
