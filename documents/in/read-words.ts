import { isCompoundFile, isZip } from './archive/container.ts'
import { openArchive } from './archive/open-archive.ts'
import { readDocx } from './docx/read-docx.ts'
import { readTxt } from './txt/read-txt.ts'
import { UnreadableFileError } from './unreadable-file.ts'

/**
 * The words of a document file (.txt, .docx), told by its content and not by its name: one paragraph a line, NFC.
 * Throws UnreadableFileError.
 */
export async function readWords(bytes: Uint8Array): Promise<string> {
  if (isZip(bytes) || isCompoundFile(bytes)) return readDocx(await openArchive(bytes))
  if (isPdf(bytes)) throw new UnreadableFileError('not_this_kind')
  return readTxt(bytes)
}

const isPdf = (bytes: Uint8Array): boolean =>
  new TextDecoder('latin1').decode(bytes.subarray(0, 16)).includes('%PDF-')
