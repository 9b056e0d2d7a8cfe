import type { FastifyReply, FastifyRequest } from 'fastify'
import type { CalendarDate } from '#domain/calendar/date.ts'
import type { Actor } from '#domain/session/actor.ts'
import type { Organization } from '#server/kernel/organization.ts'
import { Problem } from '#server/kernel/problem.ts'
import { findSession } from '#server/session/find-session.ts'
import type { Platform } from './platform.ts'

export interface SignedIn {
  readonly organization: Organization
  readonly actor: Actor
  readonly now: Date
  readonly today: CalendarDate
  readonly calendarVersion: number
  readonly token: string
}

const cookieName = (platform: Platform): string => (platform.secureCookies ? '__Host-nhip' : 'nhip')

/** The session of a request: its cookie names the organisation and carries the token. */
export async function requireSession(request: FastifyRequest, platform: Platform): Promise<SignedIn> {
  const signedIn = await findSignedIn(request, platform)
  if (!signedIn) throw new Problem('unauthenticated')
  return signedIn
}

export async function findSignedIn(
  request: FastifyRequest,
  platform: Platform,
): Promise<SignedIn | undefined> {
  const [organizationId, token] = (request.cookies[cookieName(platform)] ?? '').split('.')
  const organization = platform.organizations.find((each) => each.id === organizationId)
  if (!organization || !token) return undefined
  const session = await findSession(organization.db, token, platform.realNow(), platform.sessionLimits)
  return session && { organization, token, ...session }
}

export function setSessionCookie(
  reply: FastifyReply,
  platform: Platform,
  organization: Organization,
  token: string,
): void {
  reply.setCookie(cookieName(platform), `${organization.id}.${token}`, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: platform.secureCookies,
    maxAge: platform.sessionLimits.absoluteHours * 3600,
  })
}

export function clearSessionCookie(reply: FastifyReply, platform: Platform): void {
  reply.clearCookie(cookieName(platform), { path: '/', secure: platform.secureCookies })
}
