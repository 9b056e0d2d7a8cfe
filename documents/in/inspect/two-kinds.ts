import { UnreadableFileError } from '../unreadable-file.ts'

const headBytes = 1_024
const endOfArchive = Buffer.from('PK\u0005\u0006', 'latin1')
const endRecordBytes = 22
const longestComment = 65_535
const page = /<(?:!doctype\s+html|html|head|body|script|iframe|svg)[\s>/]/i

/**
 * Refuses bytes that are a second kind of file to another reader: a PDF that a browser takes for a page, a picture or a
 * PDF with an archive behind it, an archive with a PDF in its head. Throws UnreadableFileError.
 */
export function refuseTwoKinds(bytes: Buffer, isArchive: boolean): void {
  const head = bytes.toString('latin1', 0, headBytes)
  const laterPdf = head.indexOf('%PDF-') > 0
  if (laterPdf || page.test(head) || (!isArchive && hasArchiveBehind(bytes)))
    throw new UnreadableFileError('two_kinds')
}

/** Whether an archive's end record stands at the very end: four bytes alone may come about by chance. */
function hasArchiveBehind(bytes: Buffer): boolean {
  const from = Math.max(0, bytes.length - endRecordBytes - longestComment)
  for (let at = bytes.lastIndexOf(endOfArchive); at >= from; at = bytes.lastIndexOf(endOfArchive, at - 1)) {
    const isWhole = at + endRecordBytes <= bytes.length
    if (isWhole && bytes.readUInt16LE(at + 10) > 0 && bytes.readUInt32LE(at + 16) < at) return true
    if (at === 0) break
  }
  return false
}
