import * as z from 'zod'
import { defineRoute } from '#domain/contract/define-route.ts'
import { idSchema, lineSchema } from '#domain/contract/field.ts'
import { fileReferenceSchema } from './contract.ts'

const hashSchema = z.string().regex(/^[0-9a-f]{64}$/)
const params = z.object({ id: idSchema })

/** A file that comes in pieces: which have come, and the file that it became. */
export const uploadSchema = z.object({
  id: idSchema,
  name: z.string(),
  size: z.number().int(),
  chunkSize: z.number().int(),
  /** The pieces that have come whole, with the SHA-256 of each, so that a file changed meanwhile is noticed. */
  received: z.array(z.object({ ordinal: z.number().int(), hash: z.string() })),
  file: fileReferenceSchema.nullable(),
})

export const beginUpload = defineRoute({
  method: 'POST',
  path: '/uploads',
  summary: 'Begin to send a file in pieces (sound and film up to 200 MB, all else up to 32 MB)',
  verb: 'begin-upload',
  body: z.object({ id: idSchema, name: lineSchema(255), size: z.number().int().positive() }),
  response: uploadSchema,
})

export const readUpload = defineRoute({
  method: 'GET',
  path: '/uploads/:id',
  summary: 'Which pieces of an own file have come; where to go on after a lost network',
  params,
  response: uploadSchema,
})

/** The body is the piece itself. The same piece twice is one; pieces come in any order. */
export const sendChunk = defineRoute({
  method: 'PUT',
  path: '/uploads/:id/chunks/:ordinal',
  summary: 'Send one piece; it is kept when its hash is the one that was said',
  verb: 'send-chunk',
  payload: 'upload',
  params: params.extend({ ordinal: z.coerce.number().int().min(0).max(100_000) }),
  query: z.object({ hash: hashSchema }),
  response: z.object({ ordinal: z.number().int(), missing: z.number().int() }),
})

export const completeUpload = defineRoute({
  method: 'POST',
  path: '/uploads/:id/completion',
  summary: 'Make the pieces one file, look it through and keep it',
  verb: 'complete-upload',
  params,
  body: z.object({
    /** As with a file sent at once: why what looked like a secrecy stamp is none. */
    stampReason: lineSchema(300).optional(),
  }),
  response: fileReferenceSchema,
})

export const abandonUpload = defineRoute({
  method: 'POST',
  path: '/uploads/:id/abandonment',
  summary: 'Give up a file that was on its way; its pieces are thrown away',
  verb: 'abandon-upload',
  params,
  response: z.object({ id: idSchema }),
})
