import type { FastifyReply, FastifyRequest } from 'fastify'
import { type ProblemBody, type ProblemCode, problemStatus } from '#domain/contract/problem.ts'
import { UnreadableFileError } from '#documents/in/unreadable-file.ts'
import { Problem, type ProblemDetail } from '#server/kernel/problem.ts'

const ofFastify: Record<string, ProblemCode> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'too_large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported_media',
  FST_ERR_CTP_INVALID_JSON_BODY: 'invalid',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'invalid',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'invalid',
}
const ofPostgres: Record<string, ProblemCode> = {
  '23505': 'conflict',
  '57014': 'unavailable',
  '55P03': 'unavailable',
  '57P01': 'unavailable',
  '57P02': 'unavailable',
  '57P03': 'unavailable',
  '53300': 'unavailable',
  '53100': 'unavailable',
  ECONNREFUSED: 'unavailable',
  ECONNRESET: 'unavailable',
  ENOENT: 'unavailable',
  EPIPE: 'unavailable',
}
const lostConnection = /Connection terminated|timeout exceeded when trying to connect|not queryable/

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
  const { code, detail } = problemOf(error)
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

function problemOf(error: unknown): { code: ProblemCode; detail: ProblemDetail } {
  if (error instanceof Problem) return { code: error.code, detail: error.detail }
  if (error instanceof UnreadableFileError) {
    return { code: 'unreadable_file', detail: { reason: error.code, params: error.params } }
  }
  return { code: codeOf(error), detail: {} }
}

function codeOf(error: unknown): ProblemCode {
  if (!(error instanceof Error)) return 'unexpected'
  if (lostConnection.test(error.message)) return 'unavailable'
  const code = 'code' in error ? String(error.code) : ''
  const known = ofFastify[code] ?? ofPostgres[code]
  if (known) return known
  return ofStatus['statusCode' in error ? Number(error.statusCode) : 500] ?? 'unexpected'
}
