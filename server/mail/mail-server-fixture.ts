import { once } from 'node:events'
import { type Server, createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import type { MailServer } from '#server/kernel/organization.ts'

/** A real mail server within the test, which keeps what it took. */
export interface PostOffice {
  readonly server: MailServer
  readonly taken: string[]
  readonly close: () => Promise<void>
}

const settings = (port: number): MailServer => ({
  host: '127.0.0.1',
  port,
  secure: false,
  user: undefined,
  password: undefined,
  from: 'nhip@tinh-mau.test',
  origin: 'https://nhip.tinh-mau.test',
  patience: 700,
})

export async function openPostOffice(options: SMTPServerOptions = {}): Promise<PostOffice> {
  const taken: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, callback) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        taken.push(Buffer.concat(parts).toString())
        callback()
      })
    },
    ...options,
  })
  server.on('error', () => {})
  const listening = server.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  const { port } = listening.address() as AddressInfo
  return {
    server: settings(port),
    taken,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** A server that answers as no server should: `answer` is asked for each line that it hears. */
export async function openOddServer(
  answer: (line: string, isText: boolean) => string | null,
): Promise<Omit<PostOffice, 'taken'>> {
  const server: Server = createServer((socket) => {
    let isText = false
    socket.on('error', () => {})
    socket.write('220 odd\r\n')
    socket.on('data', (bytes) => {
      for (const line of bytes.toString().split('\r\n').filter(Boolean)) {
        const wasText = isText
        if (line === 'DATA') isText = true
        if (line === '.') isText = false
        const said = answer(line, wasText && line !== '.')
        if (said !== null) socket.write(said)
      }
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    server: settings(port),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
