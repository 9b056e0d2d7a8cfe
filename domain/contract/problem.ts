import * as z from 'zod'

/** Every way in which a request can fail. The sentences for people stand in `web/words`. */
export const problemCodes = [
  'unauthenticated',
  'forbidden',
  'not_found',
  'conflict',
  'refused',
  'invalid',
  'key_reused',
  'too_large',
  'unsupported_media',
  'unreadable_file',
  'state_secret',
  'rate_limited',
  'csrf',
  'unavailable',
  'unexpected',
] as const

export type ProblemCode = (typeof problemCodes)[number]

export const problemStatus: Record<ProblemCode, number> = {
  unauthenticated: 401,
  forbidden: 403,
  csrf: 403,
  not_found: 404,
  conflict: 409,
  too_large: 413,
  unsupported_media: 415,
  refused: 422,
  invalid: 422,
  key_reused: 422,
  unreadable_file: 422,
  state_secret: 422,
  rate_limited: 429,
  unexpected: 500,
  unavailable: 503,
}

const params = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))

/** One field, cell or line that is wrong: where, what, and the values that its sentence needs. */
export const fieldProblemSchema = z.object({ path: z.string(), code: z.string(), params: params.optional() })
export type FieldProblem = z.infer<typeof fieldProblemSchema>

/** The body of every failure: RFC 9457 `application/problem+json` with Nhịp's code, reason and fields. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.enum(problemCodes),
    reason: z.string().optional(),
    params: params.optional(),
    fields: z.array(fieldProblemSchema).optional(),
    current: z.unknown().optional(),
    requestId: z.string(),
  })
  .meta({ id: 'Problem' })

export type ProblemBody = z.infer<typeof problemSchema>
