import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { type ProblemBody, problemStatus } from '#domain/contract/problem.ts'
import { newId } from '#server/kernel/id.ts'
import { securityHeaders } from './security-headers.ts'

/** Answers what is no HTTP request, and ends the connection: nothing after it can be trusted to begin where it seems. */
export function answerBrokenRequest(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy(error)
  const code = error.code === 'HPE_HEADER_OVERFLOW' ? 'too_large' : 'invalid'
  const status = problemStatus[code]
  const problem: ProblemBody = {
    type: `/api/docs#problem-${code}`,
    title: code.replaceAll('_', ' '),
    status,
    code,
    requestId: newId(),
  }
  const body = JSON.stringify(problem)
  const headers = {
    ...securityHeaders,
    'content-type': 'application/problem+json',
    'content-length': String(body.length),
    connection: 'close',
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  socket.end([`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, '', body].join('\r\n'))
}
