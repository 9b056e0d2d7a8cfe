import type { Archive } from '../archive/open-archive.ts'
import { UnreadableFileError } from '../unreadable-file.ts'

/** A part of the document as text; null when it has none of that name. Throws UnreadableFileError. */
export async function findPart(archive: Archive, name: string): Promise<string | null> {
  const bytes = await archive.find(name)
  if (bytes === null) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    throw new UnreadableFileError('damaged', { entry: name }, { cause: error })
  }
}
