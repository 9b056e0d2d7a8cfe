import { existsSync } from 'node:fs'
import cookie from '@fastify/cookie'
import serveStatic from '@fastify/static'
import fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { openApiOf } from '#domain/contract/openapi.ts'
import { newId } from '#server/kernel/id.ts'
import { Problem } from '#server/kernel/problem.ts'
import { addPublicPages } from '#server/bulletin/add-public-pages.ts'
import { addLive } from '#server/live/add-live.ts'
import { answerBrokenRequest } from './answer-broken-request.ts'
import { answerProblem } from './answer-problem.ts'
import type { Binding } from './binding.ts'
import { docsPage } from './docs-page.ts'
import { measureRequests } from './metrics.ts'
import type { Platform } from './platform.ts'
import { refuseForgery } from './refuse-forgery.ts'
import { RequestLog } from './request-log.ts'
import { setSecurityHeaders } from './security-headers.ts'

export const version = '0.1.0'
const jsonLimit = 1_048_576
const uploadLimit = 33_554_432

export interface AppSettings {
  platform: Platform
  bindings: readonly Binding[]
  log: FastifyBaseLogger
  /** The built pages; absent in tests of the API alone. */
  webDirectory?: string
}

/** The whole web server, not yet listening. */
export async function createApp({
  platform,
  bindings,
  log,
  webDirectory,
}: AppSettings): Promise<FastifyInstance> {
  const app = fastify({
    loggerInstance: log,
    logController: new RequestLog(),
    genReqId: newId,
    bodyLimit: jsonLimit,
    requestTimeout: 60_000,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 200 },
    // A proxy stands on this machine or nowhere: the addresses that it reports count, nobody else's.
    trustProxy: 'loopback',
    clientErrorHandler: answerBrokenRequest,
    frameworkErrors(error, request, reply) {
      setSecurityHeaders(reply)
      answerProblem(error, request, reply)
    },
  })
  app.removeContentTypeParser('text/plain')
  app.addContentTypeParser(
    'application/octet-stream',
    { parseAs: 'buffer', bodyLimit: uploadLimit },
    (_request, body, done) => done(null, body),
  )
  app.setErrorHandler(answerProblem)
  app.addHook('onSend', async (_request, reply) => setSecurityHeaders(reply))
  await app.register(cookie)
  measureRequests(app)
  const hasPages = webDirectory !== undefined && existsSync(webDirectory)
  addHealth(app, platform)
  addDocs(app, bindings)
  addLive(app, platform)
  addPublicPages(app, platform, hasPages ? webDirectory : undefined)
  for (const binding of bindings) mount(app, binding, platform)
  if (webDirectory && hasPages) await addPages(app, webDirectory)
  app.setNotFoundHandler((request, reply) => {
    const wantsPage = request.method === 'GET' && !request.url.startsWith('/api/') && webDirectory
    if (!wantsPage || /\.\w+$/.test(request.url.split('?')[0] ?? '')) throw new Problem('not_found')
    return reply.header('cache-control', 'no-cache').sendFile('index.html')
  })
  return app
}

function mount(app: FastifyInstance, { route, handle }: Binding, platform: Platform): void {
  app.route({
    method: route.method,
    url: `/api/v1${route.path}`,
    bodyLimit: route.payload === 'upload' ? uploadLimit : jsonLimit,
    preParsing: async (request, _reply, payload) => {
      refuseForgery(request)
      return payload
    },
    async handler(request, reply) {
      reply.header('cache-control', 'no-store')
      const response = await handle(request, reply, platform)
      return route.payload === 'download' ? reply.send(response) : reply.send(response ?? {})
    },
  })
}

function addHealth(app: FastifyInstance, platform: Platform): void {
  app.get('/healthz', async () => ({ status: 'ok' }))
  app.get('/readyz', async () => {
    await Promise.all(platform.organizations.map(({ db }) => sql`select 1`.execute(db)))
    return { status: 'ready', organizations: platform.organizations.length }
  })
}

function addDocs(app: FastifyInstance, bindings: readonly Binding[]): void {
  const openApi = openApiOf(
    bindings.map((binding) => binding.route),
    version,
  )
  app.get('/api/openapi.json', async () => openApi)
  app.get('/api/docs', async (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(docsPage(openApi)),
  )
}

async function addPages(app: FastifyInstance, webDirectory: string): Promise<void> {
  await app.register(serveStatic, {
    root: webDirectory,
    preCompressed: true,
    cacheControl: false,
    setHeaders(response, path) {
      const forever = path.includes('/assets/')
      response.header('cache-control', forever ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
}
