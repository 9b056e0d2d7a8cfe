import PostalMime from 'postal-mime'
import { normalizeLine } from '#domain/text/normalize.ts'
import { isAutomatic } from '#domain/received-mail/automatic.ts'

export interface ReceivedAttachment {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A mail as far as it concerns us; what else stands in it is nobody's business. */
export interface ReceivedLetter {
  /** The address of its From line, in small letters; empty where there is none, or more than one. */
  readonly sender: string
  readonly subject: string
  readonly messageId: string | null
  readonly isAutomatic: boolean
  readonly attachments: readonly ReceivedAttachment[]
}

/** How deep a mail may be packed into another, and how much its head may hold: of more than that none was written by a person. */
const limits = { maxNestingDepth: 12, maxHeadersSize: 256 * 1_024 }
const longestLine = 300

/** Reads a mail. Never throws: what cannot be read is a mail without a sender. */
export async function parseLetter(bytes: Uint8Array): Promise<ReceivedLetter> {
  try {
    const mail = await PostalMime.parse(bytes, { ...limits, attachmentEncoding: 'arraybuffer' })
    // Of two lines of one name the upper one was written last, by a machine nearer to us.
    const head = new Map(mail.headers.toReversed().map(({ key, value }) => [key, value]))
    const sender = mail.from?.address?.trim().toLowerCase() ?? ''
    const returnPath = /<([^>]*)>/.exec(head.get('return-path') ?? '')?.[1] ?? sender
    return {
      sender: sender.slice(0, longestLine),
      subject: normalizeLine(mail.subject ?? '').slice(0, longestLine),
      messageId: messageIdOf(mail.messageId),
      isAutomatic: isAutomatic(head, returnPath, sender),
      attachments: mail.attachments.map(({ filename, content }) => ({
        name: normalizeLine(filename ?? '').slice(0, 200) || 'tep',
        bytes: bytesOf(content),
      })),
    }
  } catch {
    return { sender: '', subject: '', messageId: null, isAutomatic: true, attachments: [] }
  }
}

/** It goes into the head of an answer: one word in angle brackets, or nothing. */
const messageIdOf = (text: string | undefined): string | null =>
  /^<[\x21-\x3b\x3d\x3f-\x7e]{1,250}>$/.exec(text?.trim() ?? '')?.[0] ?? null

const bytesOf = (content: string | ArrayBuffer | Uint8Array): Uint8Array => {
  if (typeof content === 'string') return new TextEncoder().encode(content)
  return content instanceof Uint8Array ? content : new Uint8Array(content)
}
