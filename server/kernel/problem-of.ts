import type { ProblemCode } from '#domain/contract/problem.ts'
import { UnreadableFileError } from '#documents/in/unreadable-file.ts'
import { Problem, type ProblemDetail } from './problem.ts'

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

/** What was thrown, as the problem it is; `unexpected` for what nobody foresaw. */
export function problemOf(error: unknown): { code: ProblemCode; detail: ProblemDetail } {
  if (error instanceof Problem) return { code: error.code, detail: error.detail }
  if (error instanceof UnreadableFileError) {
    return { code: 'unreadable_file', detail: { reason: error.code, params: error.params } }
  }
  return { code: codeOf(error), detail: {} }
}

function codeOf(error: unknown): ProblemCode {
  if (!(error instanceof Error)) return 'unexpected'
  if (lostConnection.test(error.message)) return 'unavailable'
  return ofPostgres['code' in error ? String(error.code) : ''] ?? 'unexpected'
}
