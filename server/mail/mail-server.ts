import { Readable } from 'node:stream'
import MailComposer from 'nodemailer/lib/mail-composer'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { MailServer } from '#server/kernel/organization.ts'

export interface Letter {
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly body: string
  /** The Message-ID of the mail that this one answers. */
  readonly answers?: string | null
  readonly attached?: { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array } | null
}

/** A failure as far as it had come: what the server answered, if it did. */
export class MailFailure extends Error {
  readonly code: number | null
  constructor(message: string, code: number | null) {
    super(message)
    this.name = 'MailFailure'
    this.code = code
  }
}

const usualPatience = 20_000

/** The same for the same mail, whenever it is sent: a receiver that has it already can tell. */
export const messageIdOf = (id: string, { from }: MailServer): string =>
  `<${id}@${from.split('@')[1] ?? 'nhip'}>`

/** The bytes of a letter: plain text, marked as sent by a machine, with the way to be rid of it. */
export function composeLetter(letter: Letter, server: MailServer): Promise<Buffer> {
  const { id, to, subject, body, attached } = letter
  const settings = `${server.origin}/nhac-viec/cai-dat`
  return new MailComposer({
    from: { name: 'Nhịp', address: server.from },
    to,
    subject,
    text: body,
    messageId: messageIdOf(id, server),
    ...answering(letter),
    ...(attached && {
      attachments: [
        { filename: attached.name, contentType: attached.mediaType, content: Buffer.from(attached.bytes) },
      ],
    }),
    headers: {
      'Auto-Submitted': letter.answers ? 'auto-replied' : 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'List-Unsubscribe': `<${settings}>`,
    },
  })
    .compile()
    .build()
}

const answering = ({ answers }: Letter) => (answers ? { inReplyTo: answers, references: answers } : {})

/**
 * Hands one letter to the mail server. `handing` is awaited when the server has agreed to take it and before the first
 * byte of its text goes: what fails before has surely not been sent. Throws MailFailure.
 */
export async function handLetter(
  letter: Letter,
  server: MailServer,
  handing: () => Promise<void>,
): Promise<void> {
  const bytes = await composeLetter(letter, server)
  const patience = server.patience ?? usualPatience
  const connection = new SMTPConnection({
    host: server.host,
    port: server.port,
    secure: server.secure,
    // A password never goes over an open line.
    requireTLS: Boolean(server.user) && !server.secure,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    dnsTimeout: patience,
  })
  const broken = new Promise<never>((_resolve, reject) => {
    connection.on('error', (error: unknown) => reject(failureOf(error)))
    connection.on('end', () => reject(new MailFailure('the connection was closed', null)))
  })
  // Whoever waits hears of it; between two waits nobody does.
  broken.catch(() => {})
  try {
    await Promise.race([connect(connection), broken])
    if (server.user) await Promise.race([signIn(connection, server), broken])
    await Promise.race([send(connection, letter, server, bytes, handing), broken])
  } finally {
    connection.close()
  }
}

const connect = (connection: SMTPConnection): Promise<void> =>
  new Promise((resolve) => {
    connection.connect(() => resolve())
  })

const signIn = (connection: SMTPConnection, { user = '', password = '' }: MailServer): Promise<void> =>
  new Promise((resolve, reject) => {
    connection.login({ credentials: { user, pass: password } }, (error) =>
      error ? reject(failureOf(error)) : resolve(),
    )
  })

function send(
  connection: SMTPConnection,
  { to }: Letter,
  { from }: MailServer,
  bytes: Buffer,
  handing: () => Promise<void>,
): Promise<void> {
  // Nothing is read from it before the server has said that it will take the text.
  const text = Readable.from(
    (async function* () {
      await handing()
      yield bytes
    })(),
  )
  return new Promise((resolve, reject) => {
    text.on('error', reject)
    connection.send({ from, to: [to] }, text, (error) => (error ? reject(failureOf(error)) : resolve()))
  })
}

function failureOf(error: unknown): Error {
  if (!(error instanceof Error)) return new MailFailure(String(error), null)
  const code = 'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : null
  return new MailFailure(error.message, code)
}
