import { isCompoundFile, isZip } from './archive/container.ts'
import { openArchive } from './archive/open-archive.ts'
import { readDocx } from './docx/read-docx.ts'
import { isHtml, readHtml } from './html/read-html.ts'
import type { LegacyEncoding } from './legacy/legacy-font.ts'
import { readTxt } from './txt/read-txt.ts'
import { isPdf } from './pdf/open-pdf.ts'
import { readPdf } from './pdf/read-pdf.ts'
import { UnreadableFileError } from './unreadable-file.ts'
import { readSheetWords } from './xlsx/read-sheet-words.ts'

/** Far more than any document of words; a text of this size still fits into memory several times. */
export const mostBytes = 67_108_864

/**
 * The words of a document file (.txt, .html, .docx, .xlsx, .pdf with text), told by its content and not by its name: one paragraph a line, NFC.
 * Throws UnreadableFileError.
 */
export async function readWords(bytes: Uint8Array, convert: LegacyEncoding | null = null): Promise<string> {
  if (bytes.length > mostBytes) throw new UnreadableFileError('too_large', { limit: mostBytes })
  if (isZip(bytes) || isCompoundFile(bytes)) return readArchive(bytes)
  if (isPdf(bytes)) return readPdf(bytes)
  const text = readTxt(bytes, convert)
  return isHtml(text) ? readHtml(text) : text
}

async function readArchive(bytes: Uint8Array): Promise<string> {
  const archive = await openArchive(bytes)
  return archive.names.includes('xl/workbook.xml') ? readSheetWords(bytes) : readDocx(archive)
}
