import * as z from 'zod'
import { defineRoute } from '#domain/contract/define-route.ts'
import { idSchema, pageOf, pageQuery, personReferenceSchema } from '#domain/contract/field.ts'
import { mailOutcomes, receivedMailStates } from '#domain/report-form/outcome.ts'

const receivedMailSchema = z
  .object({
    id: idSchema,
    receivedAt: z.iso.datetime(),
    /** The address in its From line. */
    sender: z.string(),
    /** Who has that address; null for nobody we know. */
    from: personReferenceSchema.nullable(),
    subject: z.string(),
    state: z.enum(receivedMailStates),
    /** Null while it waits to be read. */
    outcome: z.enum(mailOutcomes).nullable(),
    report: z.object({ id: idSchema, title: z.string() }).nullable(),
    /** What its sender was told; null where nobody was told. */
    answer: z.string().nullable(),
    /** Whether that went out as a mail. */
    isAnswered: z.boolean(),
  })
  .meta({ id: 'ReceivedMail' })
export type ReceivedMail = z.infer<typeof receivedMailSchema>

export const listReceivedMails = defineRoute({
  method: 'GET',
  path: '/received-mails',
  summary: 'What came in by mail and what became of each, the latest first; never what else stands in a mail',
  query: z.object({ state: z.enum(receivedMailStates).optional(), ...pageQuery }),
  response: pageOf(receivedMailSchema).extend({
    /** The address whose mail is received; null where nothing is received. */
    address: z.string().nullable(),
  }),
})
