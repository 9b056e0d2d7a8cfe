import type { FastifyInstance } from 'fastify'
import type { Platform } from '#server/http/platform.ts'
import { securityHeaders } from '#server/http/security-headers.ts'
import { requireSession } from '#server/http/session-cookie.ts'
import { LiveReader } from './live-reader.ts'
import { onlookersOf } from './onlookers.ts'
import { stagesOf } from './stages.ts'

const heartbeatMilliseconds = 25_000
const retryMilliseconds = 3_000

/** `GET /api/v1/live`: server-sent events that name the parts of the API to be read again. */
export function addLive(app: FastifyInstance, platform: Platform): void {
  const readers = new Map(
    platform.organizations.map(({ id, db }) => [
      id,
      new LiveReader(db, (error) => app.log.warn({ err: error }, 'the live reader failed, trying again')),
    ]),
  )
  app.addHook('preClose', async () => {
    for (const reader of readers.values()) reader.close()
  })
  app.get('/api/v1/live', async (request, reply) => {
    const { organization } = await requireSession(request, platform)
    reply.hijack()
    const { raw } = reply
    raw.writeHead(200, {
      ...securityHeaders,
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    })
    raw.write(`retry: ${retryMilliseconds}\n\n`)
    const tell = (nouns: readonly string[]) =>
      raw.write(`event: change\ndata: ${JSON.stringify({ nouns })}\n\n`)
    const stop = readers.get(organization.id)?.listen(tell)
    const stopOnlookers = onlookersOf(organization.db).listen(() => tell(['onlookers']))
    const stopStages = stagesOf(organization.db).listen(() => tell(['presentations']))
    const heartbeat = setInterval(() => raw.write(': \n\n'), heartbeatMilliseconds)
    raw.on('close', () => {
      clearInterval(heartbeat)
      stop?.()
      stopOnlookers()
      stopStages()
    })
  })
}
