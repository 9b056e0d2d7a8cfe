import type { FastifyReply, FastifyRequest } from 'fastify'
import { type ProblemBody, type ProblemCode, problemStatus } from '#domain/contract/problem.ts'
import { problemOf } from '#server/kernel/problem-of.ts'
import type { ProblemDetail } from '#server/kernel/problem.ts'

const ofFastify: Record<string, ProblemCode> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'too_large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported_media',
  FST_ERR_CTP_INVALID_JSON_BODY: 'invalid',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'invalid',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'invalid',
}

/** What the framework, or what sends the pages, refuses by a status of its own. */
const ofStatus: Record<number, ProblemCode> = {
  400: 'invalid',
  403: 'not_found',
  404: 'not_found',
  413: 'too_large',
  414: 'not_found',
  415: 'unsupported_media',
}

/** The one place where what was thrown becomes an answer. */
export function answerProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const { code, detail } = answerOf(error)
  const status = problemStatus[code]
  if (status >= 500) request.log.error({ err: error }, 'request failed')
  const body: ProblemBody = {
    type: `/api/docs#problem-${code}`,
    title: code.replaceAll('_', ' '),
    status,
    code,
    ...(detail as Omit<ProblemDetail, 'current'>),
    requestId: request.id,
  }
  reply.code(status).type('application/problem+json').send(JSON.stringify(body))
}

function answerOf(error: unknown): { code: ProblemCode; detail: ProblemDetail } {
  const known = problemOf(error)
  return known.code === 'unexpected' ? { code: codeOf(error), detail: {} } : known
}

function codeOf(error: unknown): ProblemCode {
  if (!(error instanceof Error)) return 'unexpected'
  const known = ofFastify['code' in error ? String(error.code) : '']
  return known ?? ofStatus['statusCode' in error ? Number(error.statusCode) : 500] ?? 'unexpected'
}
