import * as z from 'zod'
import { defineRoute } from '#domain/contract/define-route.ts'
import { idSchema, lineSchema, pageOf, pageQuery, personReferenceSchema } from '#domain/contract/field.ts'

const changeSchema = z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })

/** One entry of the log. `changes` is null for a reader who may see that something happened, but not what. */
export const loggedEventSchema = z
  .object({
    seq: z.number().int(),
    actId: idSchema,
    at: z.iso.datetime(),
    actor: personReferenceSchema.nullable(),
    verb: z.string(),
    noun: z.string(),
    nounId: idSchema,
    changes: z.array(changeSchema).nullable(),
    /** Place in the hash chain; null while it waits to be sealed. */
    position: z.number().int().nullable(),
  })
  .meta({ id: 'LoggedEvent' })
export type LoggedEvent = z.infer<typeof loggedEventSchema>

export const listEvents = defineRoute({
  method: 'GET',
  path: '/events',
  summary: 'The log, latest first; of one thing with about',
  query: z.object({
    ...pageQuery,
    after: z
      .string()
      .regex(/^\d{1,15}$/)
      .optional(),
    about: idSchema.optional(),
    verb: lineSchema(60).optional(),
  }),
  response: pageOf(loggedEventSchema),
})

/** How far the chain reaches, to be compared with what was written down outside. */
export const readSeal = defineRoute({
  method: 'GET',
  path: '/events/seal',
  summary: 'How many events are sealed, the last hash, and how many wait',
  response: z.object({
    sealed: z.number().int(),
    waiting: z.number().int(),
    lastHash: z.string().nullable(),
    sealedAt: z.iso.datetime().nullable(),
  }),
})

/** Long work: its id is that of a job, whose result is a LogVerification. */
export const verifyLog = defineRoute({
  method: 'POST',
  path: '/events/verifications',
  summary: 'Check the whole log: the hash chain, and the rows of today against it',
  verb: 'verify-log',
  body: z.object({ id: idSchema }),
  response: z.object({ id: idSchema }),
})
