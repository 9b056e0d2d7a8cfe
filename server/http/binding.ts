import type { FastifyReply, FastifyRequest } from 'fastify'
import { fieldProblemOf } from '#domain/contract/field-problem.ts'
import type { BodyOf, Input, ResponseOf, Route, Schema } from '#domain/contract/route.ts'
import type { Command, CommandContext, DownloadQuery, Query, QueryContext } from '#server/kernel/context.ts'
import { Problem, invalid } from '#server/kernel/problem.ts'
import { type Act, findAnswer, runCommand } from '#server/kernel/run-command.ts'
import type { Platform } from './platform.ts'
import { sendDownload } from './send-download.ts'
import { type SignedIn, requireSession } from './session-cookie.ts'

/** A route and the function behind it, ready to be mounted. */
export interface Binding {
  readonly route: Route
  readonly handle: (request: FastifyRequest, reply: FastifyReply, platform: Platform) => Promise<unknown>
}

type Of<P, Q, B, R> = Route<P, Q, B, R>

export function bindQuery<P, Q, B, R>(route: Of<P, Q, B, R>, query: Query<Of<P, Q, B, R>>): Binding {
  return {
    route: route,
    async handle(request, _reply, platform) {
      const signedIn = await requireSession(request, platform)
      return query(readInput(route, request), {
        ...factsOf(signedIn, request, platform),
        db: signedIn.organization.db,
      })
    },
  }
}

export function bindDownload<P, Q, B, R>(
  route: Of<P, Q, B, R>,
  query: DownloadQuery<Of<P, Q, B, R>>,
): Binding {
  return {
    route: route,
    async handle(request, reply, platform) {
      const signedIn = await requireSession(request, platform)
      const origin = `${request.protocol}://${request.host}`
      const facts = { ...factsOf(signedIn, request, platform), db: signedIn.organization.db, origin }
      const download = await query(readInput(route, request), facts)
      return sendDownload(reply, download)
    },
  }
}

export function bindCommand<P, Q, B, R>(route: Of<P, Q, B, R>, command: Command<Of<P, Q, B, R>>): Binding {
  return {
    route: route,
    async handle(request, reply, platform) {
      const signedIn = await requireSession(request, platform)
      const input = readInput(route, request)
      const body = JSON.stringify([request.params, request.query, request.body ?? null], withoutPasswords)
      const act = actOf(route, request, platform, signedIn, body)
      return perform(act, reply, (context) => command(input, context))
    },
  }
}

const passwordFields = new Set(['password', 'present', 'next'])

/** A receipt keeps a quick hash of what was sent; of a password there is a slow one, which this would undo. */
const withoutPasswords = (field: string, value: unknown): unknown =>
  passwordFields.has(field) ? undefined : value

/** What is found out before the transaction begins: it may take seconds, which no connection should wait for. */
export type Prepare<R, Prepared> = (
  input: Input<R>,
  context: QueryContext,
  bytes: Uint8Array,
) => Promise<Prepared>
export type PreparedCommand<R, Prepared> = (
  input: Input<R>,
  context: CommandContext,
  prepared: Prepared,
) => Promise<ResponseOf<R>>

/** Binds a command that is prepared outside of its transaction; of an upload it is given the bytes. */
export function bindPrepared<P, Q, B, R, Prepared>(
  route: Of<P, Q, B, R>,
  prepare: Prepare<Of<P, Q, B, R>, Prepared>,
  command: PreparedCommand<Of<P, Q, B, R>, Prepared>,
): Binding {
  return {
    route: route,
    async handle(request, reply, platform) {
      const signedIn = await requireSession(request, platform)
      const isUpload = route.payload === 'upload'
      const bytes = isUpload ? bytesOf(request) : new Uint8Array()
      const input = isUpload ? readUpload(route, request) : readInput(route, request)
      const facts = { ...factsOf(signedIn, request, platform), db: signedIn.organization.db }
      const body = isUpload ? bytes : JSON.stringify([request.params, request.query, request.body ?? null])
      const act = actOf(route, request, platform, signedIn, body)
      const done = await findAnswer(act)
      if (done) {
        sayReplayed(reply)
        return done.response
      }
      const prepared = await prepare(input, facts, bytes)
      return perform(act, reply, (context) => command(input, context, prepared))
    },
  }
}

function bytesOf({ body }: FastifyRequest): Uint8Array {
  if (body instanceof Uint8Array) return body
  throw new Problem('unsupported_media', { reason: 'bytes_expected' })
}

const readUpload = <P, Q, B, R>(route: Of<P, Q, B, R>, request: FastifyRequest): Input<Of<P, Q, B, R>> => ({
  params: readPart(route.params, request.params, 'params'),
  query: readPart(route.query, request.query, 'query'),
  body: {} as BodyOf<Of<P, Q, B, R>>,
})

/** The act of a request, as the log and its receipt know it. */
const actOf = (
  route: Route,
  request: FastifyRequest,
  platform: Platform,
  signedIn: SignedIn,
  body: string | Uint8Array,
): Act => ({
  ...factsOf(signedIn, request, platform),
  verb: route.verb ?? 'change',
  route: `${route.method} ${route.path}`,
  key: keyOf(request),
  body,
})

async function perform<R>(
  act: Act,
  reply: FastifyReply,
  command: Parameters<typeof runCommand<R>>[1],
): Promise<R> {
  const { response, replayed } = await runCommand<R>(act, command)
  if (replayed) sayReplayed(reply)
  return response
}

function sayReplayed(reply: FastifyReply): void {
  reply.header('idempotent-replayed', 'true')
}

const factsOf = (signedIn: SignedIn, request: FastifyRequest, platform: Platform) => ({
  actor: signedIn.actor,
  now: signedIn.now,
  today: signedIn.today,
  calendarVersion: signedIn.calendarVersion,
  organization: signedIn.organization,
  requestId: request.id,
  files: platform.files,
})

const keyPattern = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i

function keyOf(request: FastifyRequest): string {
  const key = request.headers['idempotency-key']
  if (typeof key === 'string' && keyPattern.test(key)) return key.toLowerCase()
  throw invalid([{ path: 'header.Idempotency-Key', code: 'uuid_expected' }])
}

export function readInput<P, Q, B, R>(route: Of<P, Q, B, R>, request: FastifyRequest): Input<Of<P, Q, B, R>> {
  return {
    params: readPart(route.params, request.params, 'params'),
    query: readPart(route.query, request.query, 'query'),
    body: readPart(route.body, request.body ?? {}, ''),
  }
}

function readPart<T>(schema: Schema<T>, value: unknown, part: string): T {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  throw invalid(
    result.error.issues.map((issue) => {
      const problem = fieldProblemOf(issue, value)
      return part ? { ...problem, path: [part, problem.path].filter(Boolean).join('.') } : problem
    }),
  )
}
