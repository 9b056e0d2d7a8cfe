import { inspectCompound } from './inspect-compound.ts'
import { inspectOffice, type OnLine } from './inspect-office.ts'
import { inspectPdf } from './inspect-pdf.ts'
import { inspectRtf } from './inspect-rtf.ts'
import { refuseTwoKinds } from './two-kinds.ts'

/**
 * Looks through a document of a kind told by its content, refuses what is dangerous or dishonest in it and hands on its
 * lines. To be run in a process of its own: what is hostile is made to be slow. Throws UnreadableFileError.
 */
export async function inspectDocument(bytes: Buffer, mediaType: string, onLine: OnLine): Promise<void> {
  const isArchive = /openxmlformats|opendocument/.test(mediaType)
  refuseTwoKinds(bytes, isArchive)
  if (isArchive) await inspectOffice(bytes, onLine)
  if (mediaType === 'application/x-cfb') inspectCompound(bytes)
  if (mediaType === 'application/rtf') inspectRtf(bytes)
  if (mediaType === 'application/pdf') {
    inspectPdf(bytes)
    // Its reader is large: other documents are not to wait for it.
    const { readPdfLines } = await import('./pdf-lines.ts')
    await readPdfLines(bytes, onLine)
  }
}
