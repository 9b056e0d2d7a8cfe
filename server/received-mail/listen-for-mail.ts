import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import type { Readable } from 'node:stream'
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server'
import type { Organization } from '#server/kernel/organization.ts'
import { findSenders } from './find-senders.ts'
import { headOf, keepMail } from './keep-mail.ts'
import { parseLetter } from './parse-letter.ts'

export interface MailIn {
  readonly host: string
  /** 0 takes any free port. */
  readonly port: number
  /** The addresses of the machines that may hand mail to us. */
  readonly relays: ReadonlySet<string>
  /** The one address whose mail we take. */
  readonly address: string
  /** What a mail may weigh, in bytes. */
  readonly largest: number
  /** The certificate and the key, as PEM, by which the line is encrypted (STARTTLS); without them it stays open. */
  readonly tls: { readonly cert: string; readonly key: string } | undefined
}

interface Settings {
  readonly mailIn: MailIn
  readonly organizations: readonly Organization[]
  readonly onError: (error: unknown, fields?: object) => void
}

const mostLines = 20

/** A refusal as the line says it: 4xx asks the relay to come again, 5xx to give up. */
const refusal = (responseCode: number, words: string): Error =>
  Object.assign(new Error(words), { responseCode })

/** Takes mail from the relay of the office until stopped. A mail is acknowledged once it is written, never before. */
export async function listenForMail(
  settings: Settings,
): Promise<{ port: number; stop: () => Promise<void> }> {
  const { mailIn, onError } = settings
  const server = new SMTPServer({
    banner: 'Nhip',
    size: mailIn.largest,
    authOptional: true,
    disabledCommands: mailIn.tls ? ['AUTH'] : ['AUTH', 'STARTTLS'],
    ...mailIn.tls,
    disableReverseLookup: true,
    maxClients: mostLines,
    socketTimeout: 60_000,
    closeTimeout: 5_000,
    onConnect({ remoteAddress }, callback) {
      const isRelay = mailIn.relays.has(remoteAddress.replace(/^::ffff:/, ''))
      callback(isRelay ? null : refusal(554, 'not a relay of this office'))
    },
    onRcptTo({ address }, _session, callback) {
      const isOurs = address.toLowerCase() === mailIn.address.toLowerCase()
      callback(isOurs ? null : refusal(550, 'no such mailbox'))
    },
    onData(stream, session, callback) {
      take(stream, session, settings).then(
        () => callback(null, 'kept'),
        (error: unknown) => {
          if (isRefusal(error)) return callback(error)
          onError(error)
          callback(refusal(451, 'not now, come again'))
        },
      )
    },
  })
  server.on('error', (error) => onError(error))
  const listening = server.listen(mailIn.port, mailIn.host)
  await once(listening, 'listening')
  const { port } = listening.address() as AddressInfo
  return { port, stop: () => new Promise((resolve) => server.close(() => resolve())) }
}

const isRefusal = (error: unknown): error is Error => error instanceof Error && 'responseCode' in error

async function take(
  stream: SMTPServerDataStream,
  session: SMTPServerSession,
  settings: Settings,
): Promise<void> {
  const bytes = await gather(stream, settings.mailIn.largest)
  // What is too large was read to its end, so that the relay hears why.
  if (bytes === null || stream.sizeExceeded) throw refusal(552, 'too large')
  const organization = await organizationOf(bytes, settings)
  if (!organization) throw refusal(550, 'the sender is not known')
  const { mailFrom } = session.envelope
  await keepMail(organization, mailFrom === false ? '' : mailFrom.address, bytes)
}

async function gather(stream: Readable, largest: number): Promise<Buffer | null> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of stream as AsyncIterable<Buffer>) {
    size += part.length
    if (size <= largest) parts.push(part)
  }
  return size <= largest ? Buffer.concat(parts) : null
}

/** Whose mail it is: that of the organisation where the sender has an account; where there is but one, all of it. */
async function organizationOf(
  bytes: Buffer,
  { organizations, onError }: Settings,
): Promise<Organization | undefined> {
  if (organizations.length === 1) return organizations[0]
  const { sender } = await parseLetter(headOf(bytes))
  for (const organization of organizations) {
    const known = await findSenders(organization.db, sender)
    if (known.length > 0) return organization
  }
  onError(new Error('mail of an unknown sender was refused'))
  return undefined
}
