import { inflateSync } from 'node:zlib'
import { UnreadableFileError } from '../unreadable-file.ts'

/** What one compressed table of objects, and all of them together, may become. */
const largestTable = 20_000_000
const largestTogether = 100_000_000
const tailBytes = 2_048

/** A name of the format, each of whose letters may be written as `#4a`. */
const named = (name: string): string =>
  `/${Array.from(name, (letter) => `(?:${letter}|#${hexOf(letter)})`).join('')}(?![A-Za-z0-9])`
/** 4a and 4A alike. */
const hexOf = (letter: string): string =>
  letter
    .charCodeAt(0)
    .toString(16)
    .replace(/[a-f]/, (digit) => `[${digit}${digit.toUpperCase()}]`)
const anyOf = (...names: string[]): RegExp => new RegExp(names.map(named).join('|'))

const forms = `${named('XFA')}\\s*[[(<\\d]`
const active = new RegExp(
  `${anyOf('JavaScript', 'Launch', 'RichMedia', 'ImportData', 'SubmitForm', 'GoToE').source}|${forms}`,
)
const embedded = anyOf('EmbeddedFile', 'EmbeddedFiles', 'FileAttachment')
const encrypted = anyOf('Encrypt')
const tables = new RegExp(named('ObjStm'), 'g')

/**
 * Refuses a PDF that could run something, hides files or has a password: whatever is written plainly or stands in a
 * compressed table of objects, however its names are written. Throws UnreadableFileError.
 */
export function inspectPdf(bytes: Buffer): void {
  const tail = bytes.toString('latin1', Math.max(0, bytes.length - tailBytes))
  if (!/startxref|%%EOF/.test(tail)) throw new UnreadableFileError('damaged')
  const text = bytes.toString('latin1')
  if (encrypted.test(text)) throw new UnreadableFileError('encrypted')
  refuseActive(text)
  let spent = 0
  for (const { index } of text.matchAll(tables)) {
    const table = inflateTable(bytes, text, index)
    spent += table.length
    if (spent > largestTogether) throw new UnreadableFileError('too_large', { limit: largestTogether })
    refuseActive(table)
  }
}

function refuseActive(text: string): void {
  if (active.test(text)) throw new UnreadableFileError('active_content')
  if (embedded.test(text)) throw new UnreadableFileError('embedded_file')
}

/** The objects of a table. One packed in a way that no office program uses is taken for a hiding place. */
function inflateTable(bytes: Buffer, text: string, at: number): string {
  const stream = text.indexOf('stream', at)
  if (stream < 0) return ''
  const begins = text.lastIndexOf('obj', at)
  const settings = text.slice(Math.max(begins, 0), stream)
  if (!/\/Filter/.test(settings)) return ''
  if (!/\/Filter\s*\[?\s*\/(FlateDecode|Fl)\s*\]?(?!\s*\/\w+Decode)/.test(settings))
    throw new UnreadableFileError('active_content')
  const lineEnd = text.startsWith('\r\n', stream + 6) ? 8 : 7
  try {
    return inflateSync(bytes.subarray(stream + lineEnd), { maxOutputLength: largestTable }).toString('latin1')
  } catch (error) {
    const isPastLimit = error instanceof RangeError
    throw isPastLimit
      ? new UnreadableFileError('too_large', { limit: largestTable })
      : new UnreadableFileError('damaged', {}, { cause: error })
  }
}
