import { UnreadableFileError } from '../unreadable-file.ts'

const embedded = /\\obj(?:data|emb|class|update|ocx|auto)/i
const outside = /\\\*\s*\\template|INCLUDE(?:PICTURE|TEXT)\s*"?\s*(?:https?:|\\\\)/i
const active = /\bDDE(?:AUTO)?\b/

/** Refuses a rich text file that carries objects, fetches something or runs something. Throws UnreadableFileError. */
export function inspectRtf(bytes: Buffer): void {
  // Letters of a control word may not be broken by line ends, though some readers let them pass.
  const text = bytes.toString('latin1').replace(/[\r\n]+/g, '')
  if (embedded.test(text)) throw new UnreadableFileError('embedded_file')
  if (outside.test(text)) throw new UnreadableFileError('reaches_outside')
  if (active.test(text)) throw new UnreadableFileError('active_content')
  if (!text.trimEnd().endsWith('}')) throw new UnreadableFileError('damaged')
}
