import type { FastifyInstance } from 'fastify'
import { Histogram, Registry, collectDefaultMetrics } from 'prom-client'
import { notFound } from '#server/kernel/problem.ts'
import { loopback } from './loopback.ts'

/** Counts and times of requests by route, and of the process, in the Prometheus text form at `/metrics`. */
export function measureRequests(app: FastifyInstance): void {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const duration = new Histogram({
    name: 'nhip_http_request_duration_seconds',
    help: 'Time to answer a request, by route and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5],
    registers: [registry],
  })
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown'
    duration.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000)
    done()
  })
  // Asked by a collector on this machine; from elsewhere there is no such address.
  app.get('/metrics', async (request, reply) => {
    if (!loopback.test(request.ip)) throw notFound()
    reply.type(registry.contentType)
    return registry.metrics()
  })
}
