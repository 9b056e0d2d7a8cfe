import fastify, { type FastifyReply, type FastifyRequest } from 'fastify'

/**
 * One line for each request, when it is over: who asked for what, how it ended and how long it took. A line at its
 * beginning too would say half of it twice, and writing lines is a tenth of what a short request costs.
 */
export class RequestLog extends fastify.LogController {
  override incomingRequest(): void {}

  override requestCompleted(
    error: Error | null | undefined,
    request: FastifyRequest,
    reply: FastifyReply,
  ): void {
    const line = { req: request, res: reply, responseTime: reply.elapsedTime }
    if (error) reply.log.error({ ...line, err: error }, 'request errored')
    else reply.log.info(line, 'request completed')
  }
}
