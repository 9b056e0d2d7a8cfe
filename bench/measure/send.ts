import http from 'node:http'

/** A request ready to be sent: what a page asks, with the cookie of whoever opened it. */
export interface Sendable {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | Buffer | undefined
}

export interface Answer {
  readonly status: number
  readonly bytes: number
  readonly text: string
  readonly cookies: readonly string[]
}

export interface Sender {
  readonly send: (request: Sendable) => Promise<Answer>
  readonly close: () => void
}

/** Keeps up to so many connections open to the server, as browsers do. */
export function openSender(address: string, connections: number): Sender {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections })
  const { hostname, port } = new URL(address)
  return {
    send: ({ method, path, headers, body }) =>
      new Promise((resolve, reject) => {
        const request = http.request({ agent, hostname, port, method, path, headers }, (response) => {
          const chunks: Buffer[] = []
          response.on('data', (chunk: Buffer) => chunks.push(chunk))
          response.on('error', reject)
          response.on('end', () => resolve(answerOf(response, Buffer.concat(chunks))))
        })
        request.on('error', reject)
        request.end(body)
      }),
    close: () => agent.destroy(),
  }
}

const answerOf = (response: http.IncomingMessage, body: Buffer): Answer => ({
  status: response.statusCode ?? 0,
  bytes: body.byteLength,
  text: body.toString(),
  cookies: response.headers['set-cookie'] ?? [],
})
