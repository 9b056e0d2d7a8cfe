import { UnreadableFileError } from '../unreadable-file.ts'

/** The encoding of an XML part by its first bytes: UTF-8 unless it begins with a mark of UTF-16. */
export function encodingOf(start: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le'
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be'
  if (start[0] === 0x3c && start[1] === 0) return 'utf-16le'
  return start[0] === 0 && start[1] === 0x3c ? 'utf-16be' : 'utf-8'
}

/** A whole part as text. Throws UnreadableFileError where its bytes are no text. */
export function decodePart(bytes: Uint8Array): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes)
  } catch (error) {
    throw new UnreadableFileError('damaged', {}, { cause: error })
  }
}
