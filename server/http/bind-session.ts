import type { FastifyRequest } from 'fastify'
import type { Input, ResponseOf, Route } from '#domain/contract/route.ts'
import type { Organization } from '#server/kernel/organization.ts'
import { type Binding, readInput } from './binding.ts'
import { loopback } from './loopback.ts'
import type { Platform } from './platform.ts'
import { type SignedIn, clearSessionCookie, findSignedIn, setSessionCookie } from './session-cookie.ts'

/** What the doors of the house know of whoever stands before them. */
export interface Visitor {
  readonly platform: Platform
  readonly signedIn: SignedIn | undefined
  readonly address: string
  readonly isLoopback: boolean
  readonly userAgent: string | null
  readonly requestId: string
}

export interface SessionAnswer<Response> {
  readonly response: Response
  readonly session?: { organization: Organization; token: string } | 'ended'
}

export type SessionHandler<R> = (input: Input<R>, visitor: Visitor) => Promise<SessionAnswer<ResponseOf<R>>>

/** Binds a route that opens or ends sessions: it works for visitors too and may set or clear the cookie. */
export function bindSession<P, Q, B, R>(
  route: Route<P, Q, B, R>,
  handler: SessionHandler<Route<P, Q, B, R>>,
): Binding {
  return {
    route: route,
    async handle(request, reply, platform) {
      const visitor = await visitorOf(request, platform)
      const { response, session } = await handler(readInput(route, request), visitor)
      if (session === 'ended') clearSessionCookie(reply, platform)
      else if (session) setSessionCookie(reply, platform, session.organization, session.token)
      return response
    },
  }
}

const loopbackHost = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i
const leftByProxies = ['x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'forwarded', 'via']

/**
 * Whether the visitor sits at this computer: comes over its own interface, past no proxy, and typed its own name, for a
 * page from elsewhere may have its name point here. Behind TLS there is a proxy, which need not say so.
 */
function isAtThisComputer({ socket, headers }: FastifyRequest, platform: Platform): boolean {
  return (
    !platform.secureCookies &&
    loopback.test(socket.remoteAddress ?? '') &&
    loopbackHost.test(headers.host ?? '') &&
    leftByProxies.every((name) => headers[name] === undefined)
  )
}

async function visitorOf(request: FastifyRequest, platform: Platform): Promise<Visitor> {
  return {
    platform,
    signedIn: await findSignedIn(request, platform),
    address: request.ip,
    isLoopback: isAtThisComputer(request, platform),
    userAgent: request.headers['user-agent']?.slice(0, 300) ?? null,
    requestId: request.id,
  }
}
