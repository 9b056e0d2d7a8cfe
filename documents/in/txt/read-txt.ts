import { normalizeText } from '#domain/text/normalize.ts'
import { UnreadableFileError } from '../unreadable-file.ts'
import type { LegacyEncoding } from '../legacy/legacy-font.ts'
import { fromLegacy } from '../legacy/legacy-font.ts'
import { decodeText } from './decode.ts'
import { refuseBrokenText } from './legacy-text.ts'

const largest = 50_000_000

/**
 * The text of a .txt file, NFC; `convert` takes old letters for what they meant, once a person has asked for it. UTF-8, UTF-16 and windows-1258 are read; anything else is refused with the offset
 * of the first byte at fault rather than guessed. Throws UnreadableFileError.
 */
export function readTxt(bytes: Uint8Array, convert: LegacyEncoding | null = null): string {
  if (bytes.length === 0) throw new UnreadableFileError('empty')
  if (bytes.length > largest)
    throw new UnreadableFileError('too_large', { bytes: bytes.length, limit: largest })
  const decoded = decodeText(bytes)
  const text = normalizeText(convert ? fromLegacy(decoded, convert) : decoded)
  refuseBrokenText(text)
  if (text.trim() === '') throw new UnreadableFileError('empty')
  return text
}
