import type { FastifyRequest } from 'fastify'
import { Problem } from '#server/kernel/problem.ts'

const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * A change must carry a header that no form of another site can send, and must not come from another origin.
 * Cookies are SameSite=Strict besides.
 */
export function refuseForgery(request: FastifyRequest): void {
  if (reading.has(request.method)) return
  const site = request.headers['sec-fetch-site']
  if (site && site !== 'same-origin' && site !== 'none') throw new Problem('csrf')
  if (request.headers['x-nhip-csrf'] !== '1') throw new Problem('csrf')
}
