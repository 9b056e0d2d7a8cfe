import { normalizeText } from '#domain/text/normalize.ts'
import type { Archive } from '../archive/open-archive.ts'
import { UnreadableFileError } from '../unreadable-file.ts'
import { findPart } from './find-part.ts'
import { readNumbering } from './numbering.ts'
import { readParagraphs, readStyleNumbering } from './paragraphs.ts'
import { readStyleFonts } from './run-fonts.ts'

/**
 * The words of a Word document, NFC, one paragraph a line, with the numbers Word draws and footnotes at the end.
 * Nothing outside the archive is ever fetched. Throws UnreadableFileError.
 */
export async function readDocx(archive: Archive): Promise<string> {
  const main = await findPart(archive, 'word/document.xml')
  if (main === null) throw new UnreadableFileError('not_this_kind')
  const numbering = readNumbering(await findPart(archive, 'word/numbering.xml'))
  const stylesXml = await findPart(archive, 'word/styles.xml')
  const styles = readStyleNumbering(stylesXml)
  const fonts = readStyleFonts(stylesXml)
  const footnotes = (await findPart(archive, 'word/footnotes.xml')) ?? ''
  const endnotes = (await findPart(archive, 'word/endnotes.xml')) ?? ''
  const paragraphs = [main, footnotes, endnotes].flatMap((part) =>
    readParagraphs(part, numbering, styles, fonts),
  )
  const text = normalizeText(paragraphs.join('\n'))
  if (text.trim() === '') throw new UnreadableFileError('empty')
  return text
}
